import { describe, expect, it } from 'vitest';
import { academicYear, parsePeriod, periodOf, periodOrdinal, periodsBetween } from '../../src/core/period.ts';

describe('parsePeriod', () => {
  it.each(['2018/19', '2018-19', '2018/2019', '2018-2019', '201819', ' 2018 / 19 '])('reads %s as 2018/19', (text) => {
    expect(parsePeriod(text)).toBe('2018/19');
  });

  it('reads a year alone as a calendar year', () => {
    expect(parsePeriod('2019')).toBe('2019');
  });

  it('crosses a century', () => {
    expect(parsePeriod('199900')).toBe('1999/00');
    expect(academicYear(2099)).toBe('2099/00');
  });

  it.each(['2018/9', '2018/20', '201820', '2018/2020', '2018/2119', '18/19', 'x', '', '2018/19/20'])(
    'takes %j for no year rather than guess',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );
});

describe('periods in order', () => {
  it('have the calendar year they start in for ordinal', () => {
    expect(periodOrdinal('2018/19')).toBe(2018);
    expect(periodOrdinal('2018')).toBe(2018);
  });

  it('are written back on their basis', () => {
    expect(periodOf(2018)).toBe('2018/19');
    expect(periodOf(2018, 'calendar year')).toBe('2018');
  });

  it('run from one to another, both included, and not backwards', () => {
    expect(periodsBetween('2016/17', '2018/19')).toEqual(['2016/17', '2017/18', '2018/19']);
    expect(periodsBetween('2019', '2020')).toEqual(['2019', '2020']);
    expect(periodsBetween('2018/19', '2016/17')).toEqual([]);
  });

  it('throw on a text that is none, with the remedy', () => {
    expect(() => periodOrdinal('2018/9')).toThrow('"2018/9" is not a year. Write an academic year as 2018/19');
  });
});
