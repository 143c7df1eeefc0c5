import type { Imputation } from '../core/step.ts';
import { interpolate } from './interpolate.ts';
import { overTime } from './over-time.ts';

/**
 * Linear interpolation in time: a gap between two known values of the same unit and indicator lies on the straight line
 * between them. Gaps before the first and after the last known value stay, and so do all gaps of a series with a single
 * known value: there is no line through one point. It uses later figures for earlier years.
 *
 * Formula: x(t) = x(a) + (x(b) - x(a)) * (t - a) / (b - a), a and b the nearest periods before and after t with a known
 * value. A year that is not there counts as time that passes. OECD/JRC Handbook (2008), step 3.
 *
 * @example
 * ```ts
 * import { imputeLinear } from 'inclusion-index/methods';
 * const unit = { id: 'a', name: 'A' };
 * const data = {
 *   indicators: [{ id: 'x', sign: 1 as const, groups: [] }],
 *   periods: [4, Number.NaN, 8, Number.NaN].map((x, year) => {
 *     return { ordinal: 2018 + year, units: [unit], columns: [Float64Array.of(x)] };
 *   }),
 * };
 * imputeLinear().apply(data, null).map(([column]) => column?.[0]); // => [4, 6, 8, NaN]
 * ```
 */
export function imputeLinear(): Imputation<null> {
  return overTime(
    'imputeLinear',
    {},
    (values, times, filled) => interpolate(values, times, filled, false),
    "on the line between the unit's known values before and after",
  );
}
