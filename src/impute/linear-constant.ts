import type { Imputation } from '../core/step.ts';
import { interpolate } from './interpolate.ts';
import { overTime } from './over-time.ts';

/**
 * Linear interpolation in time with constant ends: as `imputeLinear`, and before the first known value of a series that
 * value, after the last known value that one. A series with a single known value becomes constant, so every series with
 * a known value is filled throughout.
 *
 * Formula: x(t) = x(a) + (x(b) - x(a)) * (t - a) / (b - a) between known values at a and b, x(first) before, x(last)
 * after.
 *
 * @example
 * ```ts
 * import { imputeLinearConstant } from 'inclusion-index/methods';
 * const unit = { id: 'a', name: 'A' };
 * const data = {
 *   indicators: [{ id: 'x', sign: 1 as const, groups: [] }],
 *   periods: [4, Number.NaN, 8, Number.NaN].map((x, year) => {
 *     return { ordinal: 2018 + year, units: [unit], columns: [Float64Array.of(x)] };
 *   }),
 * };
 * imputeLinearConstant().apply(data, null).map(([column]) => column?.[0]); // => [4, 6, 8, 8]
 * ```
 */
export function imputeLinearConstant(): Imputation<null> {
  return overTime(
    'imputeLinearConstant',
    {},
    (values, times, filled) => interpolate(values, times, filled, true),
    "on the line between the unit's known values, ends held constant",
  );
}
