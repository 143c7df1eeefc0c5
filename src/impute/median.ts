import type { Imputation } from '../core/step.ts';
import { median } from '../math/median.ts';
import { type CentreParams, columnCentre } from './column-centre.ts';
import type { Over } from './pool.ts';

/**
 * The median of the indicator: a gap takes the middle value of the units that have one. As `imputeMean` it says that
 * the unit is like the others, and makes units look more alike; outliers do not move it.
 *
 * Formula: the middle of the known values of the indicator in the period, or in all periods; the mean of the middle
 * two. A period that was not there to learn from stays as it is. OECD/JRC Handbook (2008), step 3.
 *
 * @param options `over`: what the median is of, `each period` by itself (default) or `all periods`
 * @example
 * ```ts
 * import { imputeMedian } from 'inclusion-index/methods';
 * const units = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }));
 * const columns = [Float64Array.of(1, 2, 90, Number.NaN)];
 * const data = { indicators: [{ id: 'x', sign: 1 as const, groups: [] }], periods: [{ ordinal: 2018, units, columns }] };
 * imputeMedian().apply(data, imputeMedian().fit(data))[0]?.[0]; // => Float64Array [1, 2, 90, 2]
 * ```
 */
export function imputeMedian({ over = 'each period' }: { readonly over?: Over } = {}): Imputation<CentreParams> {
  return columnCentre('imputeMedian', { over }, median, 'medians');
}
