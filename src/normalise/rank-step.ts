import { insist } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { rankAmong, type SharedRank, sortedKnown } from '../math/rank.ts';
import { columnStep } from './column-step.ts';

/** What a rank-based step learns: the known values in ascending order (each once, where ties are `dense`). */
export interface RankParams {
  readonly sorted: Float64Array;
}

/**
 * How equal values share ranks from the least: `average` the mean of their ranks (1, 2.5, 2.5, 4), `min` the lowest
 * (1, 2, 2, 4), `max` the highest (1, 3, 3, 4), `dense` the lowest without gaps (1, 2, 2, 3). There is no rule that tells
 * equal values apart by the order of the rows.
 */
export type SharedRanks = SharedRank | 'dense';

/** The option of the methods made from ranks. */
export interface RankTies {
  readonly ties?: SharedRanks;
}

/**
 * A normalisation made from the rank of a value among the `n` values learnt, 1 for the least. It learns nothing from fewer
 * than two values (with `dense` ties, different ones).
 */
export function rankStep(
  type: string,
  formula: (rank: number, n: number) => number,
  options: RankTies & { readonly n?: number } = {},
  usual: SharedRanks = 'average',
): Step<RankParams> {
  const ties = options.ties ?? usual;
  const known = ['average', 'min', 'max', 'dense'];
  insist(known.includes(ties), type, `no ties "${ties}"`, `Give ${known}.`);
  const shared = ties === 'dense' ? 'average' : ties;
  return columnStep<RankParams>(
    type,
    { ...options },
    (column) => {
      let sorted = sortedKnown(column);
      if (ties === 'dense') sorted = sorted.filter((value, i) => value !== sorted[i - 1]);
      return sorted.length > 1 ? { sorted } : null;
    },
    ({ sorted }) =>
      (value) =>
        formula(rankAmong(sorted, value, shared), sorted.length),
    ({ sorted }) => `ranks among ${sorted.length} values from ${sorted[0]} to ${sorted.at(-1)}`,
  );
}

/** The formula of `n` classes of equal size from the average rank. */
export function tileOf(n: number): (rank: number, count: number) => number {
  return (rank, count) => Math.min(n, Math.max(1, Math.ceil((n * rank) / count)));
}
