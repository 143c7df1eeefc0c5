import type { Aggregation } from '../core/step.ts';
import { distanceToFrontier } from './distance-to-frontier.ts';
import { againstFrontier, describeFrontier, type Frontier, frontierOf, type Seen } from './frontier.ts';

/**
 * Directional benefit of the doubt: how far a unit is from what the others reach, going in one direction that says what is
 * preferred, the same for all. The weights are the direction: of two columns weighted 1 and 0.5, a rise in the first is worth
 * half as much as the same rise in the second, so a unit low in the second cannot hide it behind the first. 1 on the frontier.
 *
 * Values count as shares of the best in their column, so the unit of a column does not matter; only the proportions of the
 * weights do. A column that a unit lacks is left out of its programme; a peer has 0 where its value is missing. What is learnt
 * is the frontier; a unit beyond that of an earlier year scores 1. Values below 0 have no meaning; the engine names the cell.
 *
 * Formula: 1 / (1 + e), e the greatest for which sum(l * peer) >= x + e * g in every column, g = weight / greatest weight, l >= 0
 * and sum(l) <= 1. Fusco (2015), Enhancing non compensatory composite indicators, European Journal of Operational Research 242.
 *
 * @example
 * ```ts
 * import { directionalBenefitOfTheDoubt } from 'inclusion-index/methods';
 * const way = directionalBenefitOfTheDoubt();
 * const [columns, weights] = [[Float64Array.of(10, 5), Float64Array.of(4, 3)], Float64Array.of(1, 0.5)];
 * way.apply(columns, weights, way.fit(columns, weights)).map((score) => Number(score.toFixed(6))); // => Float64Array [1, 0.666667]
 * ```
 */
export function directionalBenefitOfTheDoubt(): Aggregation<Frontier> {
  return Object.freeze<Aggregation<Frontier>>({
    kind: 'aggregate',
    type: 'directionalBenefitOfTheDoubt',
    options: {},
    domain: 'not-negative',
    fit: frontierOf,
    apply(columns, weights, frontier, into) {
      const greatest = weights.reduce((most, w, c) => ((frontier.best[c] ?? 0) > 0 ? Math.max(most, w) : most), 0);
      const score = (unit: Seen): number => {
        const direction = unit.at.map((c) => (weights[c] ?? 0) / greatest);
        return 1 / (1 + distanceToFrontier(unit, direction));
      };
      return againstFrontier(columns, weights, frontier, { empty: 1, score }, into);
    },
    describe: (frontier) => describeFrontier('directional benefit of the doubt', frontier),
  });
}
