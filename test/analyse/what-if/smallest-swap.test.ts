import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/presets.ts';
import { geometric } from '../../../src/aggregate/geometric.ts';
import { smallestSwap } from '../../../src/analyse/what-if/smallest-swap.ts';
import { figures } from '../../../src/england/figures.ts';
import { score } from '../../../src/score.ts';
import { entropyWeights } from '../../../src/weigh/entropy-weights.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { nested } from '../spec.ts';
import { again, movedTo, scoresOf, someFigures, straightTo, three, weightsInSteps } from '../weighted.ts';

const possible = <T extends { readonly isPossible: boolean }>(found: T) => {
  if (!found.isPossible) throw new Error('not possible');
  return found as Extract<T, { readonly isPossible: true }>;
};

describe('smallestSwap(scores, { above, below })', () => {
  it('is what it is by hand', () => {
    // a: (9 + 0 + 6) / 3 = 5, b: (0 + 6 + 6) / 3 = 4. Level where 9 x = 6 y. What is moved from x to y is 1 / 15: 9 (1/3 − m) = 6 (1/3 + m).
    const found = possible(smallestSwap(scoresOf({ a: [9, 0, 6], b: [0, 6, 6] }), { above: 'b', below: 'a' }));
    expect(found.moved).toBeCloseTo(1 / 15, 7);
    expect(found.weights.x).toBeCloseTo(4 / 15, 7);
    expect(found.weights.y).toBeCloseTo(6 / 15, 7);
    expect(found.weights.z).toBeCloseTo(1 / 3, 7);
    expect(found.before).toEqual({ x: 1 / 3, y: 1 / 3, z: 1 / 3 });
    expect(found).toMatchObject({ isNearest: true, atLeast: found.moved, period: '2018/19' });
    expect(found.units.map(({ unit, rank }) => [unit.id, rank.before, rank.after])).toEqual([
      ['b', 2, 1],
      ['a', 1, 2],
    ]);
  });

  it('is by the straight line what it is by hand', () => {
    // Along (−9, 6, 0) less its mean, (−8, 7, 1): the lead of a, 1, over the square of its length, 114.
    const found = possible(
      smallestSwap(scoresOf({ a: [9, 0, 6], b: [0, 6, 6] }), { above: 'b', below: 'a', distance: 'euclidean' }),
    );
    expect(found.euclidean).toBeCloseTo(1 / Math.sqrt(114), 7);
    expect(found.weights.x).toBeCloseTo(1 / 3 - 8 / 114, 7);
    expect(found.weights.z).toBeCloseTo(1 / 3 + 1 / 114, 7);
  });

  it('changes nothing where it is above already', () => {
    const found = possible(smallestSwap(scoresOf({ a: [9, 0, 6], b: [0, 6, 6] }), { above: 'a', below: 'b' }));
    expect(found).toMatchObject({ moved: 0, euclidean: 0, weights: found.before });
  });

  it('parts two that are level', () => {
    const scores = scoresOf({ a: [9, 0, 6], b: [0, 9, 6] });
    const found = possible(smallestSwap(scores, { above: 'b', below: 'a' }));
    expect(found.units.map(({ unit, rank }) => [unit.id, rank.before, rank.after])).toEqual([
      ['b', 1, 1],
      ['a', 1, 2],
    ]);
    expect(found.moved).toBeLessThan(1e-6);
  });

  it('says of one that is above in nothing that no weights do', () => {
    const found = smallestSwap(scoresOf({ a: [9, 2, 6], b: [3, 2, 1] }), { above: 'b', below: 'a' });
    expect(found).toEqual({
      isPossible: false,
      period: '2018/19',
      because: 'B is above A in nothing that both have, so no weights put it above',
    });
    for (const one of [0, 1, 1e-12]) {
      const table = { a: [one, one, one], b: [one, one, one] };
      const level = smallestSwap(scoresOf(table), { above: 'b', below: 'a' });
      expect(level).toMatchObject({ isPossible: false, because: expect.stringContaining('in nothing') });
    }
  });

  it('says so too where it is above in what the other lacks, or what has no weight', () => {
    const found = smallestSwap(scoresOf({ a: [9, 8, 'suppressed'], b: [3, 2, 7] }), { above: 'b', below: 'a' });
    expect(found).toMatchObject({ isPossible: false, because: expect.stringContaining('in nothing that both have') });
    const both = smallestSwap(scoresOf({ a: [9, 8, 5], b: [3, 'suppressed', 5.5] }), { above: 'b', below: 'a' });
    expect(both).toMatchObject({ isPossible: true });
    const never = smallestSwap(scoresOf({ a: [9, 8, 5], b: [3, 2, 5.5] }, { ...three, weights: { z: 0 } }), {
      above: 'b',
      below: 'a',
    });
    expect(never.isPossible).toBe(false);
  });

  it('gives no weight to what nobody has', () => {
    const none = 'not-collected';
    const table = { a: [9, 0, none], b: [0, 6, none] } as const;
    const found = possible(smallestSwap(scoresOf(table), { above: 'b', below: 'a' }));
    expect(Object.keys(found.weights)).toEqual(['x', 'y']);
    expect(found.weights.x).toBeCloseTo(0.4, 7);
    expect(again(table, found.weights).rankOf('b')).toBe(1);
  });

  it('weighs the domains of an index that is made of these', () => {
    const table = figuresOf({ a: [100, 100, 100, 0], b: [0, 0, 0, 90], c: [0, 0, 0, 100] }, ['x', 'y', 'z', 'w']);
    const found = possible(smallestSwap(score(nested, table), { above: 'b', below: 'a' }));
    // 90 w = 100 (1 − w).
    expect(found.weights.w).toBeCloseTo(10 / 19, 7);
    expect(Object.keys(found.weights)).toEqual(['top', 'w']);
    const { ranks } = score({ ...nested, weights: found.weights }, table).of('2018/19');
    expect([...ranks]).toEqual([3, 2, 1]);
  });

  it('keeps a weight of 0', () => {
    const scores = scoresOf({ a: [9, 0, 6], b: [0, 6, 60] }, { ...three, weights: { z: 0 } });
    const found = possible(smallestSwap(scores, { above: 'b', below: 'a' }));
    expect(Object.keys(found.weights)).toEqual(['x', 'y']);
  });

  it('is above when scored again, and no weights in steps of a twentieth do it nearer, where values are missing too', () => {
    let [done, never] = [0, 0];
    const all = weightsInSteps(20);
    fc.assert(
      fc.property(someFigures, fc.constantFrom('moved' as const, 'euclidean' as const), (table, distance) => {
        const found = smallestSwap(scoresOf(table), { above: 'b', below: 'a', distance });
        const some = all.filter((weights) => {
          const { scoreOf } = again(table, weights);
          return scoreOf('b') > scoreOf('a') + 1e-6;
        });
        if (!found.isPossible) {
          never++;
          expect(some).toEqual([]);
          return;
        }
        done++;
        const { rankOf } = again(table, found.weights);
        expect(rankOf('b')).toBeLessThan(rankOf('a'));
        for (const { unit, rank } of found.units) expect(rankOf(unit.id)).toBe(rank.after);
        expect(found.isNearest).toBe(true);
        const own = distance === 'moved' ? found.moved : found.euclidean;
        for (const weights of some)
          expect(own).toBeLessThanOrEqual((distance === 'moved' ? movedTo : straightTo)(weights) + 1e-4);
      }),
      { seed: 3, numRuns: 100 },
    );
    expect(done).toBeGreaterThan(50);
    expect(never).toBeGreaterThan(10);
  });

  it('is so for authorities, of which some lack figures', () => {
    const scores = score(inclusionIndex, figures());
    for (const [above, below] of [
      ['camden', 'islington'],
      ['camden', 'city-of-london'],
      ['richmond-upon-thames', 'city-of-london'],
      ['tower-hamlets', 'city-of-london'],
    ] as const) {
      const found = possible(smallestSwap(scores, { year: '2023/24', above, below }));
      const { ranks, indexOf } = score({ ...inclusionIndex, weights: found.weights }, figures()).of('2023/24');
      expect(ranks[indexOf(above)]).toBeLessThan(ranks[indexOf(below)] ?? 0);
      for (const { unit, rank } of found.units) expect(ranks[indexOf(unit.id)]).toBe(rank.after);
    }
  });

  it('refuses what makes no sense', () => {
    const table = { a: [9, 3, 6], b: [3, 6, 6] } as const;
    const scores = scoresOf(table);
    expect(() => smallestSwap(scores, { above: 'a', below: 'a' })).toThrow('Name two units');
    expect(() => smallestSwap(scores, { above: 'a', below: 'q' })).toThrow('no "q" is ranked in 2018/19');
    expect(() => smallestSwap(scores, { above: 'a', below: 'b', year: '1999/00' })).toThrow('no scores for 1999/00');
    const geometrically = scoresOf(table, { ...three, aggregate: geometric() });
    expect(() => smallestSwap(geometrically, { above: 'a', below: 'b' })).toThrow('needs an arithmetic mean');
    const learnt = scoresOf(table, { ...three, weigh: entropyWeights() });
    expect(() => smallestSwap(learnt, { above: 'a', below: 'b' })).toThrow('entropyWeights finds the weights');
    expect(() => smallestSwap(scoresOf({}), { above: 'a', below: 'b' })).toThrow('there is no year');
    // @ts-expect-error no such distance
    expect(() => smallestSwap(scores, { above: 'a', below: 'b', distance: 'far' })).toThrow('no distance "far"');
  });
});
