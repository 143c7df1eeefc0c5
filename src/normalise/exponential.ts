import type { Step } from '../core/step.ts';
import { expm1 } from '../math/expm1.ts';
import { log1p } from '../math/log1p.ts';
import { type RankParams, type RankTies, rankStep } from './rank-step.ts';

/**
 * The exponential transformation of the English Indices of Deprivation: ranks stretched at the top, so that a high score on
 * one indicator is not cancelled by a low one on another. The best unit scores 100, about one in ten more than 50.
 *
 * Mind the direction: there the most deprived area stands at the top, here the most inclusive unit, as everywhere in this
 * library. It is the lead in inclusion that lasts, and the low end that is pressed together.
 *
 * Formula: -23 * ln(1 - R * (1 - exp(-100 / 23))), R = average rank from the least / n, so above 0 and at most 1. McLennan
 * et al., The English Indices of Deprivation 2019: Technical Report (MHCLG, 2019), exponential transformation of the
 * domain indices.
 *
 * @param options `ties`: how equal values share ranks
 * @throws `InclusionIndexError` for a tie rule there is none of.
 * @example
 * ```ts
 * import { exponential } from 'inclusion-index/methods';
 * const step = exponential();
 * const column = Float64Array.of(1, 2, 3, 4);
 * step.apply(column, step.fit(column) ?? { sorted: column }).map(Math.round); // => Float64Array [7, 16, 31, 100]
 * ```
 */
export function exponential(options: RankTies = {}): Step<RankParams> {
  return rankStep('exponential', (rank, n) => -23 * log1p(Math.min(1, rank / n) * expm1(-100 / 23)), options);
}
