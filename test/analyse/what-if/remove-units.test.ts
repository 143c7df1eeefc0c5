import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/presets.ts';
import { removeUnits } from '../../../src/analyse/what-if/remove-units.ts';
import { figures } from '../../../src/england/figures.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { score } from '../../../src/score.ts';
import { tableOf } from '../../../src/table/table.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { three } from '../weighted.ts';

const scaled = { ...three, normalise: minMax() };
// With c, which has 100 of x, a's 10 of x are worth 10 points; without it, 100.
const table = { a: [10, 1, 5], b: [0, 6, 5], c: [100, 3, 5], d: [5, 0, 5] } as const;
const observations = figuresOf(table, ['x', 'y', 'z']);

describe('removeUnits(spec, data)', () => {
  it('finds the pairs that change places when a third goes', () => {
    const { units, period } = removeUnits(scaled, observations);
    expect(period).toBe('2018/19');
    const shown = units.map(({ unit, reversals }) => [
      unit.id,
      ...reversals.map(({ ahead, behind }) => `${ahead.id} > ${behind.id}`),
    ]);
    // With all: c 100 and 50, b 0 and 100, a 10 and 16.7, d 5 and 0. Without c: a 100 and 16.7 is before b, 0 and 100.
    expect(shown).toEqual([['a'], ['b'], ['c', 'b > a'], ['d']]);
    expect(units[2]).toMatchObject({ pairs: 3, shared: 3, maximumShift: 1 });
  });

  it('counts none where values are on a scale of their own', () => {
    const { units } = removeUnits(three, observations);
    expect(units.flatMap(({ reversals }) => reversals)).toEqual([]);
    expect(units.map(({ meanShift }) => meanShift)).toEqual([0, 0, 0, 0]);
  });

  it('leaves out those named, from a panel too, and those left out by name stay out', () => {
    const { units } = removeUnits(scaled, arrange(scaled, observations), { units: ['c'], year: '2018/19' });
    expect(units.map(({ unit }) => unit.id)).toEqual(['c']);
    const without = removeUnits({ ...scaled, screen: { leaveOut: ['d'] } }, observations, { units: ['c'] });
    expect(without.units[0]?.pairs).toBe(1);
  });

  it('says where nobody would be left', () => {
    const two = figuresOf({ a: [10, 1, 5], b: [0, 6, 5] }, ['x', 'y', 'z']);
    const [first] = removeUnits(three, two).units;
    expect(first).toMatchObject({ ranked: 0, pairs: 0, reversals: [], meanShift: null });
    expect(tableOf(removeUnits(three, two).summary).toCsv()).toContain('A,0,0,z,z,');
  });

  it('lists those with most reversals first', () => {
    const text = tableOf(removeUnits(scaled, observations).summary).toCsv().split('\n');
    expect(text[1]).toBe('C,1,3,0.6666666666666666,1,"B -1, A +1"');
  });

  it('agrees for an authority with two indices scored apart', () => {
    const { units } = removeUnits(inclusionIndex, figures(), { year: '2023/24', units: ['darlington'] });
    const [all, without] = [{}, { screen: { leaveOut: ['darlington'] } }].map((change) =>
      score({ ...inclusionIndex, ...change }, figures()).of('2023/24'),
    );
    if (!all || !without) throw new Error('not scored');
    const ids = all.units
      .map(({ id }) => id)
      .filter((id) => id !== 'darlington' && !Number.isNaN(all.ranks[all.indexOf(id)]));
    const of = (year: typeof all, id: string): number => year.ranks[year.indexOf(id)] ?? Number.NaN;
    let reversed = 0;
    for (const [i, a] of ids.entries())
      for (const b of ids.slice(i + 1))
        if ((of(all, a) - of(all, b)) * (of(without, a) - of(without, b)) < 0) reversed++;
    expect(units[0]?.reversals.length).toBe(reversed);
    expect(reversed).toBeGreaterThan(0);
  });

  it('refuses a unit that is not ranked, and a year that is not scored', () => {
    expect(() => removeUnits(scaled, observations, { units: ['q'] })).toThrow('no "q" is ranked in 2018/19');
    expect(() => removeUnits(scaled, observations, { year: '1999/00' })).toThrow('no scores for 1999/00');
    expect(() => removeUnits(scaled, [])).toThrow('no year to rank');
  });
});
