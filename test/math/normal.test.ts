import { expect, it } from 'vitest';
import { normalQuantile, normalTwoSided } from '../../src/math/normal.ts';

// Reference values from mpmath with 40 digits.
it('normalTwoSided() is right to 12 digits on both sides of 3, in the far tail too', () => {
  for (const [z, expected] of [
    [0.001, 0.9992021155721779],
    [1, 0.3173105078629141],
    [1.96, 0.04999579029644087],
    [2.999, 0.0027086730674542123],
    [3.001, 0.002690945650169933],
    [8, 1.2441921148543568e-15],
    [37, 1.1451142445049154e-299],
  ] as const) {
    expect(Math.abs(normalTwoSided(z) / expected - 1)).toBeLessThan(1e-12);
    expect(normalTwoSided(-z)).toBe(normalTwoSided(z));
  }
  expect(normalTwoSided(0)).toBe(1);
});

// Reference values from scipy.stats.norm.ppf.
it('normalQuantile() is right to 12 digits, far out too', () => {
  for (const [probability, expected] of [
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.9, 1.2815515655446004],
    [0.6, 0.2533471031357997],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0470962993612],
  ] as const) {
    expect(Math.abs(normalQuantile(probability) / expected - 1), `${probability}`).toBeLessThan(1e-12);
  }
  // Next to the middle it is the digits of the probability that are few.
  expect(normalQuantile(0.500001)).toBeCloseTo(2.5066282747057e-6, 14);
});

it('normalQuantile() has the ends at 0 and 1, and nothing beyond', () => {
  expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
  expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
