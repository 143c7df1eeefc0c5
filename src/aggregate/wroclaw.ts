import type { Aggregation } from '../core/step.ts';
import { extent } from '../math/extent.ts';
import { mean, standardDeviation } from '../math/moments.ts';
import { distances } from './distance.ts';

/** What {@link wroclaw} learns. */
export interface WroclawParams {
  /** The best value of each column: together the ideal unit. */
  readonly best: readonly number[];
  /** For each column the widest range of any, in which distances are counted so that their squares do not overflow. */
  readonly scale: readonly number[];
  /** The distance from the ideal that scores 0: the mean of the units' distances plus two standard deviations. */
  readonly limit: number;
}

/**
 * The Wroclaw taxonomic method: how near a unit comes to an ideal one that is as good as the best in every column. 1 is the
 * ideal, 0 a distance that few units exceed, below 0 beyond it. Columns must be on one scale; a low value can be made up for
 * in part, the less the further it lies from the best.
 *
 * Formula: 1 - d / (mean(d) + 2 * sd(d)), d = sqrt(sum(w * (x - best)^2) / sum(w)) over the known, sd with n - 1. Best
 * values, mean and sd are learnt. Where all units are alike the score is 1. Hellwig (1968); Harbison, Maruhnic and Resnick
 * (1970), UNESCO; R's Compind gives the distance itself, 1 less ours.
 *
 * @example
 * ```ts
 * import { wroclaw } from 'inclusion-index/methods';
 * const [columns, weights] = [[Float64Array.of(1, 0), Float64Array.of(1, 0)], Float64Array.of(1, 1)];
 * wroclaw().apply(columns, weights, { best: [1, 1], scale: [1, 1], limit: 2 }); // => Float64Array [1, 0.5]
 * ```
 */
export function wroclaw(): Aggregation<WroclawParams> {
  return Object.freeze<Aggregation<WroclawParams>>({
    kind: 'aggregate',
    type: 'wroclaw',
    options: {},
    domain: 'any',
    fit(columns, weights) {
      const extents = columns.map(extent);
      const best = extents.map((ends) => ends?.maximum ?? Number.NaN);
      const ranges = extents.map((ends, c) => (ends && (weights[c] ?? 0) > 0 ? ends.maximum - ends.minimum : 0));
      const scale = ranges.map(() => Math.max(...ranges));
      const away = distances(columns, weights, best, scale);
      return { best, scale, limit: (mean(away) || 0) + 2 * (standardDeviation(away) || 0) };
    },
    apply(columns, weights, { best, scale, limit }, into) {
      const scores = distances(columns, weights, best, scale, into);
      for (let unit = 0; unit < scores.length; unit++) {
        const away = scores[unit] ?? Number.NaN;
        scores[unit] = limit > 0 || Number.isNaN(away) ? 1 - away / limit : 1;
      }
      return scores;
    },
    describe: () => 'nearness to the best',
  });
}
