import { deviations } from './deviations.ts';
import { cosine } from './pearson.ts';
import { averageRank, sortedKnown } from './rank.ts';

/**
 * Spearman's correlation of two columns of one length, none missing: Pearson's of their ranks, equal values sharing the mean of
 * theirs. `NaN` where either is the same throughout.
 */
export function spearman(x: Float64Array, y: Float64Array): number {
  return cosine(rankDeviations(x), rankDeviations(y));
}

/** How far the rank of each value, none missing, is from the middle one. */
export function rankDeviations(values: Float64Array): Float64Array {
  const sorted = sortedKnown(values);
  return deviations(values.map((value) => averageRank(sorted, value)));
}
