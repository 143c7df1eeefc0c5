import { describe, expect, it } from 'vitest';
import { arithmetic } from '../../src/aggregate/arithmetic.ts';
import { type OwaOptions, owa } from '../../src/aggregate/owa.ts';
import { testAggregation } from '../conformance/test-step.ts';

for (const orness of [0, 0.3, 0.5, 1]) testAggregation(owa({ orness }));
testAggregation(owa({ weights: [0, 1, 2, 1] }));

const one = (options: OwaOptions, values: readonly number[], weights = values.map(() => 1)): number =>
  owa(options).apply(
    values.map((value) => Float64Array.of(value)),
    Float64Array.from(weights),
    null,
  )[0] ?? Number.NaN;

describe('owa({ weights })', () => {
  it('weighs places from the best, whichever column they are in', () => {
    for (const values of [
      [10, 20, 40],
      [40, 10, 20],
    ]) {
      expect(one({ weights: [1, 0, 0] }, values)).toBe(40);
      expect(one({ weights: [0, 2, 0] }, values)).toBe(20);
      expect(one({ weights: [0.2, 0.3, 0.5] }, values)).toBeCloseTo(8 + 6 + 5, 12);
    }
  });

  it('meets the example of Yager (1988)', () => {
    expect(one({ weights: [0.4, 0.3, 0.2, 0.1] }, [0.7, 1, 0.3, 0.6])).toBeCloseTo(0.76, 12);
  });

  it('leaves out the highest and the lowest of five judges', () => {
    expect(one({ weights: [0, 1, 1, 1, 0] }, [9, 2, 5, 7, 6])).toBe(6);
  });

  it('stretches the shape of the weights over what is known', () => {
    expect(one({ weights: [1, 1, 0, 0] }, [8, 2, Number.NaN, Number.NaN])).toBe(8);
    expect(one({ weights: [1, 0] }, [8, 4, 6, 2])).toBe(7);
  });

  it('counts a column of double weight as two', () => {
    expect(one({ weights: [3, 2, 1] }, [8, 2], [2, 1])).toBeCloseTo(one({ weights: [3, 2, 1] }, [8, 8, 2]), 12);
  });

  it('refuses weights below 0, all 0, or none', () => {
    for (const weights of [[1, -1], [0, 0], [], [Number.NaN], [Infinity]])
      expect(() => owa({ weights })).toThrow('owa: Give weights from 0');
  });
});

describe('owa({ orness })', () => {
  it('is the least at 0, the mean at 0.5 and the greatest at 1', () => {
    const columns = [Float64Array.of(10, 3), Float64Array.of(40, Number.NaN), Float64Array.of(25, 7)];
    const weights = Float64Array.of(1, 1, 3);
    const at = (orness: number) => owa({ orness }).apply(columns, weights, null);
    expect(at(0)).toEqual(Float64Array.of(10, 3));
    expect(at(1)).toEqual(Float64Array.of(40, 7));
    arithmetic()
      .apply(columns, weights, null)
      .forEach((mean, u) => {
        expect(at(0.5)[u]).toBeCloseTo(mean, 12);
      });
  });

  it('rises with orness', () => {
    const scores = [0, 0.2, 0.5, 0.8, 1].map((orness) => one({ orness }, [10, 40, 25]));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });

  it('refuses an orness outside 0 to 1', () => {
    expect(() => owa({ orness: 1.1 })).toThrow('Give an orness from 0 to 1.');
    expect(() => owa({ orness: Number.NaN })).toThrow('orness');
  });
});
