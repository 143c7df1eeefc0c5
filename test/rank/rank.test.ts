import { describe, expect, expectTypeOf, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { rank, unranked } from '../../src/rank/rank.ts';
import { score } from '../../src/score.ts';
import { anIndicator, figuresOf } from '../fixtures/small.ts';

const spec = defineIndex({
  id: 'small',
  title: 'Small',
  children: [
    { id: 'one', title: 'One', children: [anIndicator('x')] },
    { id: 'two', title: 'Two', children: [anIndicator('y', { direction: 'lower' })] },
  ],
  normalise: minMax(),
  aggregate: arithmetic(),
});
const scores = score(spec, [
  ...figuresOf({ a: [0, 10], b: [50, 20], c: [100, 50], d: [20] }, ['x', 'y'], '2017/18'),
  ...figuresOf({ a: [0, 50], b: [100, 10], c: [100, 10], d: [20, 30] }, ['x', 'y'], '2018/19'),
]);

describe('rank', () => {
  it('puts the most inclusive first, with everything about the unit in the row', () => {
    const [first] = rank(scores, { year: '2017/18' });
    expect(first).toMatchObject({
      rank: 1,
      of: 3,
      tied: false,
      id: 'b',
      name: 'B',
      region: 'North',
      score: 62.5,
      scores: { '2017/18': 62.5 },
      domains: { one: 50, two: 75 },
      indicators: { x: { value: 50, normalised: 50 }, y: { value: 20, normalised: 75 } },
      coverage: { known: 2, of: 2 },
    });
    expectTypeOf(first?.region).toEqualTypeOf<string | undefined>();
  });

  it('marks ties and shares the rank by the rule asked for', () => {
    const ranks = (ties: 'competition' | 'dense' | 'ordinal' | 'average'): unknown =>
      rank(scores, { year: '2018/19', ties }).map((row) => [row.id, row.rank, row.tied]);
    expect(ranks('competition')).toEqual([
      ['b', 1, true],
      ['c', 1, true],
      ['d', 3, false],
      ['a', 4, false],
    ]);
    expect(ranks('dense')).toEqual([
      ['b', 1, true],
      ['c', 1, true],
      ['d', 2, false],
      ['a', 3, false],
    ]);
    expect(ranks('average')).toEqual([
      ['b', 1.5, true],
      ['c', 1.5, true],
      ['d', 3, false],
      ['a', 4, false],
    ]);
    expect(ranks('ordinal')).toEqual([
      ['b', 1, true],
      ['c', 2, true],
      ['d', 3, false],
      ['a', 4, false],
    ]);
  });

  it('takes the newest complete year where none is named', () => {
    expect(rank(scores)[0]?.scores).toHaveProperty('2018/19');
  });

  it('ranks by a group or an indicator, best first whatever its polarity', () => {
    expect(rank(scores, { year: '2017/18', by: 'y' }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(rank(scores, { year: '2017/18', by: 'one' }).map(({ id, of }) => [id, of])).toEqual([
      ['c', 4],
      ['b', 4],
      ['d', 4],
      ['a', 4],
    ]);
  });

  it('ranks on the mean of several years, which needs a score in each', () => {
    const rows = rank(scores, { years: ['2017/18', '2018/19'] });
    expect(rows.map(({ id, score }) => [id, score])).toEqual([
      ['b', 81.25],
      ['c', 75],
      ['a', 25],
    ]);
    expect(rows[0]?.scores).toEqual({ '2017/18': 62.5, '2018/19': 100 });
  });

  it('throws on a year that was not scored, on no year, and where nothing was', () => {
    expect(() => rank(scores, { year: '2001/02' })).toThrow('It has 2017/18, 2018/19.');
    expect(() => rank(scores, { years: [] })).toThrow('There is no year to rank.');
    expect(() => rank(score(spec, figuresOf({ a: [1, 2] }, ['x', 'y'])))).toThrow('There is no year to rank.');
  });

  it('does not take a mistyped id', () => {
    expectTypeOf(rank<'x' | 'y', 'one' | 'two', { id: string; name: string }>)
      .parameter(1)
      .exclude<undefined>()
      .toHaveProperty('by')
      .toEqualTypeOf<'x' | 'y' | 'one' | 'two' | undefined>();
  });
});

describe('unranked', () => {
  it('lists who is left out, each with the reason', () => {
    expect(unranked(scores, { year: '2017/18' })).toEqual([
      { id: 'd', name: 'D', region: 'North', because: '1 of 2 indicators known, 2 needed' },
    ]);
  });

  it('names the year where there are several, and the lack of a figure where one indicator is ranked', () => {
    expect(unranked(scores, { years: ['2017/18', '2018/19'] })[0]?.because).toBe(
      '2017/18: 1 of 2 indicators known, 2 needed',
    );
    expect(unranked(scores, { year: '2017/18', by: 'y' })[0]?.because).toBe('no row in the data');
    const late = score(spec, [
      ...figuresOf({ a: [0, 10], b: [50, 20] }, ['x', 'y'], '2017/18'),
      ...figuresOf({ a: [0, 10], b: [50, 20], z: [1, 2] }, ['x', 'y'], '2018/19'),
    ]);
    expect(unranked(late, { years: ['2017/18', '2018/19'] })[0]?.because).toBe('2017/18: no figure');
  });
});
