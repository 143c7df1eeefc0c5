import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { trend } from '../../../src/analyse/time/trend.ts';
import type { Cell } from '../../../src/core/cell.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { type Period, periodOf } from '../../../src/core/period.ts';
import { unchanged } from '../../../src/normalise/unchanged.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

const x = anIndicator('x', { breaks: [{ period: '2013/14', because: 'Another form.' }] });
const spec = defineIndex({
  id: 'plain',
  title: 'Plain',
  children: [x],
  normalise: unchanged(),
  aggregate: arithmetic(),
});

/** Scores over years from 2010/11 on: one list of cells a unit, `absent` where it has no row. */
function scoresOf(table: Readonly<Record<string, readonly Cell[]>>) {
  const years = Math.max(...Object.values(table).map(({ length }) => length));
  const figures = Array.from({ length: years }, (_, y) =>
    figuresOf(
      Object.fromEntries(
        Object.entries(table).flatMap(([id, cells]) => {
          const cell = cells[y];
          return cell === undefined || cell === 'absent' ? [] : [[id, [cell]]];
        }),
      ),
      ['x'],
      periodOf(2010 + y),
    ),
  ).flat();
  return score(spec, figures);
}

describe('trend(scores) says where scores are going', () => {
  const scores = scoresOf({
    up: [10, 12, 14, 16, 18],
    down: [50, 45, 40, 35, 30],
    flat: [20, 30, 20, 30, 20],
    gap: [10, 'suppressed', 'absent', 16, 18],
    one: ['absent', 'absent', 7],
  });
  const { rows, years, level } = trend(scores);
  const row = (id: string) => rows.find((one) => one.id === id);

  it('has a slope in points a year, its interval and its direction, the steepest rise first', () => {
    expect(years).toEqual(['2010/11', '2011/12', '2012/13', '2013/14', '2014/15']);
    expect(level).toBe(0.95);
    expect(row('up')).toMatchObject({ slope: 2, interval: [2, 2], direction: 'rising', known: 5, region: 'South' });
    expect(row('down')).toMatchObject({ slope: -5, direction: 'falling' });
    expect(row('flat')).toMatchObject({ slope: 0, direction: 'no clear direction' });
    expect(rows.map(({ id }) => id)).toEqual(['gap', 'up', 'flat', 'down', 'one']);
  });

  it('counts a year without a score as the time it takes, and says why there is none', () => {
    expect(row('gap')?.years).toEqual([
      { period: '2010/11', value: 10 },
      { period: '2011/12', value: null, because: 'no indicator known' },
      { period: '2012/13', value: null, because: 'no figure' },
      { period: '2013/14', value: 16 },
      { period: '2014/15', value: 18 },
    ]);
    expect(row('gap')).toMatchObject({ slope: 2, interval: null, direction: 'too few years', known: 3 });
  });

  it('has no slope for a unit with one year, and says too few years', () => {
    expect(row('one')).toMatchObject({ slope: null, interval: null, direction: 'too few years' });
  });

  it('takes the years that are asked for, in order and each once, at the level asked for', () => {
    const found = trend(scores, { years: ['2013/14', '2010/11', '2012/13', '2011/12', '2010/11'], level: 0.9 });
    expect(found.years).toEqual(['2010/11', '2011/12', '2012/13', '2013/14']);
    expect(found.rows.find(({ id }) => id === 'up')).toMatchObject({ direction: 'rising', interval: [2, 2] });
  });

  it('follows one indicator, and names the breaks on the way', () => {
    const found = trend(scores, { by: 'x', years: ['2012/13', '2013/14'] });
    expect(found.breaks.map(({ indicator, period }) => [indicator.id, period])).toEqual([['x', '2013/14']]);
    expect(found.rows.map(({ id, slope }) => [id, slope])).toContainEqual(['up', 2]);
    expect(trend(scores, { years: ['2013/14', '2014/15'] }).breaks).toEqual([]);
  });

  it('refuses fewer than two years, a level that is none, an unknown year and an unknown id', () => {
    expect(() => trend(scores, { years: ['2010/11'] })).toThrow('there is one year, 2010/11');
    expect(() => trend(scores, { years: [] })).toThrow('there is no year');
    expect(() => trend(scores, { level: 95 })).toThrow(
      'The level is 95. Give a share between 0 and 1. For 95 %, write 0.95.',
    );
    expect(() => trend(scores, { years: ['2010/11', '1999/00' as Period] })).toThrow('no scores for 1999/00');
    const misspelt: string = 'y';
    expect(() => trend<string, string, { id: string; name: string }>(scores, { by: misspelt })).toThrow(
      'No indicator or group "y"',
    );
  });
});
