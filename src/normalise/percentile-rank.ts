import type { Step } from '../core/step.ts';
import { type RankParams, type RankTies, rankStep } from './rank-step.ts';

/**
 * Percentile ranks: the least value learnt scores 0, the greatest 100, equal values share the mean of their ranks unless
 * told otherwise. With a frozen baseline, a value below or above all that was learnt scores 0 or 100.
 *
 * Formula: 100 * (rank - 1) / (n - 1), ranks from the least. OECD/JRC Handbook (2008), step 5, ranking.
 *
 * @param options `ties`: how equal values share ranks
 * @throws `InclusionIndexError` for a tie rule there is none of.
 * @example
 * ```ts
 * import { percentileRank } from 'inclusion-index';
 * const step = percentileRank();
 * const column = Float64Array.of(5, 1, 5, 9, 7);
 * step.apply(column, step.fit(column) ?? { sorted: column }); // => Float64Array [37.5, 0, 37.5, 100, 75]
 * ```
 */
export function percentileRank(options: RankTies = {}): Step<RankParams> {
  return rankStep('percentileRank', (rank, n) => Math.min(100, Math.max(0, (100 * (rank - 1)) / (n - 1))), options);
}
