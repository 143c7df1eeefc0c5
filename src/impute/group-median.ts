import type { Imputation } from '../core/step.ts';
import { median } from '../math/median.ts';
import { type CentreParams, columnCentre, type GroupOptions } from './column-centre.ts';

/**
 * The median of the unit's group: a gap takes the middle value of the units that share a fact with it, such as the
 * region. As `imputeGroupMean`, without an outlier of the group moving it. A unit without the fact stays missing, and
 * so does one in a group in which no unit has a value.
 *
 * Formula: the middle of the known values of the group in the period, or in all periods; the mean of the middle two. A
 * period that was not there to learn from stays as it is. OECD/JRC Handbook (2008), step 3.
 *
 * @param options `by`: the name of a fact of the unit, a text, number or truth; `over`: `each period` by itself
 *   (default) or `all periods`
 * @throws `InclusionIndexError` where no unit at all has the fact.
 * @example
 * ```ts
 * import { imputeGroupMedian } from 'inclusion-index/methods';
 * const regions = ['North', 'North', 'North', 'North', 'South'];
 * const units = regions.map((region, i) => ({ id: `${i}`, name: `Unit ${i}`, region }));
 * const columns = [Float64Array.of(1, 3, 80, Number.NaN, Number.NaN)];
 * const data = { indicators: [{ id: 'x', sign: 1 as const, groups: [] }], periods: [{ ordinal: 2018, units, columns }] };
 * const byRegion = imputeGroupMedian({ by: 'region' });
 * byRegion.apply(data, byRegion.fit(data))[0]?.[0]; // => Float64Array [1, 3, 80, 3, NaN]
 * ```
 */
export function imputeGroupMedian({ by, over = 'each period' }: GroupOptions): Imputation<CentreParams> {
  return columnCentre('imputeGroupMedian', { by, over }, median, 'medians');
}
