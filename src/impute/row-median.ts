import type { Imputation } from '../core/step.ts';
import { median } from '../math/median.ts';
import { type RowOptions, type RowParams, rowCentre } from './row-centre.ts';

/**
 * The median of the unit's own row: as `imputeRowMean`, with the middle of the unit's known values within the same
 * group of indicators in place of their mean, so that one odd indicator does not decide.
 *
 * Formula: x = worst + s * (best - worst), s the median of (x_i - worst_i) / (best_i - worst_i) over the unit's known
 * indicators i of the group. An indicator whose known values are all equal says nothing about the others, and its own
 * gaps take that value; a unit with nothing else known in the group stays missing. COINr (Becker et al. 2022): `Impute`
 * by row, normalised first.
 *
 * @param options `within`: which indicators speak for it, `parent` (default), `index`, or a number of levels up;
 *   `over`: best and worst of `each period` by itself (default) or of `all periods`
 * @throws `InclusionIndexError` for a number of levels that is not 1, 2, 3 ...
 * @example
 * ```ts
 * import { imputeRowMedian } from 'inclusion-index/methods';
 * const indicators = ['w', 'x', 'y', 'z'].map((id) => ({ id, sign: 1 as const, groups: ['g'] }));
 * const units = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
 * const figures = [[0, 1, 0.25], [0, 1, 0.5], [0, 1, 1], [100, 200, Number.NaN]];
 * const columns = figures.map((values) => Float64Array.from(values));
 * const data = { indicators, periods: [{ ordinal: 2018, units, columns }] };
 * imputeRowMedian().apply(data, imputeRowMedian().fit(data))[0]?.[3]; // => Float64Array [100, 200, 150]
 * ```
 */
export function imputeRowMedian(options: RowOptions = {}): Imputation<RowParams> {
  return rowCentre('imputeRowMedian', options, median, 'median');
}
