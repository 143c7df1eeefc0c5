import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { geometric } from '../../../src/aggregate/geometric.ts';
import { minimum } from '../../../src/aggregate/minimum.ts';
import { compareUnit } from '../../../src/analyse/compare/compare-unit.ts';
import type { UnitComparison } from '../../../src/analyse/compare/unit-comparison.ts';
import type { Cell } from '../../../src/core/cell.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { authorities } from '../../../src/england/authority.ts';
import { figures } from '../../../src/england/figures.ts';
import { neighboursOf } from '../../../src/england/neighbours-of.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { unchanged } from '../../../src/normalise/unchanged.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';
import { nested } from '../spec.ts';

const spec = defineIndex({
  id: 's',
  title: 'S',
  children: [
    { id: 'pair', title: 'Pair', children: [anIndicator('x'), anIndicator('y', { direction: 'lower' })] },
    anIndicator('z'),
  ],
  weights: { x: 3 },
  normalise: unchanged(),
  aggregate: arithmetic(),
  coverage: { share: 0.6, perGroup: 0 },
});
// Worked by hand: pair is (3 x - y) / 4, the score (pair + z) / 2. Turned, y is -y.
const figuresHere = figuresOf(
  {
    a: [40, 8, 20], // pair 28, score 24
    b: [60, 4, 30], // pair 44, score 37
    c: [20, 20, 50], // pair 10, score 30
    d: [40, 40, 'suppressed'], // pair 20, score 20
    e: ['suppressed', 0, 'suppressed'],
  },
  ['x', 'y', 'z'],
);
const scores = score(spec, figuresHere);
const sum = (found: UnitComparison): number =>
  found.indicators.reduce((all, { part }) => all + (part ?? Number.NaN), 0);

