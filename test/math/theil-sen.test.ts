import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theilSen } from '../../src/math/theil-sen.ts';

/** Every order of the numbers from 0 to n - 1. */
function orders(n: number): number[][] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((rest) => Array.from({ length: n }, (_, at) => rest.toSpliced(at, 0, n - 1)));
}

describe('theilSen(xs, ys) finds the slope through points', () => {
  // The example of Sen (1968): seven points whose 21 slopes have the median 4.
  const xs = [1, 2, 3, 4, 10, 12, 18];
  const ys = [9, 15, 19, 20, 45, 55, 78];

  it('is the median of all slopes, with the 5th and the 17th of 21 as its 93 % interval', () => {
    const { slope, interval, level } = theilSen(xs, ys, 0.93);
    expect(slope).toBe(4);
    expect(interval).toEqual([15 / 4, 46 / 11]);
    // P(S >= 13) of seven is 0.0345 in tables of Kendall's S.
    expect(level).toBeCloseTo(1 - 2 * 0.0345, 4);
  });

  it('has the level it says: over all orders of the errors the interval holds the slope that often', () => {
    for (const [n, asked] of [
      [5, 0.95],
      [6, 0.8],
    ] as const) {
      const years = Array.from({ length: n }, (_, i) => 2000 + i);
      let held = 0;
      let level = Number.NaN;
      const all = orders(n);
      for (const errors of all) {
        // The true slope is 3; errors are as likely in any order.
        const found = theilSen(
          years,
          years.map((year, i) => 3 * year + Math.PI * (errors[i] ?? 0)),
          asked,
        );
        level = found.level;
        const [low = Number.NaN, high = Number.NaN] = found.interval ?? [];
        if (low - 1e-9 <= 3 && 3 <= high + 1e-9) held++;
      }
      expect(level).toBeGreaterThanOrEqual(asked);
      expect(held / all.length).toBeCloseTo(level, 12);
    }
  });

  it('gives no 95 % interval for four points or fewer, and one of 91.7 % for four', () => {
    for (const n of [2, 3, 4]) expect(theilSen(xs.slice(0, n), ys.slice(0, n)).interval).toBeUndefined();
    expect(theilSen(xs.slice(0, 4), ys.slice(0, 4), 0.9).level).toBeCloseTo(1 - 2 / 24, 12);
  });

  it('counts a gap by its length', () => {
    expect(theilSen([2019, 2022], [10, 40]).slope).toBe(10);
  });

  it('has no slope for one point or none', () => {
    expect(theilSen([], []).slope).toBeNaN();
    expect(theilSen([2019], [1]).slope).toBeNaN();
    expect(theilSen([2019], [1]).interval).toBeUndefined();
  });

  it('is not moved by one odd point among many', () => {
    const years = Array.from({ length: 9 }, (_, i) => i);
    expect(theilSen(years, [0, 1, 2, 3, 400, 5, 6, 7, 8]).slope).toBeCloseTo(1, 12);
  });

  it('turns with the values, and does not care for the order of points', () => {
    const points = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 2,
      maxLength: 9,
      selector: ([x]) => x,
    });
    fc.assert(
      fc.property(points, (list) => {
        const [x, y] = [list.map(([a]) => a), list.map(([, b]) => b)];
        const { slope, interval } = theilSen(x, y);
        const turned = theilSen(
          x,
          y.map((value) => 0 - value),
        );
        expect(turned.slope + 0).toBeCloseTo(0 - slope, 12);
        expect(theilSen(x.toReversed(), y.toReversed())).toEqual({ slope, interval, level: turned.level });
        if (interval) expect(interval[0] <= slope && slope <= interval[1]).toBe(true);
      }),
      { seed: 20261128, numRuns: 200 },
    );
  });
});
