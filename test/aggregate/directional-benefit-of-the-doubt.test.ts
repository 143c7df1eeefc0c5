import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionalBenefitOfTheDoubt } from '../../src/aggregate/directional-benefit-of-the-doubt.ts';
import { testAggregation } from '../conformance/test-step.ts';

const method = directionalBenefitOfTheDoubt();
testAggregation(method, { idempotent: false, between: false });

const none = Number.NaN;
const columnsOf = (...columns: readonly (readonly number[])[]): Float64Array[] =>
  columns.map((column) => Float64Array.from(column));
const scores = (columns: readonly Float64Array[], weights: readonly number[]): Float64Array =>
  method.apply(columns, Float64Array.from(weights), method.fit(columns, Float64Array.from(weights)));

describe('directionalBenefitOfTheDoubt()', () => {
  it('is what it is by hand', () => {
    // Shares of the best: 1 and 1, 0.5 and 0.75. Going by 1 and 0.5 the second is at 1 in both after 0.5 and after 0.5.
    const [a, b] = scores(columnsOf([10, 5], [4, 3]), [1, 0.5]);
    expect(a).toBe(1);
    expect(b).toBeCloseTo(1 / 1.5, 12);
    // Going by 1 and 1, y stops it after 0.25.
    expect(scores(columnsOf([10, 5], [4, 3]), [1, 1])[1]).toBeCloseTo(1 / 1.25, 12);
  });

  it('does not mind the unit in which a column is, nor the size of the weights', () => {
    const columns = columnsOf([1, 5, 3], [7, 2, 3], [3, 4, 2]);
    const before = scores(columns, [1, 0.5, 0.8]);
    const after = scores(
      columns.map((column, c) => (c === 0 ? column.map((x) => x * 1000) : column)),
      [2, 1, 1.6],
    );
    before.forEach((score, u) => {
      expect(after[u]).toBeCloseTo(score, 10);
    });
  });

  it('is 1 for the best of any column, and the smallest weight moves no one off the frontier', () => {
    const columns = columnsOf([9, 1, 2], [1, 8, 2]);
    expect([...scores(columns, [1, 1e-6])].slice(0, 2)).toEqual([1, 1]);
  });

  it('is the crossing of two columns found by trying all pairs of peers', () => {
    const share = fc.integer({ min: 1, max: 20 }).map((x) => x / 20);
    const pairs = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.1, max: 1, noNaN: true }), (drawn, second) => {
        // The best of both are among them, so that values are shares of the best already.
        const units = [...drawn, [1, 0.05] as const, [0.05, 1] as const];
        const found = scores(
          [0, 1].map((c) => Float64Array.from(units, (unit) => unit[c] ?? 0)),
          [1, second],
        );
        units.forEach(([x, y], u) => {
          let most = 0;
          for (const [a, b] of units) {
            for (const [c, d] of units) {
              // How far along the direction the mixture t of one and 1 - t of the other can be, at its best t.
              const reach = (t: number): number =>
                Math.min(t * a + (1 - t) * c - x, (t * b + (1 - t) * d - y) / second);
              const slope = a - c - (b - d) / second;
              const even = slope === 0 ? 0 : ((d - y) / second - (c - x)) / slope;
              most = Math.max(most, reach(0), reach(1), reach(Math.min(1, Math.max(0, even))));
            }
          }
          expect(found[u]).toBeCloseTo(1 / (1 + most), 10);
        });
      }),
      { seed: 2015, numRuns: 150 },
    );
  });

  it('leaves out what a unit lacks, and scores 1 where there is nothing to reach', () => {
    expect([...scores(columnsOf([10, 5], [none, 4]), [1, 1])]).toEqual([1, 1]);
    expect([...scores(columnsOf([0, 0, none]), [1])]).toEqual([1, 1, none]);
  });

  it('holds later units against the frontier of a baseline, 1 beyond it', () => {
    const weights = Float64Array.of(1);
    const learnt = method.fit(columnsOf([10, 5]), weights);
    expect([...method.apply(columnsOf([20, 10, 5]), weights, learnt)]).toEqual([1, 1, 1 / 1.5]);
    expect(method.describe(learnt)).toBe('directional benefit of the doubt, against the 1 that no other outdoes');
  });

  it('asks for values of 0 or more', () => {
    expect(method.domain).toBe('not-negative');
  });
});
