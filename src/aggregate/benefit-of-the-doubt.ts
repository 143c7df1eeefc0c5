import type { Aggregation } from '../core/step.ts';
import { againstFrontier, describeFrontier, type Frontier, frontierOf, type Seen } from './frontier.ts';
import { mostFavourable } from './most-favourable-shares.ts';
import { type BenefitOfTheDoubtOptions, checkLimits, checkMembers, isLimited, limitsOf } from './share-limits.ts';

const type = 'benefitOfTheDoubt';

/**
 * Benefit of the doubt: each unit gets the weights under which it looks best, provided that under them no unit scores above 1. So
 * 1 says that some view of what matters puts the unit at the top; 0.8, that under every view some unit does a quarter better.
 * Without limits a unit may count on one column alone: `least` and `most` limit what a column makes up of its score, all columns
 * alike, and `around` keeps that near the weights given. Weights are not used otherwise, but that a column of weight 0 is left
 * out. With limits it can be that no unit scores 1.
 *
 * The unit and the scale of a column do not matter, its zero does. A column that a unit lacks is left out of its programme, and
 * where the limits then ask for the impossible, shares are equal; a peer has 0 where its value is missing, so that what is not
 * known holds nobody back. What is learnt is the frontier, the units that no other outdoes; held against that of an earlier year
 * a unit can score above 1. Values below 0 have no meaning, nor has 0 with limits (nothing is no share of a score); the engine
 * names the cell.
 *
 * Formula: max sum(w * x) such that sum(w * peer) <= 1 for every peer and w >= 0; with limits, least <= w * x / sum(w * x) <= most
 * for the unit itself. Cherchye, Moesen, Rogge and Van Puyenbroeck (2007), An introduction to "benefit of the doubt" composite
 * indicators, Social Indicators Research 82; OECD/JRC Handbook (2008), step 6.
 *
 * @throws `InclusionIndexError` where the limits contradict each other, or the columns are too few or too many for them.
 * @example
 * ```ts
 * import { benefitOfTheDoubt } from 'inclusion-index/methods';
 * const way = benefitOfTheDoubt();
 * const [columns, weights] = [[Float64Array.of(10, 2, 5), Float64Array.of(2, 10, 5)], Float64Array.of(1, 1)];
 * way.apply(columns, weights, way.fit(columns, weights)).map((score) => Number(score.toFixed(6))); // => Float64Array [1, 1, 0.833333]
 * ```
 */
export function benefitOfTheDoubt(options: BenefitOfTheDoubtOptions = {}): Aggregation<Frontier> {
  checkLimits(type, options);
  const { least = 0, most = 1, around } = options;
  const shares = around === undefined ? `${least} to ${most}` : `within ${around} of the weights`;
  const way = isLimited(options) ? `benefit of the doubt, shares ${shares}` : 'benefit of the doubt';
  return Object.freeze<Aggregation<Frontier>>({
    kind: 'aggregate',
    type,
    options: around === undefined ? { least, most } : { around },
    domain: isLimited(options) ? 'positive' : 'not-negative',
    fit(columns, weights) {
      checkMembers(type, options, weights);
      return frontierOf(columns, weights);
    },
    apply(columns, weights, frontier, into) {
      const score = (unit: Seen): number => mostFavourable(unit, limitsOf(unit, weights, options)).score;
      return againstFrontier(columns, weights, frontier, { empty: 0, score }, into);
    },
    describe: (frontier) => describeFrontier(way, frontier),
  });
}
