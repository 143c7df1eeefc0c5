import { expect, it } from 'vitest';
import { rankScore } from '../../src/normalise/rank-score.ts';
import { testStep } from '../conformance/test-step.ts';

const sameUnder = ['shift', 'scale', 'order'] as const;
testStep(rankScore(), { sameUnder });
testStep(rankScore({ ties: 'min' }), { sameUnder });
testStep(rankScore({ ties: 'max' }), { sameUnder });
testStep(rankScore({ ties: 'dense' }), { sameUnder });

it('ranks from the least, equal figures sharing the mean of their ranks', () => {
  const column = Float64Array.of(5, 1, Number.NaN, 5, 9);
  const params = rankScore().fit(column);
  expect(params).toEqual({ sorted: Float64Array.of(1, 5, 5, 9) });
  if (params !== null) expect(rankScore().apply(column, params)).toEqual(Float64Array.of(2.5, 1, Number.NaN, 2.5, 4));
});

it.each([
  ['average', [1, 2.5, 2.5, 4]],
  ['min', [1, 2, 2, 4]],
  ['max', [1, 3, 3, 4]],
  ['dense', [1, 2, 2, 3]],
] as const)('lets equal figures share ranks by the rule %s', (ties, ranks) => {
  const column = Float64Array.of(1, 5, 5, 9);
  const step = rankScore({ ties });
  const params = step.fit(column);
  expect(params && step.apply(column, params)).toEqual(Float64Array.from(ranks));
  expect(step.options).toEqual({ ties });
});

it('gives a figure that a frozen baseline does not hold half a rank above those below it', () => {
  const params = { sorted: Float64Array.of(1, 2, 3) };
  expect(rankScore().apply(Float64Array.of(0, 1.5, 4), params)).toEqual(Float64Array.of(0.5, 1.5, 3.5));
});

it('refuses ties that there are none of, such as the order of the rows', () => {
  const ties = JSON.parse('"ordinal"');
  expect(() => rankScore({ ties })).toThrow('rankScore: no ties "ordinal". Give average,min,max,dense.');
});
