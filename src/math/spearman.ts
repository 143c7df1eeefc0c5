import { pearson } from './pearson.ts';
import { averageRank, sortedKnown } from './rank.ts';

/**
 * Spearman's correlation of two columns of one length, none missing: Pearson's of their ranks, equal values sharing the mean of
 * theirs. `NaN` where either is the same throughout.
 */
export function spearman(x: Float64Array, y: Float64Array): number {
  return pearson(ranked(x), ranked(y));
}

function ranked(values: Float64Array): Float64Array {
  const sorted = sortedKnown(values);
  return values.map((value) => averageRank(sorted, value));
}
