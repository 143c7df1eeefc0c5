import type { Aggregation } from '../core/step.ts';
import { least, unitwise } from './weighted.ts';

/**
 * The least of the columns a unit has: a unit is as good as it is at its worst, and nothing makes up for that. Weights do not
 * matter, except that a column of weight 0 is left out.
 *
 * Formula: min(x) over the known. The limit of power means for p towards minus infinity; OECD/JRC Handbook (2008), step 6,
 * on aggregation without compensation.
 *
 * @example
 * ```ts
 * import { minimum } from 'inclusion-index/methods';
 * minimum().apply([Float64Array.of(90, 50), Float64Array.of(10, 40)], Float64Array.of(1, 1), null); // => Float64Array [10, 40]
 * ```
 */
export function minimum(): Aggregation<null> {
  return unitwise('minimum', {}, 'any', least);
}