describe('compareUnit()', () => {
  it('is how far a score is from the mean and median of the others, and its rank among them', () => {
    const found = compareUnit(scores, { unit: 'a', others: ['b', 'c', 'd'] });
    expect(found).toMatchObject({ id: 'a', name: 'A', period: '2018/19', score: 24, mean: 29, median: 30 });
    expect(found).toMatchObject({ difference: -5, medianDifference: -6, rank: 3, of: 4, tied: false });
    expect(found.others.map(({ id, score: s, rank }) => [id, s, rank])).toEqual([
      ['b', 37, 1],
      ['c', 30, 2],
      ['d', 20, 4],
    ]);
  });

  it('splits the difference into parts, worked by hand where nothing is missing', () => {
    const { indicators, groups } = compareUnit(scores, { unit: 'a', others: ['b', 'c'] });
    // Means of b and c: x 40, turned y -12, z 40, pair 27. The shares 3/8, 1/8, 1/2 and for pair 1/2.
    expect(indicators.map(({ id, difference, part }) => [id, difference, part])).toEqual([
      ['x', 0, 0],
      ['y', 4, 0.5],
      ['z', -20, -10],
    ]);
    expect(groups).toMatchObject([{ id: 'pair', score: 28, mean: 27, difference: 1, part: 0.5, rank: 2, of: 3 }]);
    expect(groups[0]?.better).toEqual([{ id: 'b', name: 'B', value: 44 }]);
  });

  it('gives what a missing value does to the score to its indicator, so that the parts still add up', () => {
    const found = compareUnit(scores, { unit: 'a', others: ['d', 'b'] });
    // m = 28.5. Of a: x 3/8 (40 - m) = 4.3125, y 1/8 (-8 - m), z 1/2 (20 - m) = -4.25. Of d, whose z is missing: x 3/4 (40 - m), z 0.
    const [x, y, z] = found.indicators.map(({ part }) => part ?? Number.NaN);
    expect(x).toBeCloseTo(4.3125 - (0.75 * 11.5 + 0.375 * 31.5) / 2, 12);
    expect(y).toBeCloseTo(-36.5 / 8 - ((-68.5 * 1) / 4 - 32.5 / 8) / 2, 12);
    expect(z).toBeCloseTo(-4.25 - 0.75 / 2, 12);
    expect(sum(found)).toBeCloseTo(found.difference ?? Number.NaN, 12);
    expect(found.difference).toBe(-4.5);
  });

  it('says who does better on each, the best first, as published, the way the indicator runs', () => {
    const { indicators } = compareUnit(scores, { unit: 'a', others: ['d', 'c', 'b'] });
    const [x, y, z] = indicators;
    expect(x?.better).toEqual([{ id: 'b', name: 'B', value: 60 }]);
    expect([x?.rank, x?.of, x?.value, x?.valueMean]).toEqual([2, 4, 40, 40]);
    expect(y?.better).toEqual([{ id: 'b', name: 'B', value: 4 }]);
    expect(y?.indicator.direction).toBe('lower');
    expect(z?.better.map(({ name, value }) => `${name} ${value}`)).toEqual(['C 50', 'B 30']);
    expect([z?.rank, z?.of, z?.valueMean]).toEqual([3, 3, 40]);
  });

  it('lists others that are not ranked with the reason, and leaves them out of everything', () => {
    const found = compareUnit(scores, { unit: 'a', others: ['e', 'b', 'atlantis', 'b', 'a'] });
    expect(found.others).toEqual([
      { id: 'b', name: 'B', score: 37, rank: 1 },
      { id: 'e', name: 'E', score: null, rank: null, because: '1 of 3 indicators known, 2 needed' },
      { id: 'atlantis', name: 'atlantis', score: null, rank: null, because: 'no figure' },
    ]);
    expect([found.of, found.mean]).toEqual([2, 37]);
    // With y at 0, e is the best, and is not ranked.
    expect(found.indicators.find(({ id }) => id === 'y')?.better.map(({ id }) => id)).toEqual(['b']);
    expect(sum(found)).toBeCloseTo(-13, 12);
  });

  it('takes the name of another without a figure from a year in which it has one', () => {
    const more = score(spec, [
      ...figuresHere,
      ...figuresOf({ f: [1, 1, 1], g: [2, 2, 2] }, ['x', 'y', 'z'], '2017/18'),
    ]);
    expect(compareUnit(more, { unit: 'a', others: ['f', 'b'], year: '2018/19' }).others[1]).toEqual({
      id: 'f',
      name: 'F',
      score: null,
      rank: null,
      because: 'no figure',
    });
  });

  it('of a unit that is not ranked, says why, and compares the indicators', () => {
    const found = compareUnit(scores, { unit: 'e', others: ['a', 'b'] });
    expect(found).toMatchObject({ because: '1 of 3 indicators known, 2 needed', difference: null, rank: null, of: 2 });
    expect(found).toMatchObject({ score: 'not-applicable', mean: 30.5, medianDifference: null });
    const [x, y] = found.indicators;
    expect(x).toMatchObject({ value: 'suppressed', difference: null, part: null, rank: null, of: 2, better: [] });
    expect(y).toMatchObject({ value: 0, valueMean: 6, part: null, rank: 1, of: 3, better: [] });
  });

  it('with none of the others ranked, says so instead of comparing with nothing', () => {
    const found = compareUnit(scores, { unit: 'a', others: ['e'] });
    expect(found).toMatchObject({ score: 24, because: 'none of the others is ranked', mean: null, median: null });
    expect(found).toMatchObject({ difference: null, rank: 1, of: 1 });
    expect(
      found.indicators.every(({ part, mean, better }) => part === null && mean === null && better.length === 0),
    ).toBe(true);
  });

  it('with one other, the difference is from that one', () => {
    const found = compareUnit(scores, { unit: 'a', others: ['c'] });
    expect([found.difference, found.medianDifference, found.rank, found.of]).toEqual([-6, -6, 2, 2]);
    expect(sum(found)).toBeCloseTo(-6, 12);
  });

  it('ties share the best rank, and none of them does better', () => {
    const same = score(spec, figuresOf({ a: [5, 5, 5], b: [5, 5, 5], c: [5, 5, 5] }, ['x', 'y', 'z']));
    const found = compareUnit(same, { unit: 'b', others: ['a', 'c'] });
    expect([found.rank, found.of, found.tied, found.difference]).toEqual([1, 3, true, 0]);
    expect(found.others.map(({ id, rank }) => [id, rank])).toEqual([
      ['a', 1],
      ['c', 1],
    ]);
    expect(found.indicators.map(({ part, better }) => [part, better.length])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('takes a rule in place of a list, the unit itself being passed over', () => {
    const all = compareUnit(scores, { unit: 'a', others: () => true });
    expect(all.others.map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e']);
    const north = compareUnit(scores, { unit: 'a', others: (unit) => unit.region === 'North' && unit.id > 'b' });
    expect(north.others.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  });

  it('refuses a unit without a figure, a year not scored, and no others', () => {
    expect(() => compareUnit(scores, { unit: 'q', others: ['a'] })).toThrow('No unit "q"');
    expect(() => compareUnit(scores, { unit: 'a', others: ['b'], year: '1999/00' })).toThrow('1999/00');
    for (const others of [[], ['a'], () => false]) {
      expect(() => compareUnit(scores, { unit: 'a', others })).toThrow('no others are named');
    }
    expect(() => Reflect.apply(compareUnit, undefined, [scores, { unit: 'a', others: 'b' }])).toThrow('no list of ids');
    expect(() => Reflect.apply(compareUnit, undefined, [scores])).toThrow('there is no unit');
    expect(() => compareUnit(score(spec, []), { unit: 'a', others: ['b'] })).toThrow('there is no year');
  });
});

describe('the parts', () => {
  const cell = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 99 }) },
    { weight: 1, arbitrary: fc.constant<Cell>('suppressed') },
  );
  const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 3, maxLength: 8 });

  it('add up to the difference to 1e-12 of the scale, whatever is missing, through groups in groups', () => {
    let compared = 0;
    fc.assert(
      fc.property(rows, fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })), (cells, [wx, wz]) => {
        const table = Object.fromEntries(cells.map((row, i) => [`u${i}`, row]));
        const weighted = defineIndex({ ...nested, weights: { x: wx, z: wz, y: 2 } });
        const found = score(weighted, figuresOf(table, ['x', 'y', 'z', 'w']));
        if (found.periods.length === 0) return;
        for (const unit of Object.keys(table)) {
          if (!found.of('2018/19').has(unit)) continue;
          const one = compareUnit(found, { unit, others: () => true });
          expect(one.notParts).toBeUndefined();
          if (one.difference === null) continue;
          compared++;
          expect(Math.abs(sum(one) - one.difference)).toBeLessThan(1e-12 * 100);
          const top = one.groups.find(({ id }) => id === 'top');
          const w = one.indicators.find(({ id }) => id === 'w');
          expect(Math.abs((top?.part ?? Number.NaN) + (w?.part ?? Number.NaN) - one.difference)).toBeLessThan(
            1e-12 * 100,
          );
        }
      }),
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('add up for every authority beside its neighbours, over indicators and over domains', () => {
    for (const over of ['indicators', 'children'] as const) {
      const found = score({ ...inclusionIndex, over }, figures());
      let compared = 0;
      for (const { id } of authorities()) {
        const others = neighboursOf(id).neighbours.map(({ authority }) => authority.id);
        if (others.length === 0 || !found.of('2023/24').has(id)) continue;
        const one = compareUnit(found, { unit: id, others, year: '2023/24' });
        if (one.difference === null) continue;
        compared++;
        expect(Math.abs(sum(one) - one.difference)).toBeLessThan(1e-12);
        expect(
          Math.abs(one.groups.reduce((all, { part }) => all + (part ?? Number.NaN), 0) - one.difference),
        ).toBeLessThan(1e-12);
      }
      expect(compared).toBe(149);
    }
  });

  const table = figuresOf({ a: [10, 20, 30, 1], b: [50, 10, 90, 20], c: [5, 80, 40, 70] }, ['x', 'y', 'z', 'w']);

  it('are none where the index is no mean, and it says which aggregation that is', () => {
    const found = compareUnit(score({ ...nested, normalise: unchanged(), aggregate: geometric() }, table), {
      unit: 'a',
      others: ['b', 'c'],
    });
    expect(found.difference).not.toBeNull();
    expect(found.notParts).toBe('the index is made by geometric, which is no mean of its members');
    expect([...found.groups, ...found.indicators].map(({ part }) => part)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('stop at a group that is no mean: it has a part, and what is in it has none', () => {
    const [top, w] = nested.children;
    if (!top || !w || !('children' in top)) throw new Error('the index of the fixture');
    const mixed = { ...nested, children: [{ ...top, aggregate: minimum() }, w], normalise: minMax() };
    const found = compareUnit(score(mixed, table), { unit: 'a', others: ['b', 'c'] });
    expect(found.notParts).toBe('"top" is made by minimum, which is no mean of its members');
    const part = (id: string): number | null =>
      [...found.groups, ...found.indicators].find((line) => line.id === id)?.part ?? null;
    expect((part('top') ?? Number.NaN) + (part('w') ?? Number.NaN)).toBeCloseTo(found.difference ?? Number.NaN, 12);
    expect([part('inner'), part('x'), part('y'), part('z')]).toEqual([null, null, null, null]);
  });
});
