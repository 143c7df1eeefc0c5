import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankValues } from '../../src/math/rank.ts';
import { RankAgain } from '../../src/math/rank-again.ts';

describe('RankAgain', () => {
  it('ranks as rankValues() does, again and again, missing values last', () => {
    const ranking = new RankAgain(40);
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
      fc.constantFrom(0, -0, 1, 1 + 1e-10, 1 + 2e-9, 1e300, -1e300, 5e-324, Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 40, maxLength: 40 }), (list) => {
        const values = Float64Array.from(list);
        ranking.rank(values);
        const expected = Array.from(rankValues(values), (rank) => (Number.isNaN(rank) ? 41 : rank));
        expect(Array.from(ranking.ranks)).toEqual(expected);
        const inOrder = Array.from(ranking.order, (u) => ranking.ranks[u] ?? 0);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        expect(new Set(ranking.order).size).toBe(40);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('takes none, one, and values that are the same but for their last digits', () => {
    new RankAgain(0).rank(new Float64Array());
    const one = new RankAgain(1);
    one.rank(Float64Array.of(7));
    expect(one.ranks).toEqual(Uint16Array.of(1));
    const close = new RankAgain(300);
    const values = Float64Array.from({ length: 300 }, (_, i) => 1e-3 * (1 + ((i * 7) % 300) * 2 ** -50));
    close.rank(values);
    expect(Array.from(close.ranks)).toEqual(Array.from(rankValues(values)));
  });
});
