import type { Imputation } from '../core/step.ts';
import { mean } from '../math/moments.ts';
import { type RowOptions, type RowParams, rowCentre } from './row-centre.ts';

/**
 * The mean of the unit's own row: every indicator is scaled to 0 at its worst and 1 at its best unit, a gap takes the
 * mean of the unit's known values within the same group of indicators, and that is scaled back. It says that a unit
 * that does well on the others does as well on this one: take it where indicators of a group go together.
 *
 * Formula: x = worst + s * (best - worst), s the mean of (x_i - worst_i) / (best_i - worst_i) over the unit's known
 * indicators i of the group. An indicator whose known values are all equal says nothing about the others, and its own
 * gaps take that value; a unit with nothing else known in the group stays missing. COINr (Becker et al. 2022): `Impute`
 * by row, normalised first.
 *
 * @param options `within`: which indicators speak for it, `parent` (default), `index`, or a number of levels up;
 *   `over`: best and worst of `each period` by itself (default) or of `all periods`
 * @throws `InclusionIndexError` for a number of levels that is not 1, 2, 3 ...
 * @example
 * ```ts
 * import { imputeRowMean } from 'inclusion-index/methods';
 * const indicators = ['x', 'y', 'z'].map((id) => ({ id, sign: 1 as const, groups: ['g'] }));
 * const units = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
 * const columns = [Float64Array.of(0, 10, 4), Float64Array.of(0, 2, 1.6), Float64Array.of(100, 200, Number.NaN)];
 * const data = { indicators, periods: [{ ordinal: 2018, units, columns }] };
 * // 0.4 of the way on x and 0.8 on y: 0.6 on z.
 * imputeRowMean().apply(data, imputeRowMean().fit(data))[0]?.[2]; // => Float64Array [100, 200, 160]
 * ```
 */
export function imputeRowMean(options: RowOptions = {}): Imputation<RowParams> {
  return rowCentre('imputeRowMean', options, mean, 'mean');
}
