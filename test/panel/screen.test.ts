import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import type { Screening } from '../../src/core/spec.ts';
import { imputeMean } from '../../src/impute/index.ts';
import { minMax } from '../../src/normalise/min-max.ts';
import { rank, unranked } from '../../src/rank/rank.ts';
import { score } from '../../src/score.ts';
import { anIndicator, figuresOf } from '../fixtures/small.ts';

const index = defineIndex({
  id: 'three',
  title: 'Three indicators',
  children: ['x', 'y', 'z'].map((id) => anIndicator<string>(id)),
  normalise: minMax(),
  aggregate: arithmetic(),
  coverage: { share: 0, perGroup: 0 },
});
// d knows one indicator, and has the greatest x; c has two zeros.
const figures = figuresOf({ a: [10, 20, 30], b: [20, 30, 10], c: [0, 0, 20], d: [90, 'suppressed', 'suppressed'] }, [
  'x',
  'y',
  'z',
]);
const screened = (screen: Screening, more = {}) => score({ ...index, screen, ...more }, figures);
const named = (screen: Screening, more = {}) => rank(screened(screen, more)).map(({ id }) => id);

describe('screening', () => {
  it('leaves out units that know too little, and nothing is learnt from them', () => {
    const year = screened({ known: 0.5 }).of('2018/19');
    expect(year.indicator('x').learnt).toBe('0 becomes 0, 20 becomes 100');
    expect(year.indicator('x').raw.values[3]).toBe(90);
    expect(year.indicator('x').imputed.values[3]).toBeNaN();
    expect(unranked(screened({ known: 0.5 })).map(({ because }) => because)).toEqual([
      'screened out: 33.3 % known, 50 % needed',
    ]);
  });

  it('leaves out units with too many zeros among what they know, or by both rules', () => {
    expect(named({ nonZero: 0.5 }).toSorted()).toEqual(['a', 'b', 'd']);
    expect(named({ nonZero: 0.5, known: 0.5 }).toSorted()).toEqual(['a', 'b']);
    expect(unranked(screened({ nonZero: 0.5 }))[0]?.because).toBe('screened out: 33.3 % not 0, 50 % needed');
  });

  it('keeps a unit that stands at the limit', () => {
    expect(named({ known: 1 / 3 }).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps units by name, and leaves them out by name', () => {
    expect(named({ known: 0.5, keep: ['d'], leaveOut: ['a'] }).toSorted()).toEqual(['b', 'c', 'd']);
    expect(unranked(screened({ leaveOut: ['a'] }))[0]?.because).toBe('left out by name');
  });

  it('judges figures as published, or with gaps filled where the rule says so', () => {
    const impute = imputeMean();
    expect(named({ known: 0.5 }, { impute }).toSorted()).toEqual(['a', 'b', 'c']);
    expect(named({ known: 0.5, when: 'after imputation' }, { impute }).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('fills nothing in for a unit that is left out, and learns nothing from it', () => {
    const year = screened({ known: 0.5 }, { impute: imputeMean() }).of('2018/19');
    expect([...year.indicator('y').imputed.values]).toEqual([20, 30, 0, Number.NaN]);
    const kept = screened({ leaveOut: ['a'] }, { impute: imputeMean() }).of('2018/19');
    expect(kept.indicator('y').imputed.values[3]).toBe(15);
  });

  it('says so of a missing cell of its own reason', () => {
    const { columns } = { columns: screened({ known: 0.5 }).of('2018/19').indicator('x').normalised };
    expect(columns.reasons[3]).toBe(9);
  });

  it.each([
    [{ known: 80 }, 'known'],
    [{ nonZero: -1 }, 'nonZero'],
    [{ keep: ['a'], leaveOut: ['a'] }, 'both'],
  ])('refuses a rule that cannot be meant: %j', (screen, what) => {
    expect(() => screened(screen)).toThrow(what);
  });
});
