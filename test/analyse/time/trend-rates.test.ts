import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundGrowth, linearChange, type TrendRate } from '../../../src/analyse/time/trend-rates.ts';

const none = Number.NaN;
const both: readonly (readonly [string, (values: readonly number[], years: readonly number[]) => TrendRate])[] = [
  ['compoundGrowth', compoundGrowth],
  ['linearChange', linearChange],
];

describe('compoundGrowth(values, years)', () => {
  it('is what the first value must grow by each year to become the last', () => {
    expect(compoundGrowth([100, 110, 90, 121], [2018, 2019, 2021, 2020]).rate).toBeCloseTo((90 / 100) ** (1 / 3) - 1);
    expect(compoundGrowth([1, 2, none, 8], [2000, 2001, 2002, 2003]).rate).toBe(1);
    expect(compoundGrowth([5, 0], [2000, 2001]).rate).toBe(-1);
  });

  it('refuses to grow from 0 or less, or to less than 0, and says so', () => {
    expect(compoundGrowth([-1, 2], [2000, 2001])).toEqual({
      rate: null,
      because: 'it starts from -1, not from above 0',
      from: 2000,
      to: 2001,
      known: 1,
    });
    expect(compoundGrowth([0, 2], [2000, 2001]).because).toBe('it starts from 0, not from above 0');
    expect(compoundGrowth([0, 0], [2000, 2001]).rate).toBeNull();
    expect(compoundGrowth([-4, -2], [2000, 2001]).because).toBe('it starts from -4, not from above 0');
    expect(compoundGrowth([1, -2], [2000, 2001]).because).toBe('it ends at -2, below 0');
  });
});

describe('linearChange(values, years)', () => {
  it('is the slope of the line through all values over its start', () => {
    // Mean 2.5 in the middle, slope 1.5 a year: the line starts at 1.
    expect(linearChange([0.5, 3.5, 3.5], [0, 1, 2]).rate).toBeCloseTo(1.5 / 1, 12);
    expect(linearChange([1, 3], [2000, 2004]).rate).toBeCloseTo(0.5, 12);
    expect(linearChange([2, 2, 2], [2000, 2001, 2002]).rate).toBe(0);
  });

  it('refuses a line that starts from 0 or less', () => {
    expect(linearChange([0, 1, 2], [2000, 2001, 2002]).because).toBe('it starts from 0, not from above 0');
    expect(linearChange([-3, -2, -1], [2000, 2001, 2002]).rate).toBeNull();
    // 0.1 + 0.2 + 0.3 leaves 2.8e-17 in place of 0 at the start.
    expect(linearChange([0, 0.1, 0.2, 0.3], [2000, 2001, 2002, 2003]).because).toBe(
      'it starts from 0, not from above 0',
    );
  });
});

describe.each(both)('%s', (_, rateOf) => {
  it('tells from when to when, and how much is known', () => {
    const { from, to, known } = rateOf([none, 3, none, 4], [2001, 2003, 2002, 2005]);
    expect([from, to, known]).toEqual([2003, 2005, 0.5]);
  });

  it('refuses fewer than two values', () => {
    const because = 'fewer than two values are known';
    expect(rateOf([5, none], [2000, 2001])).toEqual({ rate: null, because, from: 2000, to: 2000, known: 0.5 });
    expect(rateOf([], [])).toEqual({ rate: null, because, from: null, to: null, known: 0 });
  });

  it('gives no rate that no number holds', () => {
    expect(rateOf([1e-300, 1e300], [2000, 2001]).rate).toBeNull();
  });

  it('refuses values without a year and years that come twice', () => {
    expect(() => rateOf([1, 2], [2000])).toThrow('2 values for 1 years. Give one year for each value, each once.');
    expect(() => rateOf([1, 2], [2000, 2000])).toThrow('years 2000,2000.');
  });

  it('is the same in any order of the years, from any year on, and in any unit of measurement', () => {
    const series = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1900, max: 2100 }), (values, start) => {
        const years = values.map((_, i) => i);
        const rate = rateOf(values, years).rate ?? none;
        const backwards = rateOf(values.toReversed(), years.toReversed()).rate ?? none;
        const later = rateOf(
          values.map((value) => 8 * value),
          years.map((year) => start + year),
        ).rate;
        if (Number.isNaN(rate)) expect([backwards, later]).toEqual([none, null]);
        else {
          expect(Math.abs(backwards - rate)).toBeLessThan(1e-9 * Math.max(1, Math.abs(rate)));
          expect(Math.abs((later ?? none) - rate)).toBeLessThan(1e-9 * Math.max(1, Math.abs(rate)));
        }
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
