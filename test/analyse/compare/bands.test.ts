import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextIndicators, inclusionIndex } from '../../../indicators/index.ts';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { bands } from '../../../src/analyse/compare/bands.ts';
import type { Cell } from '../../../src/core/cell.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { figures } from '../../../src/england/figures.ts';
import { neighboursOf } from '../../../src/england/neighbours-of.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

const contested = 'It is contested in this test, as such things are.';
const spec = defineIndex({
  id: 's',
  title: 'S',
  children: [
    { id: 'up', title: 'Up', children: [anIndicator('x')] },
    { id: 'down', title: 'Down', children: [anIndicator('y', { direction: 'lower', contested })] },
  ],
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage: { share: 1, perGroup: 0 },
});
const of = (table: Readonly<Record<string, readonly Cell[]>>) => score(spec, figuresOf(table, ['x', 'y']));
/** Units from a list of values of x; y is one value less, turned about: the same order. */
const units = (values: readonly number[]) =>
  of(Object.fromEntries(values.map((value, i) => [`u${String(i).padStart(3, '0')}`, [value, 99 - value]])));
const letters = (found: { units: readonly { band: string | null }[] }): string =>
  found.units.map(({ band }) => band ?? '-').join('');

const scores = of({ a: [90, 1], b: [70, 2], c: [50, 3], d: [10, 4], e: ['suppressed', 0] });

describe('bands()', () => {
  it('are quarters of the scores, A the best, the units that are not ranked last with their reason', () => {
    const found = bands(scores);
    expect([found.period, found.id, found.title, found.of]).toEqual(['2018/19', 'score', 'S', 4]);
    expect(found.units.map(({ id, band }) => [id, band])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
      ['c', 'C'],
      ['d', 'D'],
      ['e', null],
    ]);
    expect(found.units[4]).toEqual({
      id: 'e',
      name: 'E',
      region: 'North',
      value: 'not-applicable',
      band: null,
      sharing: 0,
      because: '1 of 2 indicators known, 2 needed',
    });
  });

  it('have the published values at their ends, and A is the best whichever way these run', () => {
    expect(bands(scores, { by: 'x', n: 2 }).bands).toEqual([
      { band: 'A', units: 2, best: 90, worst: 70 },
      { band: 'B', units: 2, best: 50, worst: 10 },
    ]);
    expect(bands(scores, { by: 'y', n: 2 }).bands).toEqual([
      { band: 'A', units: 3, best: 0, worst: 2 },
      { band: 'B', units: 2, best: 3, worst: 4 },
    ]);
    expect(bands(scores, { by: 'x' }).units.at(-1)).toMatchObject({
      id: 'e',
      value: 'suppressed',
      because: expect.stringContaining('(c)'),
    });
  });

  it('of one direction are those of the other turned about, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 40 }), (values) => {
        const found = units(values);
        for (const n of [2, 4, 10]) {
          expect(letters(bands(found, { by: 'x', n }))).toBe(letters(bands(found, { by: 'y', n })));
        }
      }),
    );
  });

  it('are the same for equal values, never better for a worse one, and the best value is in A', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 60 }), (values) => {
        const found = bands(units(values), { by: 'x' });
        if (found.because) return;
        expect(found.units[0]?.band).toBe('A');
        expect(letters(found)).toMatch(/^A+B*C*D*$/);
        const byValue = new Map(found.units.map(({ value, band }) => [value, band]));
        for (const { value, band, sharing } of found.units) {
          expect(band).toBe(byValue.get(value));
          expect(sharing).toBe(values.filter((one) => one === value).length);
        }
        expect(found.bands.reduce((all, band) => all + band.units, 0)).toBe(values.length);
      }),
    );
  });

  it('put values at a cut into the better band: nine have quartiles that are values', () => {
    expect(letters(bands(units([9, 8, 7, 6, 5, 4, 3, 2, 1]), { by: 'x' }))).toBe('AAABBCCDD');
    expect(letters(bands(units([9, 8, 7, 6, 5, 4, 3, 2]), { by: 'x' }))).toBe('AABBCCDD');
  });

  it('can be large, or empty, where many are equal', () => {
    const best = bands(units([9, 9, 9, 9, 9, 9, 1, 0]), { by: 'x' });
    expect(letters(best)).toBe('AAAAAADD');
    expect(best.bands[1]).toEqual({ band: 'B', units: 0, best: null, worst: null });
    expect(letters(bands(units([9, 8, 1, 1, 1, 1, 1, 1]), { by: 'x' }))).toBe('AABBBBBB');
  });

  it('are not split by rounding error in the last digits', () => {
    const third = 0.1 + 0.2;
    expect(letters(bands(units([third, 0.3, 0.2, 0.1]), { by: 'x', n: 2 }))).toBe('AABB');
    expect(letters(bands(units([0.3, third, third, 0.1]), { by: 'x', n: 3 }))).toBe('AAAC');
  });

  it('are tenths where asked, and of any number from 2 to 26', () => {
    expect(letters(bands(units(Array.from({ length: 20 }, (_, i) => i)), { by: 'x', n: 10 }))).toBe(
      'AABBCCDDEEFFGGHHIIJJ',
    );
    for (const n of [1, 27, 2.5, Number.NaN]) expect(() => bands(scores, { n })).toThrow(`bands: n is ${n}.`);
  });

  it('are none for fewer units than bands, and where all are the same', () => {
    const few = bands(scores, { by: 'x', n: 5 });
    expect([few.because, letters(few)]).toEqual(['4 units have a value, 5 needed', '-----']);
    expect(few.units[0]).toMatchObject({ value: 90, because: '4 units have a value, 5 needed', sharing: 1 });
    const same = bands(of({ a: [5, 1], b: [5, 2], c: [5, 3], d: [5, 4] }), { by: 'x' });
    expect([same.because, letters(same)]).toEqual(['all have the same value', '----']);
    expect(same.units[0]).toMatchObject({ value: 5, sharing: 4, because: 'all have the same value' });
    expect(bands(scores, { among: ['a'] }).because).toBe('1 unit has a value, 4 needed');
    expect(bands(scores, { among: () => false })).toMatchObject({
      of: 0,
      units: [],
      because: '0 units have a value, 4 needed',
    });
  });

  it('are among the units named: a worse unit can be A among its own', () => {
    expect(letters(bands(scores, { among: ['c', 'd'], n: 2 }))).toBe('AB');
    expect(bands(scores, { among: ({ id }) => id > 'b', n: 2 }).units.map(({ id, band }) => [id, band])).toEqual([
      ['c', 'A'],
      ['d', 'B'],
      ['e', null],
    ]);
  });

  it('say which of the units named have no figure, a mistyped one among them', () => {
    expect(bands(scores, { among: ['a', 'b', 'q', 'q', 'z'], n: 2 })).toMatchObject({ of: 2, without: ['q', 'z'] });
    expect(bands(scores).without).toEqual([]);
    expect(() => Reflect.apply(bands, undefined, [scores, { among: 'a' }])).toThrow('no list of ids');
  });

  it('name the indicators whose direction is contested, of an indicator, a group and the score', () => {
    expect(bands(scores).contested).toEqual(['y']);
    expect([bands(scores, { by: 'up' }).contested, bands(scores, { by: 'down' }).contested]).toEqual([[], ['y']]);
    expect([bands(scores, { by: 'x' }).contested, bands(scores, { by: 'y' }).contested]).toEqual([[], ['y']]);
  });

  it('leave out a unit that is screened out, though it has a published figure', () => {
    const screened = score(
      { ...spec, screen: { leaveOut: ['b'] } },
      figuresOf({ a: [9, 1], b: [8, 2], c: [7, 3] }, ['x', 'y']),
    );
    expect(bands(screened, { by: 'x', n: 2 }).units.map(({ id, band, because }) => [id, band, because])).toEqual([
      ['a', 'A', undefined],
      ['c', 'B', undefined],
      ['b', null, 'the unit is screened out'],
    ]);
  });

  it('refuse a year that was not scored and an id that is none', () => {
    expect(() => bands(scores, { year: '1999/00' })).toThrow('1999/00');
    expect(() => Reflect.apply(bands, undefined, [scores, { by: 'q' }])).toThrow('No indicator or group "q"');
    expect(() => bands(score(spec, []))).toThrow('there is no year');
  });
});

