import { type Columns, columnsOf } from '../columns.ts';
import { alphaOf, type CronbachAlpha } from './alpha.ts';

/**
 * Cronbach's alpha: whether columns that are to be combined measure one thing. 0.7 or more is usually called good, above 0.95
 * some columns are redundant. It grows with the number of columns, and minds their spreads: look at normalised ones.
 *
 * Formula: k / (k - 1) * (sum of the covariances of different columns) / (sum of all covariances), each over the units known in
 * both. Cronbach (1951), Psychometrika 16; OECD/JRC Handbook (2008), step 4.
 *
 * @param columns values by id over the same units, turned so that higher is better
 * @throws `InclusionIndexError` for columns of unequal length or with what is no finite number.
 * @example
 * ```ts
 * import { cronbachAlpha } from 'inclusion-index/analyse';
 * cronbachAlpha({ x: Float64Array.of(1, 2, 3, 4), y: Float64Array.of(2, 1, 4, 3) }).alpha?.toFixed(3); // => '0.750'
 * cronbachAlpha({ x: Float64Array.of(1, 2, 3, 4) }).because; // => 'one column has nothing to hang together with'
 * ```
 */
export function cronbachAlpha(columns: Columns): CronbachAlpha {
  return alphaOf(columnsOf(columns));
}
