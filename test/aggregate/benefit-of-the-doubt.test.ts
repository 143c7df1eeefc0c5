import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benefitOfTheDoubt } from '../../src/aggregate/benefit-of-the-doubt.ts';
import type { BenefitOfTheDoubtOptions } from '../../src/aggregate/share-limits.ts';
import { maximise, product } from '../../src/math/linear-programme.ts';
import { testAggregation } from '../conformance/test-step.ts';

const promises = { idempotent: false, between: false };
testAggregation(benefitOfTheDoubt(), promises);
testAggregation(benefitOfTheDoubt({ least: 0.1 }), promises);
testAggregation(benefitOfTheDoubt({ around: 0.5 }), promises);

const none = Number.NaN;
const columnsOf = (...columns: readonly (readonly number[])[]): Float64Array[] =>
  columns.map((column) => Float64Array.from(column));
const ones = (columns: readonly unknown[]): Float64Array => new Float64Array(columns.length).fill(1);
const scores = (columns: Float64Array[], options: BenefitOfTheDoubtOptions = {}, weights = ones(columns)): number[] => {
  const way = benefitOfTheDoubt(options);
  return [...way.apply(columns, weights, way.fit(columns, weights))];
};
const expectClose = (actual: readonly number[], expected: readonly number[], slack = 1e-10): void => {
  expect(actual.length).toBe(expected.length);
  actual.forEach((score, u) => {
    expect(Math.abs(score - (expected[u] ?? none))).toBeLessThanOrEqual(slack);
  });
};

const seeded = { seed: 2007, numRuns: 150 };
/** Values with many ties, or of any size from a thousandth to a thousand. */
const value = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
const tableOf = (widest: number, cell: fc.Arbitrary<number> = value): fc.Arbitrary<Float64Array[]> =>
  fc.tuple(fc.integer({ min: 2, max: widest }), fc.integer({ min: 1, max: 25 })).chain(([width, length]) =>
    fc.array(
      fc.array(cell, { minLength: length, maxLength: length }).map((column) => Float64Array.from(column)),
      { minLength: width, maxLength: width },
    ),
  );
/** A bound on shares for so many columns, which leaves some freedom. */
const freedom = fc.double({ min: 0, max: 0.9, noNaN: true });

