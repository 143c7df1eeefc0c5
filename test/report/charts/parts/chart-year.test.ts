import { describe, expect, it } from 'vitest';
import { chartYear } from '../../../../src/report/charts/parts/chart-year.ts';
import { score } from '../../../../src/score.ts';
import { figuresOf } from '../../../fixtures/small.ts';
import { townIndex, townScores } from '../towns.ts';

describe('chartYear(scores, year)', () => {
  it('is the year asked for, or the newest that is complete', () => {
    expect(chartYear(townScores(), '2018/19').period).toBe('2018/19');
    expect(chartYear(townScores(), undefined).period).toBe('2018/19');
  });

  it('says which years there are, or that there is none', () => {
    expect(() => chartYear(townScores(), '1999/00')).toThrow('2018/19');
    expect(() => chartYear(score(townIndex, figuresOf({ a: [1] }, ['x'])), undefined)).toThrow(
      'There is no year to draw.',
    );
  });
});
