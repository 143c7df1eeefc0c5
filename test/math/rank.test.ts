import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRank, rankValues, sortedKnown, type TieRule, tied } from '../../src/math/rank.ts';

const rules: readonly TieRule[] = ['competition', 'dense', 'ordinal', 'average'];
const figures = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN)), { maxLength: 30 });
const seeded = { seed: 20191106, numRuns: 300 };

describe('rankValues', () => {
  it('gives the greatest value rank 1', () => {
    expect(rankValues([3, 9, 7])).toEqual(Float64Array.of(3, 1, 2));
  });

  it('gives ties the best rank and leaves a gap: competition, the default', () => {
    expect(rankValues([7, 9, 7, 3])).toEqual(Float64Array.of(2, 1, 2, 4));
    expect(rankValues([7, 9, 7, 3], 'competition')).toEqual(rankValues([7, 9, 7, 3]));
  });

  it('gives ties the best rank and leaves no gap: dense', () => {
    expect(rankValues([7, 9, 7, 3], 'dense')).toEqual(Float64Array.of(2, 1, 2, 3));
  });

  it('keeps the order given among ties: ordinal', () => {
    expect(rankValues([7, 9, 7, 3, 7], 'ordinal')).toEqual(Float64Array.of(2, 1, 3, 5, 4));
  });

  it('gives ties the mean of their ranks: average', () => {
    expect(rankValues([7, 9, 7, 3], 'average')).toEqual(Float64Array.of(2.5, 1, 2.5, 4));
  });

  it('gives no rank to a missing value, and does not count it', () => {
    for (const rule of rules) {
      expect(rankValues([Number.NaN, 2, Number.NaN, 5], rule)).toEqual(Float64Array.of(Number.NaN, 2, Number.NaN, 1));
    }
  });

  it('ranks nothing of nothing', () => {
    for (const rule of rules) {
      expect(rankValues([], rule)).toEqual(new Float64Array());
      expect(rankValues([Number.NaN], rule)).toEqual(Float64Array.of(Number.NaN));
    }
  });

  it('ties values that differ by the rounding error of a sum', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(rankValues([0.3, 0.1 + 0.2, 0.2])).toEqual(Float64Array.of(1, 1, 3));
    expect(rankValues([0.3, 0.1 + 0.2, 0.2], 'average')).toEqual(Float64Array.of(1.5, 1.5, 3));
  });

  it('keeps the order given among values tied by rounding error, whichever is greater in its last digit', () => {
    expect(rankValues([0.3, 0.1 + 0.2], 'ordinal')).toEqual(Float64Array.of(1, 2));
    expect(rankValues([0.1 + 0.2, 0.3], 'ordinal')).toEqual(Float64Array.of(1, 2));
  });

  it('ranks thousands as it ranks a few, under every rule', () => {
    // A hundred values that stand fifty times each, gaps between them, in an order that is not theirs.
    const values = Float64Array.from({ length: 6000 }, (_, i) =>
      i % 6 === 5 ? Number.NaN : ((i * 7919) % 5000) % 100 < 50 ? -(i % 50) / 3 : (i % 50) / 3 + 1e-7,
    );
    const known = values.filter((value) => !Number.isNaN(value));
    const distinct = [...new Set(known)].toSorted((a, b) => b - a);
    const times = distinct.map((value) => known.reduce((count, other) => count + (other === value ? 1 : 0), 0));
    const above = times.map((_, d) => times.slice(0, d).reduce((sum, count) => sum + count, 0));
    const met = new Map<number, number>();
    const ordinal = values.map((value) => {
      const before = met.get(value) ?? 0;
      met.set(value, before + 1);
      return (above[distinct.indexOf(value)] ?? Number.NaN) + before + 1;
    });
    const by = (place: (d: number) => number): Float64Array =>
      values.map((value) => (Number.isNaN(value) ? value : place(distinct.indexOf(value))));
    expect(rankValues(values)).toEqual(by((d) => (above[d] ?? 0) + 1));
    expect(rankValues(values, 'dense')).toEqual(by((d) => d + 1));
    expect(rankValues(values, 'average')).toEqual(by((d) => (above[d] ?? 0) + ((times[d] ?? 0) + 1) / 2));
    expect(rankValues(values, 'ordinal')).toEqual(ordinal);
  });

  it('ties by rounding error among thousands too', () => {
    const values = Float64Array.from({ length: 5000 }, (_, i) => i);
    values[10] = 0.1 + 0.2;
    values[20] = 0.3;
    const ranks = rankValues(values);
    expect(ranks[10]).toBe(ranks[20]);
  });

  it('ranks as many above a unit as have a greater value', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const ranks = rankValues(values);
        values.forEach((value, i) => {
          if (Number.isNaN(value)) expect(ranks[i]).toBeNaN();
          else expect(ranks[i]).toBe(1 + values.filter((other) => other > value).length);
        });
      }),
      seeded,
    );
  });

  it('hands out the same sum of ranks by average as by order, and every rank once by order', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const known = (ranks: Float64Array): number[] =>
          [...ranks].filter((r) => !Number.isNaN(r)).sort((a, b) => a - b);
        const ordinal = known(rankValues(values, 'ordinal'));
        expect(ordinal).toEqual(ordinal.map((_, i) => i + 1));
        const sum = (ranks: number[]): number => ranks.reduce((total, r) => total + r, 0);
        expect(sum(known(rankValues(values, 'average')))).toBe(sum(ordinal));
        const dense = new Set(known(rankValues(values, 'dense')));
        expect([...dense]).toEqual([...dense].map((_, i) => i + 1));
      }),
      seeded,
    );
  });
});

describe('tied', () => {
  it('is true for rounding error and false for a difference that can be published', () => {
    expect(tied(0.1 + 0.2, 0.3)).toBe(true);
    expect(tied(5, 5)).toBe(true);
    expect(tied(50.000001, 50)).toBe(false);
    expect(tied(0.000001, 0)).toBe(false);
  });

  it('is relative to large values', () => {
    expect(tied(1e12, 1e12 + 1)).toBe(true);
    expect(tied(1e6, 1e6 + 1)).toBe(false);
  });

  it('never ties a missing value', () => {
    expect(tied(Number.NaN, Number.NaN)).toBe(false);
    expect(tied(1, Number.NaN)).toBe(false);
  });
});

describe('averageRank', () => {
  const sorted = sortedKnown(Float64Array.of(5, Number.NaN, 1, 5, 9));

  it('looks values up among the known ones in ascending order', () => {
    expect(sorted).toEqual(Float64Array.of(1, 5, 5, 9));
    expect([1, 5, 9].map((value) => averageRank(sorted, value))).toEqual([1, 2.5, 4]);
  });

  it('puts a value that is not there half a rank above those below it', () => {
    expect([0, 3, 7, 10].map((value) => averageRank(sorted, value))).toEqual([0.5, 1.5, 3.5, 4.5]);
  });

  it('is the rank from the other end of rankValues by average', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const column = Float64Array.from(values);
        const reference = sortedKnown(column);
        const descending = rankValues(column, 'average');
        column.forEach((value, i) => {
          if (Number.isNaN(value)) return;
          expect(averageRank(reference, value)).toBe(reference.length + 1 - (descending[i] ?? 0));
        });
      }),
      seeded,
    );
  });
});
