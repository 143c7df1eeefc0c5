import type { Step } from '../core/step.ts';
import { type LinearParams, linearStep } from './linear-step.ts';

/**
 * No normalisation: the oriented values as they are, for indicators that are already on one scale (scores made elsewhere,
 * shares out of 100). Where lower is better the sign is changed, and so the score is negative.
 *
 * Formula: x, or -x where lower is better.
 *
 * @example
 * ```ts
 * import { unchanged } from 'inclusion-index/methods';
 * unchanged().apply(Float64Array.of(2, NaN, 10), { low: 0, high: 1 }); // => Float64Array [2, NaN, 10]
 * ```
 */
export function unchanged(): Step<LinearParams> {
  return linearStep('unchanged', {}, () => [0, 1]);
}
