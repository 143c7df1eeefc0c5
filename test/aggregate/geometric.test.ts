import { expect, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { geometric } from '../../src/aggregate/geometric.ts';
import { testAggregation } from '../conformance/test-step.ts';

testAggregation(geometric());

const one = (values: readonly number[], weights: readonly number[]): number =>
  geometric().apply(
    values.map((value) => Float64Array.of(value)),
    Float64Array.from(weights),
    null,
  )[0] ?? Number.NaN;

it('is the weighted geometric mean of the columns', () => {
  expect(one([4, 9], [1, 1])).toBeCloseTo(6, 12);
  expect(one([2, 16], [2, 1])).toBeCloseTo(4, 12);
});

it('leaves missing columns out', () => {
  expect(one([4, Number.NaN, 9], [1, 7, 1])).toBeCloseTo(6, 12);
});

it('lets a low value weigh more than the arithmetic mean does', () => {
  const columns = [Float64Array.of(1), Float64Array.of(99)];
  const mean = arithmetic().apply(columns, Float64Array.of(1, 1), null)[0];
  expect(one([1, 99], [1, 1])).toBeLessThan(mean ?? 0);
});

it('says that it needs values above 0', () => {
  expect(geometric().domain).toBe('positive');
});