describe('bands of the carried figures', () => {
  const england = score(inclusionIndex, figures());

  it('are of about equal size in England, every year and indicator, but for ties', () => {
    for (const year of england.periods)
      for (const by of england.of(year).indicators) {
        const found = bands(england, { year, by });
        if (found.because) continue;
        expect(found.units.find(({ band }) => band !== null)?.band).toBe('A');
        for (const band of found.bands.slice(1)) expect(band.units).toBeLessThanOrEqual(Math.ceil(found.of / 2));
      }
  });

  it('of an authority and its ten neighbours are of two or three each', () => {
    const among = ['camden', ...neighboursOf('camden').neighbours.map(({ authority }) => authority.id)];
    const found = bands(england, { year: '2023/24', among });
    expect(found.bands.map(({ units: count }) => count)).toEqual([3, 2, 2, 3]);
    expect(found.units.find(({ id }) => id === 'hackney')?.because).toBe('none of Placement known');
  });

  it('are marked for placement, for plans, and for most context measures', () => {
    expect(bands(england, { by: 'placement' }).contested).toEqual(['ehcp-in-mainstream', 'ehcp-in-independent']);
    expect(bands(england, { by: 'attainment' }).contested).toEqual([]);
    const context = defineIndex({
      id: 'c',
      title: 'C',
      children: contextIndicators,
      normalise: minMax(),
      aggregate: arithmetic(),
    });
    expect(bands(score(context, figures()), { year: '2022/23', by: 'fsm-primary' }).contested).toEqual(['fsm-primary']);
  });
});
