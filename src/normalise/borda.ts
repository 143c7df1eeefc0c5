import type { Step } from '../core/step.ts';
import { type RankParams, type RankTies, rankStep } from './rank-step.ts';

/**
 * Borda points: how many of the values learnt a value beats, 0 for the least. Meant to be added up over the indicators.
 *
 * Formula: rank - 1, ranks from the least; equal values share the lowest rank unless told otherwise. OECD/JRC Handbook
 * (2008), step 6, non-compensatory ranking (Borda 1784).
 *
 * @param options `ties`: how equal values share ranks
 * @throws `InclusionIndexError` for a tie rule there is none of.
 * @example
 * ```ts
 * import { borda } from 'inclusion-index/methods';
 * const step = borda();
 * const column = Float64Array.of(5, 1, 5, 9);
 * step.apply(column, step.fit(column) ?? { sorted: column }); // => Float64Array [1, 0, 1, 3]
 * ```
 */
export function borda(options: RankTies = {}): Step<RankParams> {
  return rankStep('borda', (rank) => rank - 1, options, 'min');
}
