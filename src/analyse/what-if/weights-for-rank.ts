import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Scores } from '../../core/scores.ts';
import { rankedPlace, weighedColumns } from './weighed-columns.ts';
import {
  checkDistance,
  type NearestOptions,
  type NoWeights,
  type WeightChange,
  weightChange,
} from './weight-change.ts';

/** Which rank is looked for. */
export interface RankGoal extends NearestOptions {
  /** The id of the unit. */
  readonly unit: string;
  /** The rank to reach: a better one than it has, or a worse. */
  readonly rank: number;
}

/**
 * The smallest change of weights that brings a unit to a rank: up to it or better, or, where it has a better one now, down to it or
 * worse. What varies, and the distances, are as for {@link smallestSwap}.
 *
 * Which of those ahead to overtake is itself a choice, of which there can be more than could ever be tried. A first answer
 * overtakes one after another, each time the one that takes least; branch and bound then looks for better ones, 600 steps
 * long. `isNearest` says whether it proved that there are none; otherwise `atLeast` says how near they could be.
 *
 * @throws `InclusionIndexError` where the score is no arithmetic mean, weights are found from the data, the unit is not ranked, or
 *   the rank is none of those there are
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { weightsForRank } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const found = weightsForRank(scores, { year: '2023/24', unit: 'camden', rank: 30 });
 * found.isPossible; // => true
 * ```
 */
export function weightsForRank<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: RankGoal,
): WeightChange<I | G, U> | NoWeights;
export function weightsForRank(
  scores: Scores,
  { year, unit: id, rank, distance = 'moved' }: RankGoal,
): WeightChange | NoWeights {
  checkDistance('weightsForRank', distance);
  const weighed = weighedColumns('weightsForRank', scores, year);
  const unit = rankedPlace('weightsForRank', weighed, id);
  const of = weighed.units.length;
  if (!(Number.isInteger(rank) && rank >= 1 && rank <= of))
    throw new InclusionIndexError('bad-rank', `weightsForRank: there is no rank ${rank}.`, `Give 1 to ${of}.`);
  const values = weighed.standing(weighed.shares).scores;
  const own = values[unit] ?? Number.NaN;
  const ahead = values.filter((value) => value > own).length;
  const falls = rank > ahead + 1;
  const most = falls ? of - rank : rank - 1;
  const name = weighed.units[unit]?.name;
  return weightChange(weighed, { unit, over: [], most, falls, distance }, (isProven) =>
    isProven
      ? `no weights bring ${name} to rank ${rank}`
      : `no weights were found that bring ${name} to rank ${rank}, nor is it proven that there are none`,
  );
}
