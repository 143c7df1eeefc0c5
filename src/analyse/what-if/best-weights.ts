import { benefitOfTheDoubtWeights } from '../../aggregate/benefit-of-the-doubt-weights.ts';
import type { BenefitOfTheDoubtOptions } from '../../aggregate/share-limits.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import { recordOf } from '../../core/record.ts';
import type { Scores } from '../../core/scores.ts';
import { roundTo } from '../../math/round-to.ts';
import { rankedPlace, weighedColumns } from './weighed-columns.ts';

/** Whose best weights are looked for, and within which limits. */
export interface BestWeightsOptions extends BenefitOfTheDoubtOptions {
  /** The id of the unit. */
  readonly unit: string;
  /** The index year; default the newest complete. */
  readonly year?: Period;
}

/** The weights that suit a unit best. */
export interface BestWeights<Id extends string = string, U extends Unit = Unit> {
  readonly period: Period;
  readonly unit: U;
  /** Its score as a part of the best score that any unit has under the same weights: 1 where none does better. */
  readonly ofBest: number;
  /** The weights, 1 together, on the common scale: as they are, `weights` of a spec. */
  readonly weights: Readonly<Record<Id, number>>;
  /** What each makes up of its score, 1 together. */
  readonly shares: Readonly<Record<Id, number>>;
  readonly rank: { readonly before: number; readonly after: number };
  /** The units that are best under these weights, the unit itself among them where `ofBest` is 1. */
  readonly peers: readonly U[];
}

/**
 * The weights under which a unit comes nearest to the best: benefit of the doubt. Where several suit it as well, one of them. Without
 * limits all weight mostly goes to one or two indicators; `least`, `most` and `around` keep it apart, and need values above 0. A unit that
 * lacks a value counts as having 0 there while the weights are sought, so that it holds nobody back; when ranked with them it is judged
 * on what it has, and can be ahead.
 *
 * Formula: see `benefitOfTheDoubtWeights` of `inclusion-index/methods`, on the values of the common scale.
 *
 * @throws `InclusionIndexError` where the score is no arithmetic mean, weights are found from the data, the unit is not ranked, a
 *   value is below 0 (z-scores are), or one is 0 where there are limits
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { bestWeights } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const best = bestWeights(score(inclusionIndex, figures()), { year: '2023/24', unit: 'camden' });
 * best.rank.before; // => 35
 * ```
 */
export function bestWeights<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: BestWeightsOptions,
): BestWeights<I | G, U>;
export function bestWeights(scores: Scores, { unit: id, year, ...limits }: BestWeightsOptions): BestWeights {
  const weighed = weighedColumns('bestWeights', scores, year);
  const { period, units, ids, columns, shares: given } = weighed;
  const place = rankedPlace('bestWeights', weighed, id);
  const found = benefitOfTheDoubtWeights(columns, limits, given)[place];
  const sum = found?.weights.reduce((total, weight) => total + (weight || 0), 0) ?? 0;
  const unit = units[place];
  if (!found || !unit || !(sum > 0)) {
    const remedy = 'It is as well off under all weights.';
    throw new InclusionIndexError('no-weights', `bestWeights: no value of "${id}" is above 0.`, remedy);
  }
  const weights = weighed.usable(Float64Array.from(found.weights, (weight) => (weight || 0) / sum));
  const [before, after] = [weighed.standing(given).ranks, weighed.standing(weights).ranks];
  return {
    period,
    unit,
    ofBest: roundTo(found.score, 12),
    weights: recordOf(ids.map((one, m) => [one, weights[m] ?? 0])),
    shares: recordOf(ids.map((one, m) => [one, roundTo(found.shares[m] || 0, 12)])),
    rank: { before: before[place] ?? Number.NaN, after: after[place] ?? Number.NaN },
    peers: found.peers.flatMap((peer) => units[peer] ?? []),
  };
}
