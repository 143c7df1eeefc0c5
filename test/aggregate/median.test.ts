import { describe, expect, it } from 'vitest';
import { median } from '../../src/aggregate/median.ts';
import { testAggregation } from '../conformance/test-step.ts';

testAggregation(median());

const one = (values: readonly number[], weights: readonly number[]): number =>
  median().apply(
    values.map((value) => Float64Array.of(value)),
    Float64Array.from(weights),
    null,
  )[0] ?? Number.NaN;

describe('median()', () => {
  it('is the middle value, or the mean of the two in the middle, with equal weights', () => {
    expect(one([9, 1, 5], [2, 2, 2])).toBe(5);
    expect(one([9, 1, 5, 6], [1, 1, 1, 1])).toBe(5.5);
    expect(one([7], [3])).toBe(7);
  });

  it('is a value with half of the weight on each side', () => {
    expect(one([1, 2, 3], [1, 1, 5])).toBe(3);
    expect(one([1, 2, 3], [1, 1, 2])).toBe(2.5);
  });

  it('takes half of the weight for half whatever the rounding', () => {
    expect(one([1, 2, 3], [0.1, 0.2, 0.3])).toBe(2.5);
    expect(one([3, 2, 1], [0.3, 0.2, 0.1])).toBe(2.5);
  });

  it('leaves missing columns out', () => {
    expect(one([Number.NaN, 2, 8], [9, 1, 1])).toBe(5);
  });

  it('is not moved by one odd column', () => {
    expect(one([50, 51, 1e6], [1, 1, 1])).toBe(51);
  });
});
