import { InclusionIndexError } from '../../core/error.ts';
import { unitOf } from '../../math/deviations.ts';
import { mean } from '../../math/moments.ts';
import { numberAt } from '../../math/number-at.ts';
import { completePairs } from '../../math/pairs.ts';
import { pearson } from '../../math/pearson.ts';
import type { ColumnValues } from '../column-values.ts';
import { type Columns, checkLengths, columnOf, columnsOf } from '../columns.ts';

/** What a member weighs, and what it does. */
export interface WeightInfluence<Id extends string = string> {
  readonly id: Id;
  /** Its share of the weights given, 0 to 1. */
  readonly weight: number;
  /** Pearson's correlation with the score; `NaN` where either is the same throughout. */
  readonly correlation: number;
  /** The square of it: the share of the score's variance that would go if the member were known, by a straight line. */
  readonly mainEffect: number;
  /** Its share of the sum of main effects: to compare with `weight`. */
  readonly importance: number;
  /** The part of the score's variance that it adds, which can be negative; they add up to 1 for an arithmetic mean. */
  readonly varianceShare: number;
  /**
   * Whether the score is the arithmetic mean of the columns at these weights. Where not, `weight` and `varianceShare` are not
   * what makes up the score: a minimum for instance does not use the size of weights at all.
   */
  readonly scoreIsMean: boolean;
}

/**
 * What weights do: beside the weight of each member its correlation with the score, and what of the score's variance is
 * its own. Weights are not importance. What varies little, or runs against the others, does less than its weight says.
 *
 * Formula: `mainEffect` r^2, the first-order sensitivity index where members are related by straight lines (an
 * approximation: Paruolo and others fit curves); `importance` r^2 / sum of r^2; `varianceShare` cov(c, y) / var(y), y
 * the score and c the member's contribution to it, weight * (x - mean of y) / sum of the weights known for the unit,
 * nothing where the member is missing; `scoreIsMean` says whether the score is made that way, so that these shares
 * are exact. Over the units with a score; `NaN` where the score is the same throughout.
 * Paruolo, Saisana and Saltelli (2013), Ratings and rankings: voodoo or science?, Journal of the Royal Statistical
 * Society A 176(3).
 *
 * @param columns what the score is made of, on one scale, by id
 * @param weights one a column, 0 or more, by id
 * @param score the score, over the same units
 * @throws `InclusionIndexError` for columns of unequal length or with what is no finite number, and for weights that are not those of the columns.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { layer, weightInfluence } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const year = score(inclusionIndex, figures()).of('2023/24');
 * const { columns } = layer(year, 'normalised');
 * const rows = weightInfluence(columns, year.weights(), year.score.values);
 * const contested = rows.find(({ id }) => id === 'ehcp-share-of-send');
 * contested?.weight.toFixed(3); // => '0.083'
 * contested?.varianceShare.toFixed(3); // => '-0.020'
 * ```
 */
export function weightInfluence<Id extends string>(
  columns: Columns<Id>,
  weights: Readonly<Record<string, number>>,
  score: ColumnValues,
): WeightInfluence<Id>[] {
  const members = columnsOf<Id>(columns);
  const overall = columnOf('score', score);
  checkLengths(members, [overall]);
  const given = new Map(Object.entries(weights));
  const fail = (what: string, remedy: string): never => {
    throw new InclusionIndexError('bad-weights', `weightInfluence: ${what}.`, remedy);
  };
  const own = Float64Array.from(members, ({ id }) => {
    const weight = given.get(id) ?? fail(`no weight for "${id}"`, 'Give every column one.');
    const good = typeof weight === 'number' && weight >= 0 && weight < Infinity;
    return good ? weight : fail(`the weight of "${id}" is ${weight}`, 'Give 0 or more.');
  });
  for (const id of given.keys())
    if (!members.some((member) => member.id === id)) fail(`a weight for "${id}"`, 'Give its column too.');
  const sum = own.reduce((total, weight) => total + weight, 0);
  if (members.length > 0 && sum === 0) fail('all weights are 0', 'Give at least one above 0.');
  const known = overall.values.map((_, u) =>
    members.reduce((total, { values }, m) => total + (Number.isNaN(values[u]) ? 0 : numberAt(own, m)), 0),
  );
  // So that squares neither overflow nor vanish.
  const unit = unitOf(overall.values);
  const scaled = overall.values.map((value) => value / unit);
  const middle = mean(scaled);
  const apart = scaled.map((value) => value - middle);
  const correlations = members.map(({ values }) => pearson(...completePairs(values, overall.values)));
  const effects = correlations.map((r) => (Number.isNaN(r) ? 0 : r * r));
  const total = effects.reduce((all, effect) => all + effect, 0);
  const variance = covariance(apart, apart);
  const contributions = members.map(({ values }, m) =>
    values.map((value, u) =>
      Number.isNaN(value) || known[u] === 0 ? 0 : (numberAt(own, m) * (value / unit - middle)) / (known[u] ?? 1),
    ),
  );
  // What members add up to from the mean of the scores; a unit without a score says nothing.
  const scoreIsMean = apart.every((distance, u) => {
    const sum = contributions.reduce((all, contribution) => all + numberAt(contribution, u), 0);
    return Number.isNaN(distance) || (known[u] !== 0 && Math.abs(sum - distance) <= 1e-9);
  });
  return members.map(({ id }, m) => {
    const contribution = contributions[m] ?? apart;
    const correlation = numberAt(correlations, m);
    return {
      id,
      weight: numberAt(own, m) / sum,
      correlation,
      mainEffect: correlation * correlation,
      importance: numberAt(effects, m) / total,
      varianceShare: covariance(contribution, apart) / variance,
      scoreIsMean,
    };
  });
}

/** The sum of products of values and deviations from a mean, over the units that have both. */
function covariance(values: Float64Array, deviations: Float64Array): number {
  return values.reduce((sum, value, u) => {
    const deviation = numberAt(deviations, u);
    return Number.isNaN(deviation) ? sum : sum + value * deviation;
  }, 0);
}
