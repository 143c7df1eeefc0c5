import type { Step } from '../core/step.ts';
import { type LinearParams, linearStep } from './linear-step.ts';

/**
 * Distance to the best unit: 1 for the greatest value learnt, 0 for the least. The same line as `minMax({ upper: 1 })`, under
 * the name by which the distance methods know it.
 *
 * Formula: 1 - (max - x) / (max - min). OECD/JRC Handbook (2008), step 5, distance to a reference.
 *
 * @example
 * ```ts
 * import { distanceToMaximum } from 'inclusion-index/methods';
 * const step = distanceToMaximum();
 * const column = Float64Array.of(2, 4, 10);
 * const learnt = step.fit(column); // => { low: 2, high: 10 }
 * learnt && step.apply(column, learnt); // => Float64Array [0, 0.25, 1]
 * ```
 */
export function distanceToMaximum(): Step<LinearParams> {
  return linearStep('distanceToMaximum', {}, ({ minimum, maximum }) => [minimum, maximum]);
}
