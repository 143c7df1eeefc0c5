import { describe, expect, it } from 'vitest';
import { statistics } from '../../../src/analyse/audit/statistics.ts';

const flagsOf = (values: readonly number[], thresholds = {}): readonly string[] =>
  statistics({ x: Float64Array.from(values) }, thresholds).x.flags;

describe('statistics()', () => {
  it('is what it is by hand', () => {
    const { x } = statistics({ x: Float64Array.of(4, 0, Number.NaN, 2, 2, 12) });
    // 0 2 2 4 12: mean 4, squares of deviations 16 + 4 + 4 + 0 + 64 = 88 over 4.
    expect(x).toEqual({
      of: 6,
      known: 5,
      availability: 5 / 6,
      minimum: 0,
      lowerQuartile: 2,
      median: 2,
      upperQuartile: 4,
      maximum: 12,
      mean: 4,
      standardDeviation: Math.sqrt(22),
      // Cubes -64 - 8 - 8 + 0 + 512 = 432: 432 / 5 over 17.6 ^ 1.5, times sqrt(20) / 3.
      skewness: expect.closeTo(((432 / 5 / 17.6 ** 1.5) * Math.sqrt(20)) / 3, 12),
      // Fourth powers 256 + 16 + 16 + 0 + 4096 = 4384: ((6 (4384 / 5 / 17.6 ^ 2 - 3) + 6) * 4 / 6.
      kurtosis: expect.closeTo(((6 * (4384 / 5 / 17.6 ** 2 - 3) + 6) * 4) / 6, 12),
      nonZero: 4,
      nonZeroShare: 0.8,
      unique: 4,
      uniqueShare: 0.8,
      commonest: 2,
      commonestCount: 2,
      commonestShare: 0.4,
      // The upper fence is 4 + 1.5 * 2 = 7.
      outliers: [5],
      flags: [],
    });
  });

  it('flags a column of which less than the least share is known', () => {
    const [known, none] = [Array.from({ length: 13 }, (_, i) => i + 1), Array.from({ length: 7 }, () => Number.NaN)];
    expect(flagsOf([...known, ...none])).toEqual([]);
    expect(flagsOf([...known.slice(1), ...none, Number.NaN])).toEqual(['missing']);
    expect(flagsOf([Number.NaN])).toEqual(['missing']);
    expect(flagsOf([1, 2, Number.NaN], { availability: 0.5 })).toEqual([]);
  });

  it('flags zeros and repeated values among the known', () => {
    expect(flagsOf([0, 0, 1, 2])).toEqual([]);
    expect(flagsOf([0, 0, 0, 1, 2])).toEqual(['zeros']);
    expect(flagsOf([1, 1, 1, 2, 2])).toEqual(['unique']);
    expect(flagsOf([0, 0, 0, 1, 2], { nonZero: 0.4 })).toEqual([]);
  });

  it('flags outliers where both skewness and kurtosis are beyond their limits, either way', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 60];
    expect(flagsOf(values)).toEqual(['outliers']);
    expect(flagsOf(values.map((value) => -value))).toEqual(['outliers']);
    expect(flagsOf(values, { skewness: 4 })).toEqual([]);
    expect(flagsOf(values, { kurtosis: 20 })).toEqual([]);
  });

  it('says nothing of what it cannot know', () => {
    const { one, none, same } = statistics({
      one: Float64Array.of(7, Number.NaN, Number.NaN, Number.NaN),
      none: new Float64Array(4).fill(Number.NaN),
      same: Float64Array.of(0.1, 0.1, 0.1, 0.1),
    });
    expect(one).toMatchObject({ mean: 7, standardDeviation: null, skewness: null, kurtosis: null, outliers: [] });
    expect(none).toMatchObject({ known: 0, mean: null, minimum: null, uniqueShare: null, commonest: null });
    expect(same).toMatchObject({ standardDeviation: 0, skewness: null, commonestCount: 4, unique: 1 });
  });

  it('takes the least of equally frequent values as the commonest', () => {
    expect(statistics({ x: Float64Array.of(3, 1, 3, 1, 2) }).x.commonest).toBe(1);
  });

  it('keeps units where the magnitude is extreme', () => {
    const { x } = statistics({ x: Float64Array.of(-1.5e308, 1.5e308, 0) });
    expect(x).toMatchObject({ mean: 0, standardDeviation: 1.5e308, upperQuartile: 0.75e308 });
  });
});
