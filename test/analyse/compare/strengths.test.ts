import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { strengths } from '../../../src/analyse/compare/strengths.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';

const spec = defineIndex({
  id: 's',
  title: 'S',
  children: [anIndicator('x'), anIndicator('y', { direction: 'lower' }), anIndicator('signed'), anIndicator('v')],
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage: { share: 0, perGroup: 0 },
});
// In y lower is better. Signed by b and c alone, so a shares the last place, which is the third.
const year = score(
  spec,
  figuresOf({ a: [9, 1, 0, 'suppressed'], b: [8, 5, 1, 5], c: [7, 3, 1, 7], d: [9, 8, 0, 6] }, [
    'x',
    'y',
    'signed',
    'v',
  ]),
).of('2018/19');

const ranksOf = (list: readonly { id: string; rank: number; of: number }[]) =>
  list.map(({ id, rank, of }) => `${id} ${rank}/${of}`);

describe('strengths()', () => {
  it('lists the indicators in which a unit ranks best and worst, the farthest out first', () => {
    const c = strengths(year, 'c');
    expect(ranksOf(c.strengths)).toEqual(['signed 1/4', 'v 1/3', 'y 2/4']);
    expect(ranksOf(c.weaknesses)).toEqual(['x 4/4', 'y 2/4', 'v 1/3', 'signed 1/4']);
  });

  it('gives the published value beside the mean of all', () => {
    const [best] = strengths(year, 'a', { top: 1 }).strengths;
    expect(best).toEqual({ id: 'x', title: 'Title of x', rank: 1, of: 4, value: 9, unit: 'per cent', mean: 8.25 });
  });

  it('passes over what is missing, and says how many are known', () => {
    const a = strengths(year, 'a');
    expect(a.known).toBe(3);
    expect([...a.strengths, ...a.weaknesses].map(({ id }) => id)).not.toContain('v');
  });

  it('does not take the last place for a strength, unless told to', () => {
    expect(ranksOf(strengths(year, 'a').strengths)).toEqual(['x 1/4', 'y 1/4']);
    expect(ranksOf(strengths(year, 'a', { evenWhereLast: true }).strengths)).toEqual(['x 1/4', 'y 1/4', 'signed 3/4']);
  });

  it('lists as many as asked for', () => {
    const { strengths: top, weaknesses } = strengths(year, 'b', { top: 1, bottom: 2 });
    expect([ranksOf(top), ranksOf(weaknesses)]).toEqual([['signed 1/4'], ['v 3/3', 'x 3/4']]);
  });

  it('refuses a unit without a figure', () => {
    expect(() => strengths(year, 'q')).toThrow('No unit "q"');
  });
});
