import { type CarriedImputation, carried, within } from './carried.ts';
import { checkMaxGap } from './check-options.ts';

/** The options of {@link imputeLastKnown}. */
export interface LastKnownOptions {
  /** The most years a value is carried, that many included. Default no limit. */
  readonly maxGap?: number;
  /** Whether the first known value is carried back to the periods before it. Default `false`: they stay missing. */
  readonly firstBack?: boolean;
}

/**
 * The last known value carried forward: a gap takes the value of the same unit and indicator in the latest earlier
 * period that has one. It says that nothing has changed since, which holds for slow figures and short gaps. A gap
 * before the first known value stays, unless `firstBack`.
 *
 * Formula: x(t) = x(s), s the latest period before t with a known value, t - s at most `maxGap` years. Only published
 * values are carried, never filled ones. Known as last observation carried forward; Little and Rubin (2002),
 * Statistical Analysis with Missing Data, section 4.
 *
 * @param options `maxGap`: years; `firstBack`: fill the start of a series too
 * @throws `InclusionIndexError` for a gap that is not above 0.
 * @example
 * ```ts
 * import { imputeLastKnown } from 'inclusion-index/methods';
 * const unit = { id: 'a', name: 'A' };
 * const data = {
 *   indicators: [{ id: 'x', sign: 1 as const, groups: [] }],
 *   periods: [5, Number.NaN, Number.NaN].map((x, year) => {
 *     return { ordinal: 2018 + year, units: [unit], columns: [Float64Array.of(x)] };
 *   }),
 * };
 * const oneYear = imputeLastKnown({ maxGap: 1 });
 * oneYear.apply(data, null).map(([column]) => column?.[0]); // => [5, 5, NaN]
 * oneYear.takenFrom(data).map(([column]) => column?.[0]); // => [2018, 2018, NaN]
 * ```
 */
export function imputeLastKnown({ maxGap, firstBack = false }: LastKnownOptions = {}): CarriedImputation {
  checkMaxGap('imputeLastKnown', maxGap);
  const limit = maxGap ?? Infinity;
  return carried(
    'imputeLastKnown',
    maxGap === undefined ? { firstBack } : { maxGap, firstBack },
    (values, times, filled) => {
      let from = firstBack ? values.findIndex((value) => !Number.isNaN(value)) : -1;
      for (let k = 0; k < values.length; k++) {
        if (!Number.isNaN(values[k])) from = k;
        const value = values[from] ?? Number.NaN;
        if (Math.abs((times[k] ?? 0) - (times[from] ?? 0)) <= limit) filled[k] = value;
      }
    },
    `the unit's last known value${firstBack ? ', or before it the first' : ''}${within(maxGap)}`,
  );
}
