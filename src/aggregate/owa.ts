import type { Aggregation } from '../core/step.ts';
import { power } from '../math/power.ts';
import { checkOption, sortUp, total, unitwise } from './weighted.ts';

/** How {@link owa} weighs places: by an `orness`, or by a weight for each place, the best first. */
export type OwaOptions = { readonly orness: number } | { readonly weights: readonly number[] };

/**
 * The ordered weighted average: weights go to places, the best value of a unit first, whichever column it is in. It runs
 * from the least value (`orness` 0) over the mean (0.5) to the greatest (1): how much a good value may make up for a bad.
 *
 * Formula: sum over places of (Q(s_j) - Q(s_(j-1))) * x_(j), values descending, s_j the share of the columns' weight in the
 * first j. Q(s) = s^(1 / orness - 1), or the line through the cumulated `weights`. With columns of equal weight and as many
 * known as there are `weights`, those are the weights of the places; else their shape is stretched over what is known.
 * Yager (1988), On ordered weighted averaging aggregation operators; columns' own weights as in Torra (1997).
 *
 * @throws `InclusionIndexError` for an orness outside 0 to 1, or weights below 0 or all 0.
 * @example
 * ```ts
 * import { owa } from 'inclusion-index/methods';
 * const columns = [Float64Array.of(10), Float64Array.of(40), Float64Array.of(20)];
 * owa({ weights: [0, 1, 1] }).apply(columns, Float64Array.of(1, 1, 1), null); // => Float64Array [15]
 * ```
 */
export function owa(options: OwaOptions): Aggregation<null> {
  const share = 'orness' in options ? byOrness(options.orness) : byPlace(options.weights);
  return unitwise('owa', { ...options }, 'any', (values, weights, count) => {
    sortUp(values, weights, count);
    const all = total(weights, count);
    let sum = 0;
    let above = 0;
    let before = 0;
    for (let i = count - 1; i >= 0; i--) {
      above += weights[i] ?? 0;
      const here = i === 0 ? 1 : share(above / all);
      sum += (here - before) * (values[i] ?? 0);
      before = here;
    }
    return sum;
  });
}

function byOrness(orness: number): (share: number) => number {
  checkOption(orness >= 0 && orness <= 1, 'owa', 'an orness from 0 to 1');
  return (share) => power(share, 1 / orness - 1);
}

function byPlace(weights: readonly number[]): (share: number) => number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  checkOption(Math.min(...weights) >= 0 && all > 0 && all < Infinity, 'owa', 'weights from 0');
  return (share) => {
    let sum = 0;
    weights.forEach((weight, place) => {
      sum += weight * Math.min(1, Math.max(0, share * weights.length - place));
    });
    return sum / all;
  };
}
