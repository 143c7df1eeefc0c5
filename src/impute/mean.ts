import type { Imputation } from '../core/step.ts';
import { mean } from '../math/moments.ts';
import { type CentreParams, columnCentre } from './column-centre.ts';
import type { Over } from './pool.ts';

/**
 * The mean of the indicator: a gap takes the mean of the units that have a value. It says that the unit is like the
 * average unit, and makes units look more alike than they are. An outlier moves it.
 *
 * Formula: sum(x) / n over the known values of the indicator in the period, or in all periods. A period that was not
 * there to learn from stays as it is. OECD/JRC Handbook (2008), step 3: unconditional mean imputation.
 *
 * @param options `over`: what the mean is of, `each period` by itself (default) or `all periods`
 * @example
 * ```ts
 * import { imputeMean } from 'inclusion-index/methods';
 * const units = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
 * const columns = [Float64Array.of(1, 5, Number.NaN)];
 * const data = { indicators: [{ id: 'x', sign: 1 as const, groups: [] }], periods: [{ ordinal: 2018, units, columns }] };
 * imputeMean().apply(data, imputeMean().fit(data))[0]?.[0]; // => Float64Array [1, 5, 3]
 * ```
 */
export function imputeMean({ over = 'each period' }: { readonly over?: Over } = {}): Imputation<CentreParams> {
  return columnCentre('imputeMean', { over }, mean, 'means');
}
