import type { Aggregation } from '../core/step.ts';
import { meanOfOrder, unitwise } from './weighted.ts';

/**
 * The weighted harmonic mean of the columns a unit has: a low value weighs more still than in the geometric mean. Right for
 * rates that share a numerator; otherwise a way to reward balance. Every value must be above 0; the engine names the
 * cell that is not.
 *
 * Formula: sum(w) / sum(w / x) over the known. OECD/JRC Handbook (2008), step 6; the power mean of order -1.
 *
 * @example
 * ```ts
 * import { harmonic } from 'inclusion-index/methods';
 * harmonic().apply([Float64Array.of(2), Float64Array.of(6)], Float64Array.of(1, 1), null); // => Float64Array [3]
 * ```
 */
export function harmonic(): Aggregation<null> {
  return unitwise('harmonic', {}, 'positive', meanOfOrder(-1));
}