describe('benefitOfTheDoubt()', () => {
  it('is what it is by hand', () => {
    // Under weights of 1/12 and 1/12 the first two score 1; the third cannot beat 10/12 under any.
    expectClose(scores(columnsOf([10, 2, 5], [2, 10, 5])), [1, 1, 10 / 12]);
  });

  it('divides one column by its best', () => {
    expectClose(scores(columnsOf([8, 2, 4])), [1, 0.25, 0.5]);
  });

  it('is 1 for the best of any column, for a unit alone, and for all where all are the same', () => {
    expectClose(scores(columnsOf([9, 0, 1], [0, 5, 1])), [1, 1, 1 / 9 + 1 / 5]);
    expect(scores(columnsOf([0.3], [7]))).toEqual([1]);
    expect(scores(columnsOf([3, 3, 3], [7, 7, 7]))).toEqual([1, 1, 1]);
  });

  it('leaves out a column without a value above 0, and gives 0 where nothing else is known', () => {
    expect(scores(columnsOf([0, 0, 0], [4, 2, none]))).toEqual([1, 0.5, 0]);
    expect(scores(columnsOf([0, 0]))).toEqual([0, 0]);
  });

  it("leaves out what a unit lacks, and lets a peer's missing value hold nobody back", () => {
    // Were the first known to have 8 in y too, the second could not beat a half; as it is, 1/10 and 1/10 hold: 5/10 + 4/10.
    expectClose(scores(columnsOf([10, 5, 2], [none, 4, 8])), [1, 0.9, 1]);
  });

  it('is the best corner of two columns, found by trying them all', () => {
    fc.assert(
      fc.property(tableOf(2), ([x = new Float64Array(), y = new Float64Array()]) => {
        const corners: [number, number][] = [
          [1 / Math.max(...x), 0],
          [0, 1 / Math.max(...y)],
        ];
        x.forEach((a, i) => {
          x.forEach((c, k) => {
            const [b, d] = [y[i] ?? 0, y[k] ?? 0];
            const area = a * d - b * c;
            if (area !== 0) corners.push([(d - b) / area, (a - c) / area]);
          });
        });
        const allowed = corners.filter(
          ([v, w]) => v >= 0 && w >= 0 && x.every((a, u) => v * a + w * (y[u] ?? 0) <= 1 + 1e-12),
        );
        const best = Array.from(x, (a, u) => Math.max(...allowed.map(([v, w]) => v * a + w * (y[u] ?? 0))));
        expectClose(scores([x, y]), best);
      }),
      seeded,
    );
  });

  it('is no more than a mixture of peers allows: its dual, with each side checked apart from the solver', () => {
    let compared = 0;
    fc.assert(
      // The check itself loses digits where a unit is a thousand times below the best: not so wide a range.
      fc.property(tableOf(8, fc.double({ min: 0.1, max: 10, noNaN: true })), (columns) => {
        const own = scores(columns);
        const best = columns.map((column) => Math.max(...column));
        const rows = Array.from(columns[0] ?? [], (_, u) =>
          columns.map((column, c) => (column[u] ?? 0) / (best[c] ?? 1)),
        );
        rows.forEach((x, u) => {
          // As much of a mixture as all peers make, beyond the unit: the greatest e with mixture >= (1 + e) * x.
          const leads = x.map((value, c) => rows.map((peer) => ((peer[c] ?? 0) - value) / value));
          const beyond = leads.map((lead) => [1, ...lead.map((each) => -each)]);
          const found = maximise(
            [1, ...rows.map(() => 0)],
            [...beyond, [0, ...rows.map(() => 1)]],
            [...x.map(() => 0), 1],
          );
          const mix = [...(found ?? [])].slice(1);
          const all = Math.max(
            1,
            mix.reduce((a, b) => a + b, 0),
          );
          const e = Math.min(...leads.map((lead) => product(lead, mix) / all));
          expect(own[u]).toBeLessThanOrEqual(1 / (1 + e) + 1e-10);
          expect(own[u]).toBeGreaterThanOrEqual(1 / (1 + e) - 1e-10);
          compared++;
        });
      }),
      { ...seeded, numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('is at most 1 for the units it learnt from, with a 1 among them', () => {
    fc.assert(
      fc.property(tableOf(8), (columns) => {
        const all = scores(columns);
        expect(Math.max(...all)).toBe(1);
        expect(Math.min(...all)).toBeGreaterThan(0);
      }),
      seeded,
    );
  });

  it('does not mind the unit in which a column is', () => {
    fc.assert(
      fc.property(tableOf(6), fc.constantFrom(0.001, 7, 1e200), freedom, (columns, factor, around) => {
        const other = columns.map((column, c) => (c === 0 ? column.map((x) => x * factor) : column));
        expectClose(scores(other), scores(columns));
        expectClose(scores(other, { around }), scores(columns, { around }));
      }),
      seeded,
    );
  });

  it('does not rise as limits tighten, whether on all columns or around the weights', () => {
    fc.assert(
      fc.property(tableOf(6), freedom, freedom, (columns, one, two) => {
        const width = columns.length;
        const [loose, tight] = [Math.max(one, two), Math.min(one, two)].map((free) => [
          scores(columns, { least: (1 - free) / width, most: Math.min(1, (1 + free) / width) }),
          scores(columns, { around: free }),
        ]);
        [0, 1].forEach((kind) => {
          tight?.[kind]?.forEach((score, u) => {
            expect(score).toBeLessThanOrEqual((loose?.[kind]?.[u] ?? 0) + 1e-10);
            expect(score).toBeGreaterThan(0);
          });
        });
      }),
      seeded,
    );
  });

  it('leaves no choice where limits leave none', () => {
    const columns = columnsOf([10, 5, 2], [4, 4, 8]);
    // Halves of the score of the first: weights 1/20 and 1/8 times it, under which the third has 2/20 + 8/8.
    const equal = [1 / 1.1, 1 / 1.5, 1 / (0.5 * (10 / 2 + 4 / 8))];
    expectClose(scores(columns, { least: 0.5, most: 0.5 }), equal);
    expectClose(scores(columns, { most: 0.5 }), equal);
    expectClose(scores(columns, { least: 0.5 }), equal);
    expectClose(scores(columns, { around: 0 }, Float64Array.of(3, 3)), equal);
  });

  it('gives equal shares to a unit with too few columns for the limits', () => {
    const columns = columnsOf([10, 5, 2], [4, 4, 8], [1, none, 2], [none, none, 1]);
    const pair = scores(columns.slice(0, 2), { most: 0.5 });
    expect(scores(columns, { most: 0.3 })[1]).toBeCloseTo(pair[1] ?? 0, 10);
  });

  it('holds later units against the frontier of a baseline', () => {
    const way = benefitOfTheDoubt();
    const weights = Float64Array.of(1, 1);
    const learnt = way.fit(columnsOf([10, 5, 4], [4, 4, 8]), weights);
    expect(learnt).toEqual({
      best: [10, 8],
      peers: [
        [1, 0.5],
        [0.4, 1],
      ],
    });
    expect([...way.apply(columnsOf([20, 10], [8, 4]), weights, learnt)]).toEqual([2, 1]);
    expect(way.describe(learnt)).toBe('benefit of the doubt, against the 2 that no other outdoes');
  });

  it('says its limits, and asks for values above 0 with them', () => {
    const limited = benefitOfTheDoubt({ least: 0.03, most: 0.3 });
    expect(limited.options).toEqual({ least: 0.03, most: 0.3 });
    expect(limited.describe({ best: [], peers: [] })).toContain('shares 0.03 to 0.3');
    expect(benefitOfTheDoubt({ around: 0.2 }).describe({ best: [], peers: [] })).toContain('within 0.2 of the weights');
    expect([{}, { most: 0.5 }, { least: 0.1 }, { around: 0.5 }].map((each) => benefitOfTheDoubt(each).domain)).toEqual([
      'not-negative',
      'positive',
      'positive',
      'positive',
    ]);
  });

  it('scores 0 where a share is asked of a 0, when called without the engine', () => {
    expect(scores(columnsOf([0, 1], [1, 1]), { least: 0.1 })).toEqual([0, 1]);
    expect(scores(columnsOf([0, 1], [1, 1]), { most: 0.5 })).toEqual([0, 1]);
  });

  it('refuses limits that contradict each other or the number of columns', () => {
    for (const wrong of [{ least: -0.1 }, { least: 0.5, most: 0.4 }, { most: 1.1 }, { least: none }]) {
      expect(() => benefitOfTheDoubt(wrong)).toThrow('Give a least and a most from 0 to 1, the least first.');
    }
    expect(() => benefitOfTheDoubt({ around: -1 })).toThrow('Give a number of 0 or more as around.');
    expect(() => benefitOfTheDoubt({ around: 1, most: 0.5 })).toThrow('Give either around or least and most.');
    const three = columnsOf([1], [1], [1]);
    expect(() => scores(three, { most: 0.3 })).toThrow('3 columns of at most 0.3 make less than the whole');
    expect(() => scores(three, { least: 0.4 })).toThrow('3 columns of at least 0.4 make more than the whole');
    expect(() => scores(three, { least: 0.4 }, Float64Array.of(1, 1, 0))).not.toThrow();
  });
});
