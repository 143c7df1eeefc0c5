import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fsmPrimary, fsmSecondary, idaci2019Score } from '../../../indicators/index.ts';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { mostAlike } from '../../../src/analyse/compare/most-alike.ts';
import { layer } from '../../../src/analyse/layer.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { figures } from '../../../src/england/figures.ts';
import { zScore } from '../../../src/normalise/z-score.ts';
import { score } from '../../../src/score.ts';

const units = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id.toUpperCase() }));
// Variances (n - 1): p 10 of 0, 2, 4, 6, 8 and q 40 of 0, 4, 8, 12, 16.
const columns = { p: [0, 2, 4, 6, 8], q: [0, 16, 4, 12, 8] };

describe('mostAlike()', () => {
  it('is the root of the mean squared difference in standard deviations, worked by hand', () => {
    const { alike, without, because } = mostAlike({ units, columns }, { unit: 'a' });
    // From a: b 4/10 and 256/40, c 16/10 and 16/40, d 36/10 and 144/40, e 64/10 and 64/40; halves of the sums.
    expect(alike.map(({ id, rank }) => [id, rank])).toEqual([
      ['c', 1],
      ['b', 2],
      ['d', 3],
      ['e', 4],
    ]);
    expect(alike.map(({ distance }) => distance ** 2)).toEqual(
      [1, 3.4, 3.6, 4].map((square) => expect.closeTo(square, 12)),
    );
    expect(alike[0]?.differences.p).toBeCloseTo(4 / Math.sqrt(10), 12);
    expect([without, because]).toEqual([[], undefined]);
  });

  it('takes weights, 0 leaving a measure out', () => {
    const heavy = mostAlike({ units, columns }, { unit: 'a', weights: { p: 3 } });
    // Three quarters of p and one of q: b (3 * 0.4 + 6.4) / 4, c (4.8 + 0.4) / 4.
    expect(heavy.alike.slice(0, 2).map(({ id, distance }) => [id, distance ** 2])).toEqual([
      ['c', expect.closeTo(1.3, 12)],
      ['b', expect.closeTo(1.9, 12)],
    ]);
    const alone = mostAlike({ units, columns }, { unit: 'a', weights: { q: 0 } });
    expect(alone.alike.map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e']);
  });

  it('is the same in any unit of measure, any order of units, and with all weights doubled', () => {
    const value = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 12 }), (rows) => {
        const some = rows.map((_, i) => ({ id: `u${i}`, name: `U${i}` }));
        const p = rows.map(([x]) => x);
        const q = rows.map(([, y]) => y);
        const plain = mostAlike({ units: some, columns: { p, q } }, { unit: 'u0' });
        const scaled = mostAlike(
          { units: [...some].reverse(), columns: { p: p.map((x) => 1e6 * x + 3).reverse(), q: [...q].reverse() } },
          { unit: 'u0', weights: { p: 2, q: 2 } },
        );
        expect(scaled.alike.map(({ id, rank }) => [id, rank])).toEqual(plain.alike.map(({ id, rank }) => [id, rank]));
        plain.alike.forEach(({ distance }, i) => {
          expect(scaled.alike[i]?.distance).toBeCloseTo(distance, 9);
        });
      }),
    );
  });

  it('gives as many as asked for, and all that are equally far as the last', () => {
    const even = { units, columns: { p: [0, 1, -1, 2, -2] } };
    expect(mostAlike(even, { unit: 'a', count: 1 }).alike.map(({ id, rank }) => [id, rank])).toEqual([
      ['b', 1],
      ['c', 1],
    ]);
    expect(mostAlike(even, { unit: 'a', count: 3 }).alike.map(({ rank }) => rank)).toEqual([1, 1, 3, 3]);
  });

  it('makes no distance of half the measures: what lacks one is listed with what it lacks', () => {
    const gaps = { units, columns: { p: [0, null, 4, 6, 8], q: [0, 16, Number.NaN, 12, 8] } };
    const found = mostAlike(gaps, { unit: 'a' });
    expect(found.alike.map(({ id }) => id)).toEqual(['d', 'e']);
    expect(found.without).toEqual([
      { id: 'b', name: 'B', lacking: ['p'] },
      { id: 'c', name: 'C', lacking: ['q'] },
    ]);
    // A measure that does not count may be missing.
    expect(mostAlike(gaps, { unit: 'a', weights: { q: 0 } }).alike.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  });

  it('says so where the unit itself lacks a measure', () => {
    const found = mostAlike({ units, columns: { p: [null, 1, 2, 3, 4] } }, { unit: 'a' });
    expect([found.alike, found.because]).toEqual([[], 'A lacks p']);
  });

  it('tells none apart by a measure that is the same throughout', () => {
    const flat = { units, columns: { p: [0.1, 0.1, 0.1, 0.1, 0.1], q: [1, 2, 3, 4, 5] } };
    expect(mostAlike(flat, { unit: 'a' }).alike.map(({ id, differences }) => [id, differences.p])).toEqual([
      ['b', 0],
      ['c', 0],
      ['d', 0],
      ['e', 0],
    ]);
    const all = mostAlike({ units, columns: { p: [7, 7, 7, 7, 7] } }, { unit: 'a', count: 1 });
    expect(all.alike.map(({ rank, distance }) => [rank, distance])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('takes figures of any magnitude', () => {
    const huge = mostAlike(
      { units, columns: { p: columns.p.map((x) => x * 1e200), q: columns.q.map((x) => x * 1e-200) } },
      { unit: 'a' },
    );
    expect(huge.alike.map(({ distance }) => distance ** 2)).toEqual(
      [1, 3.4, 3.6, 4].map((square) => expect.closeTo(square, 12)),
    );
  });

  it('refuses what makes no sense, and says what to give', () => {
    const wrong =
      (given: object, options: object): unknown =>
      () =>
        Reflect.apply(mostAlike, undefined, [given, options]);
    expect(wrong({ units, columns }, { unit: 'q' })).toThrow('there is no unit "q"');
    expect(wrong({ units, columns: {} }, { unit: 'a' })).toThrow('there are no measures');
    expect(wrong({ units, columns: { p: [1, 2] } }, { unit: 'a' })).toThrow('column "p" has 2 values for 5 units');
    expect(wrong({ units, columns }, { unit: 'a', count: 0 })).toThrow('count is 0');
    expect(wrong({ units, columns }, { unit: 'a', weights: { z: 1 } })).toThrow('a weight for "z"');
    expect(wrong({ units, columns }, { unit: 'a', weights: { p: -1 } })).toThrow('the weight of "p" is -1');
    expect(wrong({ units, columns }, { unit: 'a', weights: { p: Number.NaN } })).toThrow('the weight of "p" is NaN');
    expect(wrong({ units, columns }, { unit: 'a', weights: { p: 0, q: 0 } })).toThrow('all weights are 0');
    expect(mostAlike({ units: units.slice(0, 1), columns: { p: [1] } }, { unit: 'a' }).alike).toEqual([]);
  });

  it('of authorities, by poverty: those without a figure are named, as IDACI is of 2019', () => {
    const context = defineIndex({
      id: 'context',
      title: 'Context',
      children: [idaci2019Score, fsmPrimary, fsmSecondary],
      normalise: zScore(),
      aggregate: arithmetic(),
    });
    const year = layer(score(context, figures()).of('2023/24'), 'raw');
    const { alike, without } = mostAlike(year, { unit: 'camden' });
    expect(alike).toHaveLength(10);
    expect(alike[0]?.name).toBe('Westminster');
    expect(without.map(({ id }) => id)).toContain('cumberland');
    expect(mostAlike(year, { unit: 'cumberland' }).because).toBe('Cumberland lacks idaci-2019-score');
  });
});
