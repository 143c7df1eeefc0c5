import { expect, it } from 'vitest';
import { minimum } from '../../src/aggregate/minimum.ts';
import { testAggregation } from '../conformance/test-step.ts';

testAggregation(minimum());

it('is the least of the known, whatever the weights above 0', () => {
  const columns = [Float64Array.of(5, Number.NaN, -1), Float64Array.of(7, 3, 0), Float64Array.of(1, 9, -8)];
  expect(minimum().apply(columns, Float64Array.of(1, 99, 0.001), null)).toEqual(Float64Array.of(1, 3, -8));
  expect(minimum().apply(columns, Float64Array.of(1, 99, 0), null)).toEqual(Float64Array.of(5, 3, -1));
});
