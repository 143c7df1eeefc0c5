import { expect, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { testAggregation } from '../conformance/test-step.ts';

testAggregation(arithmetic());

const combine = (columns: readonly Float64Array[], weights: Float64Array): Float64Array =>
  arithmetic().apply(columns, weights, null);

it('is the weighted mean of the columns', () => {
  expect(combine([Float64Array.of(10, 1), Float64Array.of(40, 4)], Float64Array.of(2, 1))).toEqual(
    Float64Array.of(20, 2),
  );
});

it('lets the known columns of a unit stand for the missing', () => {
  const columns = [Float64Array.of(10, Number.NaN, Number.NaN), Float64Array.of(40, 40, Number.NaN)];
  expect(combine(columns, Float64Array.of(1, 1))).toEqual(Float64Array.of(25, 40, Number.NaN));
});

it('gives no value where all that is known has weight 0', () => {
  expect(combine([Float64Array.of(10), Float64Array.of(Number.NaN)], Float64Array.of(0, 1))).toEqual(
    Float64Array.of(Number.NaN),
  );
});

it('gives nothing for no columns', () => {
  expect(combine([], new Float64Array())).toEqual(new Float64Array());
});

it('lets a low value be made up for by a high one, and takes figures below 0', () => {
  expect(combine([Float64Array.of(-50), Float64Array.of(150)], Float64Array.of(1, 1))).toEqual(Float64Array.of(50));
});
