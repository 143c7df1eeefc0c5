import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benefitOfTheDoubt } from '../../src/aggregate/benefit-of-the-doubt.ts';
import { benefitOfTheDoubtWeights } from '../../src/aggregate/benefit-of-the-doubt-weights.ts';

const none = Number.NaN;
const columnsOf = (...columns: readonly (readonly number[])[]): Float64Array[] =>
  columns.map((column) => Float64Array.from(column));

/** Two to seven columns of the same length, with ties or from a thousandth to a thousand. */
const value = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
const table = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 25 })).chain(([width, length]) =>
  fc.array(
    fc.array(value, { minLength: length, maxLength: length }).map((column) => Float64Array.from(column)),
    { minLength: width, maxLength: width },
  ),
);

describe('benefitOfTheDoubtWeights()', () => {
  it('gives weights that are a score, and under which no unit scores above 1, and shares within their limits', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 0.9, noNaN: true }), fc.boolean(), (columns, free, limited) => {
        const width = columns.length;
        const limits = { least: (1 - free) / width, most: Math.min(1, (1 + free) / width) };
        const options = limited ? limits : {};
        const way = benefitOfTheDoubt(options);
        const ones = new Float64Array(width).fill(1);
        const expected = way.apply(columns, ones, way.fit(columns, ones));
        benefitOfTheDoubtWeights(columns, options).forEach(({ score, shares, weights, peers }, unit) => {
          const under = (u: number): number => columns.reduce((sum, x, c) => sum + (x[u] ?? 0) * (weights[c] ?? 0), 0);
          expect(score).toBe(expected[unit]);
          expect(under(unit)).toBeCloseTo(score, 10);
          const totals = Array.from(columns[0] ?? [], (_, u) => under(u));
          expect(Math.max(...totals)).toBeLessThanOrEqual(1 + 1e-10);
          expect(peers.length).toBeGreaterThan(0);
          expect(peers.map((u) => totals[u]?.toFixed(8))).toEqual(peers.map(() => '1.00000000'));
          expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
          shares.forEach((share, c) => {
            expect(share).toBeCloseTo(((weights[c] ?? 0) * (columns[c]?.[unit] ?? 0)) / score, 10);
            if (!limited) return;
            expect(share).toBeGreaterThanOrEqual(limits.least - 1e-10);
            expect(share).toBeLessThanOrEqual(limits.most + 1e-10);
          });
        });
      }),
      { seed: 2007, numRuns: 100 },
    );
  });

  it('has nothing to say of what is not there', () => {
    const [first, second, third] = benefitOfTheDoubtWeights(
      columnsOf([none, 4, none], [2, 1, none], [5, 5, 5]),
      {},
      Float64Array.of(1, 1, 0),
    );
    expect(first).toEqual({ score: 1, shares: [none, 1, 0], weights: [none, 0.5, 0], peers: [0] });
    expect(second?.score).toBe(1);
    expect(third).toEqual({ score: none, shares: [none, none, 0], weights: [none, none, 0], peers: [] });
  });

  it('gives no shares of a score of 0', () => {
    expect(benefitOfTheDoubtWeights(columnsOf([0, 4], [0, 1]))[0]).toEqual({
      score: 0,
      shares: [0, 0],
      weights: [0, 0],
      peers: [],
    });
  });

  it('refuses a value without a meaning', () => {
    expect(() => benefitOfTheDoubtWeights(columnsOf([1, 2], [3, -4]))).toThrow('no meaning for -4, column 1 of unit 1');
    expect(() => benefitOfTheDoubtWeights(columnsOf([0, 2]), { least: 0.1 })).toThrow('no meaning for 0');
    expect(benefitOfTheDoubtWeights(columnsOf([0, 2]))[1]?.score).toBe(1);
  });

  it('takes no more notice of the order of the units than to say their places', () => {
    const columns = columnsOf([5, 3, 9, 1], [2, 8, 3, 4], [6, 6, 1, 5]);
    const turned = benefitOfTheDoubtWeights(columns.map((column) => column.toReversed()));
    expect(
      turned.map(({ peers, ...own }) => ({ ...own, peers: peers.map((u) => 3 - u).toReversed() })).toReversed(),
    ).toEqual(benefitOfTheDoubtWeights(columns));
  });

  it('keeps near the weights given', () => {
    const columns = columnsOf([5, 3, 9, 1], [2, 8, 3, 4]);
    for (const { shares } of benefitOfTheDoubtWeights(columns, { around: 0.25 }, Float64Array.of(2, 3))) {
      expect(Math.abs((shares[0] ?? 0) - 0.4)).toBeLessThanOrEqual(0.1 + 1e-12);
    }
  });

  it('refuses the limits that benefitOfTheDoubt refuses', () => {
    expect(() => benefitOfTheDoubtWeights(columnsOf([1], [1]), { most: 0.4 })).toThrow('make less than the whole');
    expect(() => benefitOfTheDoubtWeights([], { most: 1.4 })).toThrow('the least first');
    expect(benefitOfTheDoubtWeights([])).toEqual([]);
  });
});
