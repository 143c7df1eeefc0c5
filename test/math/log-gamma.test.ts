import { expect, it } from 'vitest';
import { logBeta, logGamma } from '../../src/math/log-gamma.ts';

// Reference values from mpmath with 40 digits.
it('logGamma() is right to 1e-14 of its size', () => {
  for (const [x, expected] of [
    [0.00001, 11.512919692895826],
    [0.5, 0.5723649429247001],
    [3.3, 0.9870985778947344],
    [10, 12.80182748008147],
    [1e5, 1051287.7089736569],
  ] as const)
    expect(Math.abs(logGamma(x) / expected - 1)).toBeLessThan(1e-14);
});

it('logGamma() of whole numbers is the logarithm of a factorial', () => {
  for (let n = 1, factorial = 1; n < 20; factorial *= n, n++) expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
});

it('logBeta() keeps its digits where both logarithms of gamma are large', () => {
  for (const [a, b, expected] of [
    [0.5, 0.5, 1.1447298858494002],
    [0.5, 5e4, -4.837521699280441],
    [3, 7, -5.529429087511423],
    [1e8, 0.5, -8.637975427801482],
  ] as const) {
    expect(Math.abs(logBeta(a, b) - expected)).toBeLessThan(1e-13);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
  }
});
