import type { Step } from '../core/step.ts';
import { extent } from '../math/extent.ts';
import { mapKnown } from '../math/map-known.ts';

/**
 * No normalisation: the oriented values as they are, for indicators that are already on one scale (scores made elsewhere,
 * shares out of 100). Where lower is better the sign is changed, and so the score is negative.
 *
 * Formula: x, or -x where lower is better.
 *
 * @example
 * ```ts
 * import { unchanged } from 'inclusion-index';
 * unchanged().apply(Float64Array.of(2, NaN, 10), {}); // => Float64Array [2, NaN, 10]
 * ```
 */
export function unchanged(): Step<object> {
  return Object.freeze<Step<object>>({
    kind: 'normalise',
    type: 'unchanged',
    options: {},
    fit: (column) => extent(column) && {},
    apply: (column, _, into) => mapKnown(column, (value) => value, into),
    describe: () => 'nothing: values stay as they are',
  });
}
