import { describe, expect, it } from 'vitest';
import { gammaQuantile, gammaQuantiles } from '../../src/math/gamma-quantile.ts';
import { gammaTails } from '../../src/math/incomplete-gamma.ts';

describe('gammaQuantile()', () => {
  it('agrees with published quantiles: half of chi squared with twice the degrees of freedom', () => {
    // Chi squared tables: 0.95 of 1, 2, 10 and 100 degrees of freedom.
    expect(2 * gammaQuantile(0.95, 0.5)).toBeCloseTo(3.841, 3);
    expect(2 * gammaQuantile(0.95, 1)).toBeCloseTo(5.991, 3);
    expect(2 * gammaQuantile(0.95, 5)).toBeCloseTo(18.307, 3);
    expect(2 * gammaQuantile(0.95, 50)).toBeCloseTo(124.342, 3);
  });

  it('turns the distribution function round, far into both tails', () => {
    for (const shape of [0.05, 0.5, 0.9, 1, 1.1, 2.5, 10, 120, 5000]) {
      for (const probability of [2 ** -54, 1e-9, 0.001, 0.2, 0.5, 0.7, 0.999, 1 - 2 ** -53]) {
        const x = gammaQuantile(probability, shape);
        const { lower, upper } = gammaTails(shape, x);
        if (x < 1e-290) continue;
        if (probability < 0.5) expect(lower / probability).toBeCloseTo(1, 9);
        else expect(upper / (1 - probability)).toBeCloseTo(1, 9);
      }
    }
  });
});

describe('gammaQuantiles()', () => {
  it('is within 1e-9 of the quantile, far into both tails', () => {
    for (const shape of [0.4, 1, 1.0001, 1.2, 2, 10, 37.5, 1000, 1e4]) {
      const quantile = gammaQuantiles(shape);
      for (let i = 1; i < 2000; i++) {
        const probability = i / 2000 + ((i * 7919) % 1000) * 4e-7;
        expect(Math.abs(quantile(probability) / gammaQuantile(probability, shape) - 1)).toBeLessThan(1e-9);
      }
      for (const probability of [2 ** -54, 1e-12, 1e-5, 1 - 1e-5]) {
        const expected = gammaQuantile(probability, shape);
        expect(Math.abs(quantile(probability) / expected - 1)).toBeLessThan(1e-8);
      }
      expect(Number.isFinite(quantile(1 - 2 ** -53))).toBe(true);
    }
  });
});
