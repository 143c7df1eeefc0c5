import { describe, expect, it } from 'vitest';
import { median } from '../../src/math/median.ts';

describe('median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
    expect(median([10, 9, 100])).toBe(10);
  });

  it('leaves missing values out', () => {
    expect(median([Number.NaN, 1, 3])).toBe(2);
    expect(median([Number.NaN, 4])).toBe(4);
  });

  it('is NaN where there is nothing', () => {
    expect(median([])).toBeNaN();
    expect(median([Number.NaN])).toBeNaN();
  });

  it('does not change what it is given', () => {
    const values = Float64Array.of(3, 1, 2);
    median(values);
    expect(values).toEqual(Float64Array.of(3, 1, 2));
  });
});
