import { describe, expect, it } from 'vitest';
import { mean, standardDeviation } from '../../src/math/moments.ts';

describe('mean', () => {
  it('is the arithmetic mean of the known values', () => {
    expect(mean([1, Number.NaN, 2, 6])).toBe(3);
  });

  it('is NaN where there is nothing', () => {
    expect(mean([])).toBeNaN();
    expect(mean([Number.NaN])).toBeNaN();
  });
});

describe('standardDeviation', () => {
  it('has n - 1 underneath and leaves missing values out', () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(standardDeviation([1, Number.NaN, 3])).toBeCloseTo(Math.SQRT2, 12);
  });

  it('is 0 for equal values and NaN for fewer than two', () => {
    expect(standardDeviation([4, 4, 4])).toBe(0);
    expect(standardDeviation([4])).toBeNaN();
    expect(standardDeviation([])).toBeNaN();
  });

  it('keeps its digits far from 0', () => {
    expect(standardDeviation([1e9, 1e9 + 1, 1e9 + 2])).toBe(1);
  });
});
