import type { Aggregation } from '../core/step.ts';
import { penalised, unitwise } from './weighted.ts';

/**
 * The Mazziotta-Pareto index: the mean of a unit's columns less a penalty for imbalance. Normalise with
 * `zScore({ centre: 100, spread: 10 })` first, which the index is defined on; scores are then around 100. Every value must be
 * above 0. A penalty can outweigh a rise: raising one value far above the others may lower the score.
 *
 * Formula: M - S * cv with `sign: 'positive'` (a good thing is measured, as the engine's columns do: the default), M + S * cv
 * with `'negative'` (a bad one, poverty for instance); M the weighted mean, S the standard deviation (n - 1 underneath, as in
 * R's Compind) and cv = S / M of the unit's known values. De Muro, Mazziotta and Pareto (2011), Social Indicators
 * Research 104(1).
 *
 * @example
 * ```ts
 * import { mazziottaPareto } from 'inclusion-index/methods';
 * mazziottaPareto().apply([Float64Array.of(90), Float64Array.of(110)], Float64Array.of(1, 1), null); // => Float64Array [98]
 * ```
 */
export function mazziottaPareto({ sign = 'positive' }: { sign?: 'positive' | 'negative' } = {}): Aggregation<null> {
  return unitwise('mazziottaPareto', { sign }, 'positive', penalised(sign, true));
}
