import { insist } from '../../core/options.ts';
import { mean } from '../../math/moments.ts';
import { power } from '../../math/power.ts';
import { type ColumnValues, columnValues } from '../column-values.ts';

/** How fast something grew, or why that cannot be said. */
export interface TrendRate {
  /** The growth a year as a share: 0.05 for 5 % a year, below 0 for a decline; `null` where there is none. */
  readonly rate: number | null;
  /** Why there is none. */
  readonly because?: string;
  /** The first and the last year with a value; `null` where there are none. */
  readonly from: number | null;
  readonly to: number | null;
  /** The share of the years that have a value. */
  readonly known: number;
}

/**
 * The compound annual growth rate between the first and the last known value: what is between them does not count.
 *
 * Formula: (last / first)^(1 / years between) - 1. There is no such rate from 0 or less, nor to less than 0.
 *
 * @param values one a year, in the order of `years`; `NaN` or `null` for missing
 * @param years the year of each value, in any order
 * @throws `InclusionIndexError` where there is not one year for each value, or a year comes twice, and for a value that is no number.
 * @example
 * ```ts
 * import { compoundGrowth } from 'inclusion-index/analyse';
 * compoundGrowth([1, 2, Number.NaN, 8], [2000, 2001, 2002, 2003]); // => { rate: 1, from: 2000, to: 2003, known: 0.75 }
 * compoundGrowth([-1, 2], [2000, 2001]).because; // => 'it starts from -1, not from above 0'
 * ```
 */
export function compoundGrowth(values: ColumnValues, years: readonly number[]): TrendRate {
  return trend('compoundGrowth', values, years, (first, last) =>
    first.value > 0 && last.value < 0
      ? `it ends at ${last.value}, below 0`
      : { base: first.value, rate: power(last.value / first.value, 1 / (last.year - first.year)) - 1 },
  );
}

/**
 * The yearly change by the straight line through all known values, as a share of where that line starts: one odd year at
 * either end matters less than in {@link compoundGrowth}.
 *
 * Formula: slope / value of the line in the first known year, the line by least squares. There is no such share where the
 * line starts from 0 or less.
 *
 * @param values one a year, in the order of `years`; `NaN` or `null` for missing
 * @param years the year of each value, in any order
 * @throws `InclusionIndexError` where there is not one year for each value, or a year comes twice, and for a value that is no number.
 * @example
 * ```ts
 * import { linearChange } from 'inclusion-index/analyse';
 * linearChange([10, 13, 12, 15], [2000, 2001, 2002, 2003]).rate?.toFixed(3); // => '0.135'
 * ```
 */
export function linearChange(values: ColumnValues, years: readonly number[]): TrendRate {
  return trend('linearChange', values, years, (first, _last, points) => {
    const [year, value] = [mean(points.map((point) => point.year)), mean(points.map((point) => point.value))];
    let across = 0;
    let along = 0;
    for (const point of points) {
      across += (point.year - year) * (point.value - value);
      along += (point.year - year) ** 2;
    }
    const slope = across / along;
    const line = value + slope * (first.year - year);
    // What is left of a difference of sums is no start to grow from.
    const start = Math.abs(line) > 1e-12 * (Math.abs(value) + Math.abs(slope)) ? line : 0;
    return { base: start, rate: slope / start };
  });
}

interface Point {
  readonly year: number;
  readonly value: number;
}

/** Finds the known points in order, and refuses where there are too few or the base is not above 0. */
function trend(
  method: string,
  values: ColumnValues,
  years: readonly number[],
  rateOf: (first: Point, last: Point, points: readonly Point[]) => string | { base: number; rate: number },
): TrendRate {
  const known = columnValues('values', values);
  const each = 'Give one year for each value, each once.';
  insist(known.length === years.length, method, `${known.length} values for ${years.length} years`, each);
  insist(new Set(years).size === years.length && years.every(Number.isFinite), method, `years ${years}`, each);
  const points = years
    .map((year, i) => ({ year, value: known[i] ?? Number.NaN }))
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => a.year - b.year);
  const [first, last] = [points[0], points.at(-1)];
  const facts = { from: first?.year ?? null, to: last?.year ?? null, known: points.length / Math.max(1, years.length) };
  if (!first || !last || points.length < 2) return { rate: null, because: 'fewer than two values are known', ...facts };
  const found = rateOf(first, last, points);
  if (typeof found === 'string') return { rate: null, because: found, ...facts };
  if (!(found.base > 0)) return { rate: null, because: `it starts from ${found.base}, not from above 0`, ...facts };
  if (!Number.isFinite(found.rate)) return { rate: null, because: 'it is too large to count', ...facts };
  return { rate: found.rate, ...facts };
}
