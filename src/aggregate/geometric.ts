import type { Aggregation } from '../core/step.ts';
import { meanOfLogarithms, unitwise } from './weighted.ts';

/**
 * The weighted geometric mean of the columns a unit has: a low value weighs on the result more than a high one lifts it.
 * Every value must be above 0; the engine names the cell that is not. Normalise to 1-100 rather than 0-100 to keep clear of 0.
 *
 * Formula: exp(sum(w * ln x) / sum(w)) over the known. OECD/JRC Handbook (2008), step 6, geometric aggregation.
 *
 * @example
 * ```ts
 * import { geometric } from 'inclusion-index';
 * geometric().apply([Float64Array.of(4), Float64Array.of(9)], Float64Array.of(1, 1), null).map(Math.round); // => Float64Array [6]
 * ```
 */
export function geometric(): Aggregation<null> {
  return unitwise('geometric', {}, 'positive', meanOfLogarithms);
}
