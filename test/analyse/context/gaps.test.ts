import { describe, expect, it } from 'vitest';
import type { GapTheme } from '../../../src/analyse/context/gap-theme.ts';
import { gaps } from '../../../src/analyse/context/gaps.ts';
import type { Observation } from '../../../src/core/observation.ts';
import { newcombe } from '../../../src/math/newcombe.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

const theme: GapTheme = {
  id: 'learning',
  title: 'Learning',
  members: [
    { id: 'with', title: 'pupils with', indicator: anIndicator('x', { sampling: 'binomial' }) },
    { id: 'without', title: 'pupils without', indicator: anIndicator('y', { sampling: 'binomial' }) },
  ],
  reference: 'without',
};
type Figure = ReturnType<typeof figuresOf>[number];
const figures = figuresOf({ a: [20, 60], b: [30, 50], n: [10, 'suppressed'] }, ['x', 'y']);

/** The figures with counts out of so many. */
const counted = (of: number, list: readonly Figure[] = figures): Figure[] =>
  list.map((one) =>
    typeof one.value === 'number' ? { ...one, numerator: (one.value * of) / 100, denominator: of } : one,
  );

describe('gaps()', () => {
  it('gives value, difference and ratio of each unit, and says why there is no interval', () => {
    const { rows, issues } = gaps(figures, { themes: [theme] });
    expect(rows.map(({ place }) => place)).toEqual(['A', 'B', 'N']);
    expect(rows[0]).toEqual({
      theme: 'learning',
      period: '2018/19',
      level: 'unit',
      place: 'A',
      unit: { id: 'a', name: 'A', region: 'North' },
      member: 'with',
      reference: 'without',
      value: 20,
      referenceValue: 60,
      difference: -40,
      ratio: 20 / 60,
      interval: null,
      basis: 'as published',
      units: 1,
      because: 'no counts are published: no interval',
    });
    expect(issues).toEqual([]);
  });

  it('keeps the reason where one of the two is missing', () => {
    const { rows } = gaps(figures, { themes: [theme] });
    expect(rows[2]).toMatchObject({ value: 10, referenceValue: 'suppressed', difference: null, ratio: null, units: 0 });
    expect(rows[2]?.because).toBe('pupils without: suppressed by the publisher to protect small numbers (c)');
  });

  it('takes units together by a plain mean, and says so', () => {
    const { rows } = gaps(figures, { themes: [theme], group: ({ region }) => region, all: 'England' });
    const [all, north, south] = rows;
    expect(all).toMatchObject({ level: 'all', place: 'England', value: 25, referenceValue: 55, difference: -30 });
    expect(all).toMatchObject({ basis: 'mean of units', units: 2, interval: null });
    expect(all?.because).toBe('not every unit has counts: a mean of units, without an interval');
    expect(north).toMatchObject({ level: 'group', place: 'North', units: 2 });
    expect(south).toMatchObject({ place: 'South', units: 0, difference: null, because: 'no unit is known in both' });
  });

  it('adds up counts where there are, with the interval of Newcombe', () => {
    const [b, ...others] = [
      counted(
        1000,
        figures.filter(({ unit }) => unit.id === 'b'),
      ),
      counted(100),
    ];
    const list = [...b, ...others.flat().filter(({ unit }) => unit.id !== 'b')];
    const { rows } = gaps(list, { themes: [theme], all: 'all' });
    const [all, first] = rows;
    expect(all).toMatchObject({ basis: 'counts added up', units: 2, value: (100 * 320) / 1100 });
    expect(all?.referenceValue).toBeCloseTo((100 * 560) / 1100, 12);
    const [low, high] = newcombe({ successes: 20, trials: 100 }, { successes: 60, trials: 100 });
    expect(first?.interval?.[0]).toBeCloseTo(100 * low, 12);
    expect(first?.interval?.[1]).toBeCloseTo(100 * high, 12);
    expect(first).not.toHaveProperty('because');
    const narrow = gaps(list, { themes: [theme], level: 0.5 }).rows[0]?.interval ?? [0, 0];
    expect(narrow[1] - narrow[0]).toBeLessThan(100 * (high - low));
  });

  it('adds up no counts where a unit that is known has none', () => {
    const isB = ({ unit }: Figure): boolean => unit.id === 'b';
    const list = [...counted(100).filter((one) => !isB(one)), ...figures.filter(isB)];
    expect(gaps(list, { themes: [theme], all: 'all' }).rows[0]).toMatchObject({ basis: 'mean of units', units: 2 });
  });

  it('has no interval for what is no share, and no ratio where a measure can be below 0 or is 0', () => {
    const progress = (id: string) =>
      anIndicator(id, {
        sampling: 'mean',
        measures: [{ id, title: id, unit: 'progress points', basis: 'academic year', minimum: -9, maximum: 9 }],
      });
    const points: GapTheme = {
      ...theme,
      members: [
        { id: 'with', title: 'pupils with', indicator: progress('x') },
        { id: 'without', title: 'pupils without', indicator: progress('y') },
      ],
    };
    const list = counted(1, figuresOf({ a: [-1.5, 0.5] }, ['x', 'y']));
    const [row] = gaps(list, { themes: [points] }).rows;
    expect(row).toMatchObject({ difference: -2, ratio: null, interval: null });
    expect(row?.because).toBe('Learning is no share of pupils: no interval');
    const [zero] = gaps(figuresOf({ a: [5, 0] }, ['x', 'y']), { themes: [theme] }).rows;
    expect(zero).toMatchObject({ difference: 5, ratio: null });
  });

  it('takes the years the figures are about, in order, or those asked for', () => {
    const list = [...figuresOf({ a: [1, 2] }, ['x', 'y'], '2020/21'), ...figuresOf({ a: [3, 4] }, ['x', 'y'])];
    const periods = gaps(list, { themes: [theme] }).rows.map(({ period }) => period);
    expect(periods).toEqual(['2018/19', '2020/21']);
    expect(gaps(list, { themes: [theme], periods: ['2020/21'] }).rows).toHaveLength(1);
    expect(gaps(list, { themes: [theme], periods: ['1999/00'] }).rows).toEqual([]);
  });

  it('reports what is wrong with the figures', () => {
    const { rows, issues } = gaps(figuresOf({ a: [120, 50] }, ['x', 'y']), { themes: [theme] });
    expect(issues).toMatchObject([{ severity: 'error', unit: 'a', measure: 'x' }]);
    expect(rows[0]).toMatchObject({ value: 'rejected', difference: null });
  });

  it('has nothing of no figures, and refuses a theme that compares nobody', () => {
    const nothing: Observation[] = [];
    expect(gaps(nothing, { themes: [theme] })).toEqual({ rows: [], issues: [] });
    expect(() => gaps(figures, { themes: [] })).toThrow('there are no themes');
    expect(() => gaps(figures, { themes: [{ ...theme, reference: 'none' }] })).toThrow(
      'gaps: "none" is none of the members of "learning". There are with, without.',
    );
    expect(() => gaps(figures, { themes: [{ ...theme, members: theme.members.slice(1) }] })).toThrow(
      'nobody to compare',
    );
    expect(() => gaps(figures, { themes: [theme], level: 2 })).toThrow('level is 2');
  });
});
