import { describe, expect, it } from 'vitest';
import { endOfPeriod, startOfPeriod } from '../../src/england/period-end.ts';

describe('endOfPeriod', () => {
  it.each([
    ['2018/19', 'January census', '2019-01-31'],
    ['2018/19', 'March survey', '2019-03-31'],
    ['2018/19', 'academic year', '2019-08-31'],
    ['1999/00', 'academic year', '2000-08-31'],
    ['2018', 'calendar year', '2018-12-31'],
    ['2019', 'once', '2019-12-31'],
  ] as const)('gives %s of the %s the date %s', (period, basis, date) => {
    expect(endOfPeriod(period, basis)).toBe(date);
  });
});

describe('startOfPeriod', () => {
  it('starts a census or survey in its month, a year on its first day', () => {
    expect(startOfPeriod('2018/19', 'January census')).toBe('2019-01-01');
    expect(startOfPeriod('2018/19', 'March survey')).toBe('2019-03-01');
    expect(startOfPeriod('2018/19', 'academic year')).toBe('2018-09-01');
    expect(startOfPeriod('2018', 'calendar year')).toBe('2018-01-01');
  });
});
