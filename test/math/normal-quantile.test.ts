import { expect, it } from 'vitest';
import { normalTwoSided } from '../../src/math/normal.ts';
import { normalQuantile, normalReach } from '../../src/math/normal-quantile.ts';

// Reference values from mpmath with 30 digits.
it.each([
  [0.975, 1.9599639845400543],
  [0.999, 3.0902323061678136],
  [0.995, 2.575829303548901],
  [0.9, 1.2815515655446006],
  [0.84, 0.9944578832097531],
  [0.7, 0.5244005127080408],
  [0.01, -2.326347874040841],
  [1e-10, -6.361340902404057],
  [1e-300, -37.0470962993612],
] as const)('normalQuantile(%f) is %f to 1e-15 of its size', (probability, expected) => {
  expect(Math.abs(normalQuantile(probability) / expected - 1)).toBeLessThan(1e-15);
});

it('normalQuantile() is 0 in the middle, infinite at the ends and NaN beyond', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  for (const wrong of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(wrong)).toBeNaN();
});

it('normalReach() is undone by the probability of both tails', () => {
  expect(normalReach(0.95)).toBeCloseTo(1.959963984540054, 14);
  for (const level of [0.001, 0.5, 0.8, 0.95, 0.998, 0.999999])
    expect(normalTwoSided(normalReach(level))).toBeCloseTo(1 - level, 14);
});
