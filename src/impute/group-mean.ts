import type { Imputation } from '../core/step.ts';
import { mean } from '../math/moments.ts';
import { type CentreParams, columnCentre, type GroupOptions } from './column-centre.ts';

/**
 * The mean of the unit's group: a gap takes the mean of the units that share a fact with it, such as the region. It
 * says that the unit is like the others of its group. A unit without the fact stays missing, and so does one in a group
 * in which no unit has a value. By `id` over all periods it is the mean of the unit's own years.
 *
 * Formula: sum(x) / n over the known values of the group in the period, or in all periods. A period that was not there
 * to learn from stays as it is. OECD/JRC Handbook (2008), step 3: mean imputation within classes.
 *
 * @param options `by`: the name of a fact of the unit, a text, number or truth; `over`: `each period` by itself
 *   (default) or `all periods`
 * @throws `InclusionIndexError` where no unit at all has the fact.
 * @example
 * ```ts
 * import { imputeGroupMean } from 'inclusion-index/methods';
 * const units = [
 *   { id: 'a', name: 'A', region: 'North' },
 *   { id: 'b', name: 'B', region: 'North' },
 *   { id: 'c', name: 'C', region: 'South' },
 *   { id: 'd', name: 'D', region: 'North' },
 * ];
 * const columns = [Float64Array.of(1, 3, 50, Number.NaN)];
 * const data = { indicators: [{ id: 'x', sign: 1 as const, groups: [] }], periods: [{ ordinal: 2018, units, columns }] };
 * const byRegion = imputeGroupMean({ by: 'region' });
 * byRegion.apply(data, byRegion.fit(data))[0]?.[0]; // => Float64Array [1, 3, 50, 2]
 * ```
 */
export function imputeGroupMean({ by, over = 'each period' }: GroupOptions): Imputation<CentreParams> {
  return columnCentre('imputeGroupMean', { by, over }, mean, 'means');
}
