import { describe, expect, it } from 'vitest';
import { type State, startState, withChosen, withWeight } from '../../../src/report/explorer/state.ts';
import {
  announcement,
  cellText,
  changesOf,
  headline,
  rankText,
  shortName,
  statusOf,
  times,
  whereText,
} from '../../../src/report/explorer/words.ts';
import { made, madeExplorer } from './made.ts';

const explorer = madeExplorer();
const start = startState('2018/19');
const result = explorer.result(start);

describe('what the page says', () => {
  it('names who comes first, and of how many', () => {
    expect(headline(result, start)).toBe('O comes first of 4 in 2018/19.');
    const [first, ...others] = result.rows;
    const tied = others.map((row) => ({ ...row, rank: 1 }));
    expect(headline({ ...result, rows: first ? [first, ...tied.slice(0, 1)] : [] }, start)).toBe(
      'O and N share the first place of 2 in 2018/19.',
    );
    expect(headline({ ...result, rows: first ? [first, ...tied] : [] }, start)).toBe(
      '4 share the first place of 4 in 2018/19.',
    );
    expect(headline({ ...result, rows: [] }, start)).toBe('Nobody comes first of 0 in 2018/19.');
  });

  it('says plainly whether this is the published index, and what is changed', () => {
    expect(statusOf(made, start)).toBe('This is the index as published.');
    const state: State = {
      ...start,
      weights: { pair: 20, x: 5, z: 0 },
      normalise: 'deciles',
      aggregate: 'median',
      turned: ['w'],
    };
    expect(changesOf(made, state)).toEqual([
      'Pair counts twice',
      'Title of x counts 0.5 times',
      'Title of z left out',
      'scale: deciles, 1 to 10',
      'combined by: median',
      'Title of w: the other way round',
    ]);
    expect(statusOf(made, withWeight(start, 'z', 0))).toBe(
      'This is not the published index. Changed: Title of z left out.',
    );
    expect([10, 20, 30, 25, 5].map(times)).toEqual(['once', 'twice', '3 times', '2.5 times', '0.5 times']);
  });

  it('says where a unit stands, ranked or not', () => {
    expect(whereText('n', 'N', result)).toBe('N is 2nd of 4.');
    expect(whereText('p', 'P', result)).toBe('P is not ranked: 1 of 4 indicators known, 2 needed.');
    expect(whereText('zz', 'Elsewhere', result)).toBe('Elsewhere has no figures in 2018/19.');
    const [row] = result.rows;
    if (!row) throw new Error('no row');
    expect(rankText({ ...row, tied: true, published: 3 }, 4)).toBe('1st equal of 4; 3rd as published');
    expect(rankText({ ...row, published: undefined }, 4)).toBe('1st of 4, not ranked as published');
  });

  it('says a figure, or why there is none', () => {
    expect(cellText('n', 'x', result)).toBe('30.0 %');
    expect(cellText('b', 'y', result)).toBe('no figure: suppressed by the publisher to protect small numbers (c)');
  });

  it('cuts names that are long, and clears them of what turns their direction', () => {
    expect(shortName('x'.repeat(10_000)).length).toBeLessThanOrEqual(61);
    expect(shortName('a\u202eb\u0000c\nd')).toBe('abc d');
  });
});

describe('what a screen reader is told', () => {
  const shownOf = (state: State, shown = 4) => ({ state, result: explorer.result(state), shown });
  const told = (before: State, after: State, shown = 4): string =>
    announcement(made, explorer.units, shownOf(before), shownOf(after, shown));

  it('is nothing where nothing changed', () => {
    expect(told(start, start)).toBe('');
    expect(told(start, { ...start, sort: { column: 'name', descending: false } })).toBe('');
  });

  it('is what was changed and what it did', () => {
    expect(told(start, withWeight(start, 'pair', 5))).toBe('Pair counts 0.5 times. O comes first of 4 in 2018/19.');
    expect(told(withWeight(start, 'pair', 5), start)).toBe(
      'This is the index as published. O comes first of 4 in 2018/19.',
    );
    expect(told({ ...start, weights: { pair: 5, z: 5 } }, withWeight(start, 'z', 5))).toContain('Set back in part.');
    expect(told(start, { ...start, year: '2017/18' })).toBe('N comes first of 3 in 2017/18.');
  });

  it('is who was pinned, compared and let go, and where they stand', () => {
    const one = withChosen(start, 'a');
    const two = withChosen(one, 'b');
    expect(told(start, one)).toBe('Pinned. A is 4th of 4.');
    expect(told(one, two)).toBe('Compared. B is 3rd of 4.');
    expect(told(two, one)).toBe('Let go.');
    expect(told(two, withWeight(two, 'pair', 0))).toContain(
      'A is 3rd of 4; 4th as published. B is 2nd of 4; 3rd as published.',
    );
  });

  it('is how many a search finds', () => {
    expect(told(start, { ...start, search: 'south' }, 2)).toBe('2 of 4 shown.');
  });
});
