import type { Step } from '../core/step.ts';
import { type RankParams, type RankTies, rankStep } from './rank-step.ts';

/**
 * Ranks as scores: 1 for the least value learnt, n for the greatest, equal values sharing the mean of their ranks unless
 * told otherwise. Mind that n differs between indicators with different gaps; percentile ranks do not have that trouble.
 *
 * Formula: the rank, from the least. OECD/JRC Handbook (2008), step 5, ranking.
 *
 * @param options `ties`: how equal values share ranks
 * @throws `InclusionIndexError` for a tie rule there is none of.
 * @example
 * ```ts
 * import { rankScore } from 'inclusion-index';
 * const step = rankScore();
 * const column = Float64Array.of(5, 1, 5, 9);
 * step.apply(column, step.fit(column) ?? { sorted: column }); // => Float64Array [2.5, 1, 2.5, 4]
 * ```
 */
export function rankScore(options: RankTies = {}): Step<RankParams> {
  return rankStep('rankScore', (rank) => rank, options);
}
