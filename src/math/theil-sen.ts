import { numberAt } from './number-at.ts';
/** A slope through points, and the interval that holds it. */
export interface Slope {
  /** The median of the slopes of all pairs; `NaN` for fewer than two points. */
  readonly slope: number;
  /** The ends of the interval; `undefined` where there are too few points for the level. */
  readonly interval: readonly [low: number, high: number] | undefined;
  /** The exact level of the interval: at least the one asked for. `NaN` where there is none. */
  readonly level: number;
}

/**
 * The Theil-Sen slope: the median of the slopes between all pairs of points, with the exact distribution-free interval that goes
 * with Kendall's test. One odd point among many does not move it.
 *
 * Formula: the interval leaves out the k least and the k greatest of the slopes, k the greatest number for which
 * 1 - 2 P(inversions <= k) is at least the level, inversions of a random order of n. Exact for values without ties and
 * on the safe side with them. Four points cannot bear 95 %: 1 - 2/4! is 0.92.
 * P. K. Sen (1968), Estimates of the regression coefficient based on Kendall's tau, JASA 63, 1379-1389.
 *
 * @param xs where the points stand, all different
 * @param ys their values, none missing
 * @example
 * ```ts
 * import { theilSen } from 'inclusion-index/analyse';
 * theilSen([2019, 2020, 2022], [1, 2, 9]).slope; // => 2.6666666666666665
 * ```
 */
export function theilSen(xs: readonly number[], ys: readonly number[], level = 0.95): Slope {
  const slopes = pairSlopes(xs, ys).sort();
  const middle = slopes.length >>> 1;
  const slope =
    slopes.length === 0
      ? Number.NaN
      : slopes.length % 2 === 1
        ? numberAt(slopes, middle)
        : (numberAt(slopes, middle - 1) + numberAt(slopes, middle)) / 2;
  const [left, exact] = leftOut(xs.length, level);
  const [low, high] = [slopes[left], slopes[slopes.length - 1 - left]];
  if (left < 0 || low === undefined || high === undefined) return { slope, interval: undefined, level: Number.NaN };
  return { slope, interval: [low, high], level: exact };
}

function pairSlopes(xs: readonly number[], ys: readonly number[]): Float64Array {
  const slopes = new Float64Array((xs.length * (xs.length - 1)) / 2);
  let count = 0;
  for (let b = 1; b < xs.length; b++) {
    // 0 added, so that no slope is minus zero.
    for (let a = 0; a < b; a++)
      slopes[count++] = (numberAt(ys, b) - numberAt(ys, a)) / (numberAt(xs, b) - numberAt(xs, a)) + 0;
  }
  return slopes;
}

/** How many slopes to leave out on each side, and the level that gives; -1 where even none is too few. */
function leftOut(points: number, level: number): readonly [count: number, level: number] {
  const chances = inversionChances(points);
  let below = 0;
  let found: readonly [number, number] = [-1, Number.NaN];
  for (let k = 0; 2 * k < chances.length - 1; k++) {
    below += numberAt(chances, k);
    if (1 - 2 * below < level - 1e-12) break;
    found = [k, 1 - 2 * below];
  }
  return found;
}

/** The chance of each number of inversions in a random order of n things. */
function inversionChances(n: number): Float64Array {
  let chances = Float64Array.of(1);
  for (let size = 2; size <= n; size++) {
    const next = new Float64Array(chances.length + size - 1);
    for (let k = 0; k < chances.length; k++) {
      for (let more = 0; more < size; more++) next[k + more] = numberAt(next, k + more) + numberAt(chances, k) / size;
    }
    chances = next;
  }
  return chances;
}
