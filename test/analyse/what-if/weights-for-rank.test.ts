import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/presets.ts';
import { weightsForRank } from '../../../src/analyse/what-if/weights-for-rank.ts';
import { figures } from '../../../src/england/figures.ts';
import { score } from '../../../src/score.ts';
import { again, movedTo, scoresOf, someFigures, straightTo, weightsInSteps } from '../weighted.ts';

describe('weightsForRank(scores, { unit, rank })', () => {
  it('is what it is by hand', () => {
    // b passes a with 1 / 15 moved from x to y, as in a swap, and c, 14 on z and nothing else, only with more of it taken from z.
    const scores = scoresOf({ a: [9, 0, 6], b: [0, 6, 6], c: [0, 0, 14] });
    const second = weightsForRank(scores, { unit: 'b', rank: 2 });
    expect(second).toMatchObject({ isPossible: true, isNearest: true });
    // c has 14 / 3 = 4.667: 6 y + 6 z = 14 z, y from 1 / 3 to 4 / 3 z; m = 1 / 21 moved from z to y.
    expect(second.isPossible && second.moved).toBeCloseTo(1 / 21, 7);
    const first = weightsForRank(scores, { unit: 'b', rank: 1 });
    expect(first.isPossible && first.units[0]?.unit.id).toBe('b');
    expect(first.isPossible && first.moved).toBeGreaterThan(1 / 15);
  });

  it('changes nothing for the rank it has', () => {
    const scores = scoresOf({ a: [9, 0, 6], b: [0, 6, 6], c: [0, 0, 14] });
    for (const [unit, rank] of [
      ['a', 1],
      ['c', 2],
      ['b', 3],
    ] as const)
      expect(weightsForRank(scores, { unit, rank })).toMatchObject({ isPossible: true, moved: 0 });
  });

  it('brings a unit down as well', () => {
    const scores = scoresOf({ a: [9, 0, 6], b: [0, 6, 6], c: [0, 0, 14] });
    const found = weightsForRank(scores, { unit: 'a', rank: 3 });
    expect(found.isPossible && found.units.map(({ unit }) => unit.id)[2]).toBe('a');
    expect(found).toMatchObject({ isNearest: true });
  });

  it('says where no weights do', () => {
    expect(weightsForRank(scoresOf({ a: [9, 2, 6], b: [3, 2, 1] }), { unit: 'b', rank: 1 })).toEqual({
      isPossible: false,
      period: '2018/19',
      because: 'no weights bring B to rank 1',
    });
  });

  it('has the rank when scored again, and no weights in steps of a twentieth do it nearer, where values are missing too', () => {
    let [done, never, fell] = [0, 0, 0];
    const all = weightsInSteps(20);
    const goals = fc.tuple(fc.constantFrom('moved' as const, 'euclidean' as const), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(someFigures, goals, (table, [distance, rank]) => {
        const scores = scoresOf(table);
        const year = scores.of('2018/19');
        const now = year.ranks[year.indexOf('c')] ?? 0;
        const found = weightsForRank(scores, { unit: 'c', rank, distance });
        // By a clear margin, so that ties are none.
        const some = all.filter((weights) => {
          const { scoreOf } = again(table, weights);
          const leads = ['a', 'b', 'd', 'e'].map((id) => scoreOf('c') - scoreOf(id));
          const [below, above] = [leads.filter((by) => by > 1e-6).length, leads.filter((by) => by < -1e-6).length];
          return rank <= now ? 4 - below < rank : above >= rank - 1;
        });
        if (!found.isPossible) {
          never++;
          expect(some).toEqual([]);
          return;
        }
        done++;
        if (rank > now) fell++;
        const { rankOf } = again(table, found.weights);
        if (rank < now) expect(rankOf('c')).toBeLessThanOrEqual(rank);
        if (rank > now) expect(rankOf('c')).toBeGreaterThanOrEqual(rank);
        expect(found.isNearest).toBe(true);
        const own = distance === 'moved' ? found.moved : found.euclidean;
        for (const weights of some)
          expect(own).toBeLessThanOrEqual((distance === 'moved' ? movedTo : straightTo)(weights) + 1e-4);
      }),
      { seed: 5, numRuns: 100 },
    );
    expect(done).toBeGreaterThan(50);
    expect(fell).toBeGreaterThan(10);
    expect(never).toBeGreaterThan(10);
  });

  it('reaches ranks far up and down for an authority, with a bound where it cannot prove that none is nearer', () => {
    const scores = score(inclusionIndex, figures());
    for (const rank of [30, 10, 1, 40, 100]) {
      const found = weightsForRank(scores, { year: '2023/24', unit: 'camden', rank });
      if (!found.isPossible) throw new Error('not possible');
      const { ranks, indexOf } = score({ ...inclusionIndex, weights: found.weights }, figures()).of('2023/24');
      const after = ranks[indexOf('camden')] ?? 0;
      if (rank < 35) expect(after).toBeLessThanOrEqual(rank);
      else expect(after).toBeGreaterThanOrEqual(rank);
      expect(found.atLeast).toBeLessThanOrEqual(found.moved);
      expect(found.isNearest).toBe(found.atLeast === found.moved);
    }
  });

  it('refuses a rank that there is not', () => {
    const scores = scoresOf({ a: [9, 0, 6], b: [0, 6, 6] });
    for (const rank of [0, 3, 1.5]) expect(() => weightsForRank(scores, { unit: 'a', rank })).toThrow('Give 1 to 2');
  });
});
