import type { Aggregation } from '../core/step.ts';
import { distanceToFrontier, roomToRise } from './distance-to-frontier.ts';
import { againstFrontier, describeFrontier, type Frontier, frontierOf, type Seen } from './frontier.ts';

/** Less room than this, as a share of the best, is rounding error. */
const none = 1e-11;

/**
 * Multi-directional benefit of the doubt: how far a unit is from what the others reach, each unit going in a direction of its
 * own: by how much it could rise in each column while it loses in no other. Where a unit has much to gain counts for more, so a
 * low value cannot be made up for as in plain benefit of the doubt. 1 for a unit that no mixture of others outdoes.
 *
 * Columns need a common scale, as the score is one sum over another; the weights weigh these sums. A column that a unit lacks
 * is left out of its programme; a peer has 0 where its value is missing. What is learnt is the frontier; a unit beyond that
 * of an earlier year scores 1. Values below 0 have no meaning; the engine names the cell.
 *
 * Formula: sum(w * x) / sum(w * (x + e * d)); d of a column the greatest rise there, sum(l * peer) >= x in the others, l >= 0 and
 * sum(l) <= 1; e the greatest for which sum(l * peer) >= x + e * d in every column. Fusco (2023), Potential improvements
 * approach in composite indicators construction, Socio-Economic Planning Sciences 85; Bogetoft and Hougaard (1999), Journal of
 * Productivity Analysis 12.
 *
 * @example
 * ```ts
 * import { multiDirectionalBenefitOfTheDoubt } from 'inclusion-index/methods';
 * const way = multiDirectionalBenefitOfTheDoubt();
 * const [columns, weights] = [[Float64Array.of(10, 5), Float64Array.of(4, 3)], Float64Array.of(1, 1)];
 * way.apply(columns, weights, way.fit(columns, weights)).map((score) => Number(score.toFixed(6))); // => Float64Array [1, 0.571429]
 * ```
 */
export function multiDirectionalBenefitOfTheDoubt(): Aggregation<Frontier> {
  return Object.freeze<Aggregation<Frontier>>({
    kind: 'aggregate',
    type: 'multiDirectionalBenefitOfTheDoubt',
    options: {},
    domain: 'not-negative',
    fit: frontierOf,
    apply(columns, weights, frontier, into) {
      const greatest = Math.max(...frontier.best);
      // What a share of the best is worth, in columns of a common scale: relative, so that no sum overflows.
      const worth = frontier.best.map((best, c) => (weights[c] ?? 0) * (best / greatest));
      const score = (unit: Seen): number => {
        if (roomToRise(unit) < none) return 1;
        const room = unit.at.map((_, c) => {
          const alone = distanceToFrontier(
            unit,
            unit.at.map((__, other) => (other === c ? 1 : 0)),
          );
          return alone < none ? 0 : alone;
        });
        const steps = distanceToFrontier(unit, room);
        const sum = (each: readonly number[]): number =>
          each.reduce((all, x, i) => all + (worth[unit.at[i] ?? 0] ?? 0) * x, 0);
        const own = sum(unit.values);
        return own / (own + steps * sum(room));
      };
      return againstFrontier(columns, weights, frontier, { empty: 1, score }, into);
    },
    describe: (frontier) => describeFrontier('multi-directional benefit of the doubt', frontier),
  });
}
