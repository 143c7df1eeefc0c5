import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Scores } from '../../core/scores.ts';
import { numberAt } from '../../math/number-at.ts';
import { rankedPlace, type WeighedColumns, weighedColumns } from './weighed-columns.ts';
import {
  checkDistance,
  type NearestOptions,
  type NoWeights,
  type WeightChange,
  weightChange,
} from './weight-change.ts';

/** Who is to change places. */
export interface SwapOptions extends NearestOptions {
  /** The id of the unit that is to be above. */
  readonly above: string;
  /** The id of the unit that it is to be above of. */
  readonly below: string;
}

/**
 * The smallest change of weights that puts one unit above another: how firm it is that the one is ahead. Weights stay at 0 or more,
 * and one that is 0 in the index stays 0. What varies are the weights of what the index is made of: its indicators where it is a mean
 * of these, otherwise its domains.
 *
 * Formula: least sum |v − w| / 2 (a linear programme) or least sqrt(sum (v − w)²) (a quadratic one) such that sum(v (x − y)) > 0,
 * v >= 0, sum v = 1; w are the weights of the index and x, y the values of the two on the common scale. Above means by ten
 * times what counts as a tie. Where one lacks a value that the other has, their scores are quotients of such sums, and the least
 * is found by halves, to 1e-4.
 *
 * @throws `InclusionIndexError` where the score is no arithmetic mean, weights are found from the data, or a unit is not ranked
 * @see Triantaphyllou and Sánchez (1997), A sensitivity analysis approach for some deterministic multi-criteria decision-making
 *   methods, Decision Sciences 28
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { smallestSwap } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const swap = smallestSwap(scores, { year: '2023/24', above: 'camden', below: 'islington' });
 * swap.isPossible; // => true
 * ```
 */
export function smallestSwap<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: SwapOptions,
): WeightChange<I | G, U> | NoWeights;
export function smallestSwap(
  scores: Scores,
  { year, above, below, distance = 'moved' }: SwapOptions,
): WeightChange | NoWeights {
  checkDistance('smallestSwap', distance);
  const weighed = weighedColumns('smallestSwap', scores, year);
  const [unit, other] = [above, below].map((id) => rankedPlace('smallestSwap', weighed, id));
  if (unit === undefined || other === undefined || unit === other)
    throw new InclusionIndexError('same-unit', `smallestSwap: "${above}" is to be above itself.`, 'Name two units.');
  const goal = { unit, over: [other], most: Infinity, distance };
  return weightChange(weighed, goal, (isProven) => whyNever(weighed, unit, other, isProven));
}

/** Why no weights put one above another. */
function whyNever({ columns, units }: WeighedColumns, unit: number, other: number, isProven: boolean): string {
  const [name, rival] = [units[unit]?.name, units[other]?.name];
  if (!isProven) return `no weights were found that put ${name} above ${rival}, nor is it proven that there are none`;
  const better = columns.some((column) => numberAt(column, unit) > numberAt(column, other));
  return better
    ? `no weights put ${name} above ${rival}`
    : `${name} is above ${rival} in nothing that both have, so no weights put it above`;
}
