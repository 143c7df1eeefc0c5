import { describe, expect, it } from 'vitest';
import { breaksBetween, breaksOf } from '../../../src/analyse/time/breaks-between.ts';
import { anIndicator } from '../../fixtures/small.ts';

const broken = anIndicator('broken', { lag: 1, breaks: [{ period: '2018/19', because: 'Counted in another way.' }] });
const children = [broken, anIndicator('whole')];

describe('breaksBetween(spec, { from, to }) names the breaks that a comparison runs across', () => {
  const between = (from: '2018/19' | '2019/20' | '2020/21', to: '2019/20' | '2020/21', lags = {}) =>
    breaksBetween({ children, lags }, { from, to }).map(({ indicator, period }) => [indicator.id, period]);

  it('counts the lag in: the figures of 2018/19 are in the index of 2019/20', () => {
    expect(between('2018/19', '2019/20')).toEqual([['broken', '2018/19']]);
    expect(between('2019/20', '2020/21')).toEqual([]);
  });

  it('goes by the lag of the index, where it has its own', () => {
    expect(between('2018/19', '2019/20', { broken: 0 })).toEqual([]);
    expect(between('2019/20', '2020/21', { broken: 2 })).toEqual([['broken', '2018/19']]);
  });

  it('says why', () => {
    expect(breaksBetween({ children }, { from: '2018/19', to: '2020/21' })[0]?.because).toBe('Counted in another way.');
  });

  it('finds a break at the first year after the earlier, up to the later, whichever comes first', () => {
    expect(breaksOf(broken, 2017, 2018)).toHaveLength(1);
    expect(breaksOf(broken, 2018, 2017)).toHaveLength(1);
    expect(breaksOf(broken, 2018, 2019)).toHaveLength(0);
    expect(breaksOf(broken, 2016, 2017)).toHaveLength(0);
  });

  it('refuses what is no year', () => {
    expect(() => breaksBetween({ children }, { from: '20', to: '2019/20' })).toThrow('"20" is not a year');
  });
});
