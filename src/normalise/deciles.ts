import type { Step } from '../core/step.ts';
import { type RankParams, rankStep, tileOf } from './rank-step.ts';

/**
 * Deciles, 1 (least inclusive) to 10 (most): equal values share one.
 *
 * Formula: ceil(10 * average rank / n), ranks from the least. As in Mime's Inclusion Index (2019).
 *
 * @example
 * ```ts
 * import { deciles } from 'inclusion-index';
 * const step = deciles();
 * const column = Float64Array.from({ length: 20 }, (_, i) => i);
 * step.apply(column, step.fit(column) ?? { sorted: column }).slice(0, 4); // => Float64Array [1, 1, 2, 2]
 * ```
 */
export function deciles(): Step<RankParams> {
  return rankStep('deciles', tileOf(10));
}
