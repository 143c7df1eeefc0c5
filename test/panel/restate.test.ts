import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { defineLineage } from '../../src/panel/define-lineage.ts';
import { made, madeLineage, madeMeasures, madeUnit, oaks, trees } from '../fixtures/register.ts';

const restate = (figures: readonly Observation<ReturnType<typeof madeUnit>>[], on: string, weightedBy = {}) =>
  madeLineage.restate(figures, { on, measures: madeMeasures, weightedBy });
const cellsOf = ({ observations }: ReturnType<typeof restate>): unknown =>
  Object.fromEntries(observations.map(({ unit, value }) => [unit.id, value]));

describe('figures restated to the boundaries of a date', () => {
  it('are those of predecessors merged, and keep where they came from', () => {
    const figures = [made('north', '2016', 'oaks', 50, [1, 2]), made('south', '2016', 'oaks', 25, [2, 8])];
    const { observations, left, issues } = restate(figures, '2018-01-01');
    expect(observations).toHaveLength(1);
    expect(observations[0]).toMatchObject({ unit: { id: 'town' }, value: 30, numerator: 3, denominator: 10 });
    expect(observations[0]?.parts).toEqual(figures);
    expect([left, issues]).toEqual([[], []]);
  });

  it('are those of successors merged back', () => {
    const figures = [made('hill', '2020', 'trees', 5), made('vale', '2020', 'trees', 6)];
    expect(cellsOf(restate(figures, '2018-12-31'))).toEqual({ county: 11 });
    expect(cellsOf(restate(figures, '2019-01-01'))).toEqual({ hill: 5, vale: 6 });
  });

  it('have no value where a unit was split, and say why; what could not be used is left over', () => {
    const figures = [made('county', '2016', 'trees', 11), made('county', '2017', 'trees', 12)];
    const { observations, left, issues } = restate(figures, 'latest');
    expect(observations.map(({ unit, period, value }) => [unit.id, period, value])).toEqual([
      ['hill', '2016', 'other-boundaries'],
      ['vale', '2016', 'other-boundaries'],
      ['hill', '2017', 'other-boundaries'],
      ['vale', '2017', 'other-boundaries'],
    ]);
    expect(observations[0]?.parts).toEqual([figures[0]]);
    expect(left).toEqual(figures);
    expect(issues).toHaveLength(2);
    expect(issues[0]).toEqual({
      code: 'other-boundaries',
      severity: 'note',
      message: 'Trees of HILL, 2016, 2017, is not available: its area is not that of the units with figures, county.',
      remedy: 'Take the boundaries of a date on which these were open.',
      unit: 'hill',
      measure: 'trees',
    });
  });

  it('cannot be told apart where a part went to another unit: only the two together', () => {
    const before = [made('moor', '2016', 'trees', 10), made('port', '2016', 'trees', 4)];
    expect(cellsOf(restate(before, 'latest'))).toEqual({
      'new-moor': 'other-boundaries',
      'new-port': 'other-boundaries',
    });
    expect(restate(before, 'latest').left).toEqual(before);
    const after = [made('new-moor', '2021', 'trees', 7), made('new-port', '2021', 'trees', 8)];
    expect(cellsOf(restate(after, '2019-12-31'))).toEqual({ moor: 'other-boundaries', port: 'other-boundaries' });
  });

  it('are as published, under the code of the date, where nothing else changed', () => {
    const isle = made('isle', '2016', 'trees', 3);
    expect(isle.unit.code).toBe('isle-1');
    expect(restate([isle], '2017-01-01').observations[0]).toBe(isle);
    expect(restate([isle], 'latest').observations[0]).toEqual({
      ...isle,
      unit: { id: 'isle', name: 'ISLE', code: 'isle-2' },
    });
  });

  it('are left over where a unit ended and nothing took over from it, or had not begun', () => {
    const lineage = defineLineage({
      units: [
        { id: 'quarry', opened: '2000-01-01', closed: '2017-12-31', successors: [] },
        { id: 'isle', opened: '2000-01-01', successors: [] },
        { id: 'harbour', opened: '2019-01-01', successors: [] },
      ],
      unitOn: madeUnit,
      dateOf: (period) => `${period}-12-31`,
    });
    const figures = ['quarry', 'isle', 'harbour'].map((id) => made(id, '2016', 'trees', 3));
    const at = (on: string) => {
      const { observations, left } = lineage.restate(figures, { on, measures: madeMeasures });
      return [observations.map(({ unit }) => unit.id), left.map(({ unit }) => unit.id)];
    };
    expect(at('2017-12-31')).toEqual([['quarry', 'isle'], ['harbour']]);
    expect(at('2018-01-01')).toEqual([['isle'], ['quarry', 'harbour']]);
    expect(at('latest')).toEqual([['isle', 'harbour'], ['quarry']]);
  });

  it('leave alone units that the register does not know', () => {
    const figure = { ...made('isle', '2016', 'trees', 3), unit: { id: 'mars', name: 'Mars', code: '' } };
    expect(restate([figure], 'latest').observations).toEqual([figure]);
  });

  it('prefer what was published for the unit itself to what can be made', () => {
    const figures = [
      made('town', '2017', 'trees', 13),
      made('north', '2017', 'trees', 7),
      made('south', '2017', 'trees', 5),
    ];
    const { observations, left } = restate(figures, 'latest');
    expect(observations.map(({ value }) => value)).toEqual([13]);
    expect(left.map(({ unit }) => unit.id)).toEqual(['north', 'south']);
  });

  it('are made where the unit itself has a gap, and keep a reason that says more', () => {
    const parts = [made('north', '2017', 'trees', 7), made('south', '2017', 'trees', 5)];
    const own = (value: 'not-available' | 'suppressed') => [made('town', '2017', 'trees', value), ...parts];
    expect(cellsOf(restate(own('not-available'), 'latest'))).toEqual({ town: 12 });
    // Enough is known, so the suppression of the whole does not matter.
    expect(cellsOf(restate(own('suppressed'), 'latest'))).toEqual({ town: 12 });
    const one = [made('town', '2017', 'trees', 'suppressed'), made('north', '2017', 'trees', 7)];
    expect(cellsOf(restate(one, 'latest'))).toEqual({ town: 'suppressed' });
    const gap = [made('town', '2017', 'trees', 'not-available'), made('north', '2017', 'trees', 7)];
    expect(cellsOf(restate(gap, 'latest'))).toEqual({ town: 'other-boundaries' });
  });

  it('are missing for the reason that a part is, or that all is', () => {
    const figures = [made('north', '2016', 'trees', 7), made('south', '2016', 'trees', 'suppressed')];
    const { observations, left, issues } = restate(figures, 'latest');
    expect(observations.map(({ unit, value }) => [unit.id, value])).toEqual([['town', 'suppressed']]);
    expect(left).toEqual([figures[0]]);
    expect(issues).toEqual([]);
    expect(cellsOf(restate([made('county', '2016', 'trees', 'not-collected')], 'latest'))).toEqual({
      hill: 'not-collected',
      vale: 'not-collected',
    });
  });

  it('are never a plain mean: a rate without counts has no value, and an issue asks for a denominator', () => {
    const figures = [made('north', '2016', 'oaks', 50), made('south', '2016', 'oaks', 25)];
    const { observations, left, issues } = restate(figures, 'latest');
    expect(observations[0]?.value).toBe('other-boundaries');
    expect(left).toEqual(figures);
    expect(issues).toMatchObject([
      { code: 'rate-without-counts', severity: 'note', unit: 'town', measure: 'oaks', period: '2016' },
    ]);
    expect(issues[0]?.remedy).toBe('Give the counts, or name a denominator to weight by.');
  });

  it('are weighted by a named denominator of the same unit and year, with a note', () => {
    const rates = [made('north', '2016', 'oaks', 50), made('south', '2016', 'oaks', 20)];
    const counts = [made('north', '2016', 'trees', 10), made('south', '2016', 'trees', 20)];
    const { observations, issues } = restate([...rates, ...counts], 'latest', { oaks: trees });
    expect(observations.map(({ measure, value }) => [measure, value])).toEqual([
      ['oaks', 30],
      ['trees', 30],
    ]);
    expect(issues).toMatchObject([{ code: 'weighted-rate', severity: 'note', unit: 'town', period: '2016' }]);
    expect(issues[0]?.message).toBe(
      'Share of oaks of TOWN, 2016, is weighted by a named denominator, not by its own, from the rates of north, south.',
    );
    const otherYear = counts.map((figure) => ({ ...figure, period: '2017' }) as const);
    expect(restate([...rates, ...otherYear], 'latest', { oaks: trees }).observations[0]?.value).toBe(
      'other-boundaries',
    );
  });

  it('are not weighted by what is no number', () => {
    expect(() => restate([], 'latest', { trees: oaks })).toThrow('"oaks" is measured in per cent');
  });

  it('use the row of two units together where these are one, and leave it over where they are two', () => {
    const row = { ...made('isle', '2020', 'trees', 11), unit: { id: 'hill+vale', name: 'Hill / Vale', code: '' } };
    expect(cellsOf(restate([row], '2018-12-31'))).toEqual({ county: 11 });
    const { observations, left } = restate([row], 'latest');
    expect(observations.map(({ unit, value }) => [unit.id, value])).toEqual([
      ['hill', 'other-boundaries'],
      ['vale', 'other-boundaries'],
    ]);
    expect(left).toEqual([row]);
  });

  it('are rejected where two values are given for one, with an issue', () => {
    const figures = [
      made('north', '2016', 'trees', 7),
      made('north', '2016', 'trees', 8),
      made('south', '2016', 'trees', 5),
    ];
    const { observations, issues } = restate(figures, 'latest');
    expect(observations.map(({ value }) => value)).toEqual(['rejected']);
    expect(issues.map(({ code }) => code)).toEqual(['conflicting-figures']);
    expect(cellsOf(restate([...figures.slice(1), ...figures.slice(1)], 'latest'))).toEqual({ town: 13 });
  });

  it('come back as they were published', () => {
    const figures = [
      made('north', '2016', 'trees', 7),
      made('south', '2016', 'trees', 5),
      made('county', '2016', 'trees', 11),
      made('moor', '2016', 'trees', 10),
      made('port', '2016', 'trees', 4),
      made('isle', '2016', 'trees', 3),
    ];
    const there = restate(figures, 'latest');
    const split = [...there.observations, ...there.left].filter(({ unit }) => unit.id !== 'town');
    const back = restate(split, '2017-01-01').observations.filter(({ value }) => typeof value === 'number');
    expect(back.map(({ unit, value }) => `${unit.id} ${value}`).sort()).toEqual([
      'county 11',
      'isle 3',
      'moor 10',
      'port 4',
    ]);
  });

  it('are none where there are none', () => {
    expect(restate([], 'latest')).toEqual({ observations: [], left: [], issues: [] });
  });
});
