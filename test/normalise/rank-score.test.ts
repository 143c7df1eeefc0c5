import { expect, it } from 'vitest';
import { rankScore } from '../../src/normalise/rank-score.ts';
import { goldenNormalise } from '../conformance/golden.ts';
import { testStep } from '../conformance/test-step.ts';

testStep(rankScore());

it('ranks from the least, equal figures sharing the mean of their ranks', () => {
  const column = Float64Array.of(5, 1, Number.NaN, 5, 9);
  const params = rankScore().fit(column);
  expect(params).toEqual({ sorted: Float64Array.of(1, 5, 5, 9) });
  if (params !== null) expect(rankScore().apply(column, params)).toEqual(Float64Array.of(2.5, 1, Number.NaN, 2.5, 4));
});

it('gives a figure that a frozen baseline does not hold half a rank above those below it', () => {
  const params = { sorted: Float64Array.of(1, 2, 3) };
  expect(rankScore().apply(Float64Array.of(0, 1.5, 4), params)).toEqual(Float64Array.of(0.5, 1.5, 3.5));
});

goldenNormalise('norm_rank_average', rankScore());
