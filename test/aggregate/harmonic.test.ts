import { expect, it } from 'vitest';
import { harmonic } from '../../src/aggregate/harmonic.ts';
import { testAggregation } from '../conformance/test-step.ts';

testAggregation(harmonic());

const one = (values: readonly number[], weights: readonly number[]): number =>
  harmonic().apply(
    values.map((value) => Float64Array.of(value)),
    Float64Array.from(weights),
    null,
  )[0] ?? Number.NaN;

it('is the weighted harmonic mean of the known', () => {
  expect(one([4, 9, 16], [1, 2, 3])).toBeCloseTo(9.094736842105263, 12);
  expect(one([4, Number.NaN, 16], [1, 2, 3])).toBeCloseTo(64 / 7, 12);
  expect(one([4, 9, 16], [0, 2, 3])).toBeCloseTo(12.203389830508474, 12);
});

it('is the average speed over equal distances', () => {
  expect(one([30, 60], [1, 1])).toBeCloseTo(40, 12);
});

it('says that it needs values above 0', () => {
  expect(harmonic().domain).toBe('positive');
});
