import { InclusionIndexError } from '../core/error.ts';
import { product } from '../math/linear-programme.ts';
import { againstFrontier, frontierOf, shareOf } from './frontier.ts';
import { mostFavourable } from './most-favourable-shares.ts';
import { type BenefitOfTheDoubtOptions, checkLimits, checkMembers, isLimited, limitsOf } from './share-limits.ts';

const type = 'benefitOfTheDoubtWeights';

/** What a unit makes of its columns under the weights that suit it best; where several suit it as well, one of them. */
export interface MostFavourableWeights {
  /** As `benefitOfTheDoubt` gives it; `NaN` for a unit without any column. */
  readonly score: number;
  /** What each column makes up of the score, 1 together; 0 throughout for a score of 0, `NaN` where the unit has no value. */
  readonly shares: readonly number[];
  /** The weight of each column, in its own unit: the score is the sum of weight times value. */
  readonly weights: readonly number[];
  /** The places of the units that score 1 under these weights, and so keep it from scoring more. */
  readonly peers: readonly number[];
}

/**
 * The weights under which each unit does best, and whom it meets at the top under them. Limits and missing values are as in
 * {@link benefitOfTheDoubt}, the weights given being 1 unless they are given.
 *
 * Formula: max sum(w * x) such that sum(w * peer) <= 1 for every peer and w >= 0; share = w * x / sum(w * x). Cherchye, Moesen,
 * Rogge and Van Puyenbroeck (2007), Social Indicators Research 82.
 *
 * @throws `InclusionIndexError` for limits that `benefitOfTheDoubt` refuses, and for a value below 0, or of 0 with limits.
 * @example
 * ```ts
 * import { benefitOfTheDoubtWeights } from 'inclusion-index/methods';
 * const [first] = benefitOfTheDoubtWeights([Float64Array.of(6, 10, 2), Float64Array.of(4, 2, 10)]);
 * first?.shares.map((share) => Number(share.toFixed(6))); // => [0.6, 0.4]
 * first?.peers; // => [1, 2]
 * ```
 */
export function benefitOfTheDoubtWeights(
  columns: readonly Float64Array[],
  options: BenefitOfTheDoubtOptions = {},
  weights: Float64Array = new Float64Array(columns.length).fill(1),
): readonly MostFavourableWeights[] {
  checkLimits(type, options);
  checkMembers(type, options, weights);
  checkValues(columns, weights, isLimited(options));
  const frontier = frontierOf(columns, weights);
  const found: MostFavourableWeights[] = [];
  const scores = againstFrontier(columns, weights, frontier, {
    empty: 0,
    score(unit, index) {
      const { score, shares = [] } = mostFavourable(unit, limitsOf(unit, weights, options));
      const perBest = unit.values.map((value, i) => (shares[i] ? (score * shares[i]) / value : 0));
      const blank = columns.map((column) => (Number.isNaN(column[index]) ? Number.NaN : 0));
      const own = { score, shares: [...blank], weights: [...blank], peers: placesAtTop() };
      unit.at.forEach((c, i) => {
        own.shares[c] = shares[i] ?? 0;
        own.weights[c] = (perBest[i] ?? 0) / (frontier.best[c] ?? 1);
      });
      found[index] = own;
      return score;

      function placesAtTop(): readonly number[] {
        const total = (place: number): number =>
          product(
            perBest,
            unit.at.map((c) => shareOf(columns[c]?.[place], frontier.best[c])),
          );
        return Array.from(columns[0] ?? [], (_, place) => place).filter((place) => total(place) > 1 - 1e-9);
      }
    },
  });
  return Array.from(scores, (score, index) => {
    const blank = columns.map((column) => (Number.isNaN(column[index]) ? Number.NaN : 0));
    return found[index] ?? { score, shares: blank, weights: blank, peers: [] };
  });
}

function checkValues(columns: readonly Float64Array[], weights: Float64Array, limited: boolean): void {
  columns.forEach((column, c) => {
    const unit = column.findIndex((value) => value < 0 || value === Infinity || (limited && value === 0));
    if (unit < 0 || weights[c] === 0) return;
    throw new InclusionIndexError(
      'not-positive',
      `${type} has no meaning for ${column[unit]}, column ${c} of unit ${unit}.`,
      'Normalise to a range above 0, minMax({ lower: 1, upper: 100 }) for instance.',
    );
  });
}
