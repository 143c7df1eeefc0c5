import { type CarriedImputation, carried, within } from './carried.ts';
import { checkMaxGap } from './check-options.ts';

/**
 * The value nearest in time: a gap takes the value of the same unit and indicator in the nearest period that has one,
 * the earlier of two as near. It uses later figures for earlier years, so a year's scores can change when the next is
 * published.
 *
 * Formula: x(t) = x(s), s the period with a known value where |t - s| is least and at most `maxGap` years.
 *
 * @param options `maxGap`: the most years a value is carried, that many included; default no limit
 * @throws `InclusionIndexError` for a gap that is not above 0.
 * @example
 * ```ts
 * import { imputeNearest } from 'inclusion-index/methods';
 * const unit = { id: 'a', name: 'A' };
 * const data = {
 *   indicators: [{ id: 'x', sign: 1 as const, groups: [] }],
 *   periods: [5, Number.NaN, Number.NaN, 8].map((x, year) => {
 *     return { ordinal: 2018 + year, units: [unit], columns: [Float64Array.of(x)] };
 *   }),
 * };
 * imputeNearest().apply(data, null).map(([column]) => column?.[0]); // => [5, 5, 8, 8]
 * imputeNearest().takenFrom(data).map(([column]) => column?.[0]); // => [2018, 2018, 2021, 2021]
 * ```
 */
export function imputeNearest({ maxGap }: { readonly maxGap?: number } = {}): CarriedImputation {
  checkMaxGap('imputeNearest', maxGap);
  const limit = maxGap ?? Infinity;
  return carried(
    'imputeNearest',
    maxGap === undefined ? {} : { maxGap },
    (values, times, filled) => {
      let before = -1;
      let after = 0;
      for (let k = 0; k < values.length; k++) {
        if (!Number.isNaN(values[k])) before = k;
        while (after < values.length && (after < k || Number.isNaN(values[after]))) after++;
        const back = before < 0 ? Infinity : (times[k] ?? 0) - (times[before] ?? 0);
        const ahead = after < values.length ? (times[after] ?? 0) - (times[k] ?? 0) : Infinity;
        if (Math.min(back, ahead) <= limit) filled[k] = values[back <= ahead ? before : after] ?? Number.NaN;
      }
    },
    `the unit's value nearest in time${within(maxGap)}`,
  );
}
