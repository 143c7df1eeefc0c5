import { describe, expect, it } from 'vitest';
import { multiDirectionalBenefitOfTheDoubt } from '../../src/aggregate/multi-directional-benefit-of-the-doubt.ts';
import { testAggregation } from '../conformance/test-step.ts';

const method = multiDirectionalBenefitOfTheDoubt();
testAggregation(method, { idempotent: false, between: false });

const none = Number.NaN;
const columnsOf = (...columns: readonly (readonly number[])[]): Float64Array[] =>
  columns.map((column) => Float64Array.from(column));
const scores = (columns: readonly Float64Array[], weights = new Float64Array(columns.length).fill(1)): Float64Array =>
  method.apply(columns, weights, method.fit(columns, weights));

describe('multiDirectionalBenefitOfTheDoubt()', () => {
  it('is what it is by hand', () => {
    // The first is best in both: the second could rise by 5 and by 1, and can by both at once: (5 + 3) / (10 + 4).
    const [a, b] = scores(columnsOf([10, 5], [4, 3]));
    expect(a).toBe(1);
    expect(b).toBeCloseTo(8 / 14, 12);
  });

  it('goes only as far as all rises can be had at once', () => {
    const [, , third] = scores(columnsOf([10, 1, 2], [1, 10, 2]));
    // Alone, x reaches 9 with y at 2, so the room is 7 and 7; together both end at 5.5: 4 / 11.
    expect(third).toBeCloseTo(4 / 11, 12);
  });

  it('weighs the sums', () => {
    const weights = Float64Array.of(3, 1);
    expect(scores(columnsOf([10, 5], [4, 3]), weights)[1]).toBeCloseTo(18 / 34, 12);
  });

  it('does not mind the unit in which all columns are', () => {
    const columns = columnsOf([1, 5, 3], [7, 2, 3], [3, 4, 2]);
    const other = scores(columns.map((column) => column.map((x) => x * 1e250)));
    scores(columns).forEach((score, u) => {
      expect(other[u]).toBeCloseTo(score, 10);
    });
  });

  it('is below 1 for a unit that is best in one column and could rise in another', () => {
    const [, second] = scores(columnsOf([10, 10], [4, 3]));
    expect(second).toBeCloseTo(13 / 14, 12);
  });

  it('leaves out what a unit lacks, and scores 1 where there is nothing to reach', () => {
    expect([...scores(columnsOf([10, 5], [none, 4]))]).toEqual([1, 1]);
    expect([...scores(columnsOf([0, 0, none]))]).toEqual([1, 1, none]);
  });

  it('holds later units against the frontier of a baseline, 1 beyond it', () => {
    const weights = Float64Array.of(1);
    const learnt = method.fit(columnsOf([10, 5]), weights);
    const later = method.apply(columnsOf([20, 10, 5]), weights, learnt);
    expect([...later].map((score) => score.toFixed(9))).toEqual(['1.000000000', '1.000000000', '0.500000000']);
    expect(method.describe(learnt)).toBe('multi-directional benefit of the doubt, against the 1 that no other outdoes');
  });

  it('asks for values of 0 or more', () => {
    expect(method.domain).toBe('not-negative');
  });
});
