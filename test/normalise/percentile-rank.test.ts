import { expect, it } from 'vitest';
import { percentileRank } from '../../src/normalise/percentile-rank.ts';
import { testStep } from '../conformance/test-step.ts';

const sameUnder = ['shift', 'scale', 'order'] as const;
testStep(percentileRank(), { sameUnder });
testStep(percentileRank({ ties: 'min' }), { sameUnder });
testStep(percentileRank({ ties: 'dense' }), { sameUnder });

const scores = (column: Float64Array): Float64Array | undefined => {
  const params = percentileRank().fit(column);
  return params === null ? undefined : percentileRank().apply(column, params);
};

it('runs from 0 to 100, equal figures sharing the mean of their ranks', () => {
  expect(scores(Float64Array.of(5, 1, 5, 9, 7))).toEqual(Float64Array.of(37.5, 0, 37.5, 100, 75));
});

it('counts only units with a figure', () => {
  expect(scores(Float64Array.of(Number.NaN, 1, 2, 3))).toEqual(Float64Array.of(Number.NaN, 0, 50, 100));
});

it('gives every unit the middle where all are equal', () => {
  expect(scores(Float64Array.of(4, 4, 4))).toEqual(Float64Array.of(50, 50, 50));
});

it('keeps within 0 and 100 for figures outside a frozen baseline', () => {
  const params = { sorted: Float64Array.of(1, 2, 3) };
  expect(percentileRank().apply(Float64Array.of(-9, 1.5, 9), params)).toEqual(Float64Array.of(0, 25, 100));
});
