import { describe, expect, it } from 'vitest';
import { benefitOfTheDoubt } from '../../src/aggregate/benefit-of-the-doubt.ts';
import { powerMean } from '../../src/aggregate/power-mean.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Aggregation, Step } from '../../src/core/step.ts';
import { unchanged } from '../../src/normalise/unchanged.ts';
import { zScore } from '../../src/normalise/z-score.ts';
import { score } from '../../src/score.ts';
import { anIndicator, figuresOf } from '../fixtures/small.ts';

const data = figuresOf({ a: [0, 4], b: [8, 6], c: [4, 5] }, ['x', 'y']);
const indexOf = <P>(aggregate: Aggregation<P>, normalise: Step = unchanged()) =>
  defineIndex({
    id: 'branch',
    title: 'Branch',
    children: [anIndicator('x'), anIndicator('y')],
    coverage: { share: 0, perGroup: 0 },
    normalise,
    aggregate,
  });

describe('values that have no meaning to an aggregation', () => {
  it('are named with unit, period and member, and the remedies: below 0', () => {
    for (const way of [powerMean({ p: 2 }), benefitOfTheDoubt()]) {
      expect(() => score(indexOf(way, zScore()), data)).toThrow(
        `${way.type} needs values of 0 or more, and "x" of A in 2018/19 is -1. Normalise to a range from 0, minMax() for instance`,
      );
    }
  });

  it('are named where 0 has none either', () => {
    expect(() => score(indexOf(benefitOfTheDoubt({ most: 0.5 })), data)).toThrow(
      'benefitOfTheDoubt needs values above 0, and "x" of A in 2018/19 is 0. Normalise to a range above 0',
    );
  });

  it('leave a 0 alone where it has one', () => {
    const year = score(indexOf(benefitOfTheDoubt()), data).of('2018/19');
    expect([...year.score.values].map((each) => each.toFixed(4))).toEqual(['0.6667', '1.0000', '0.8333']);
  });
});
