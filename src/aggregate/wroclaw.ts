import type { Aggregation } from '../core/step.ts';
import { mean, standardDeviation } from '../math/moments.ts';
import { extent } from './weighted.ts';

/** What {@link wroclaw} learns. */
export interface WroclawParams {
  /** The best value of each column: together the ideal unit. */
  readonly best: readonly number[];
  /** The widest range of a column, in which distances are counted so that their squares do not overflow. */
  readonly scale: number;
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
 * import { wroclaw } from 'inclusion-index';
 * const [columns, weights] = [[Float64Array.of(1, 0), Float64Array.of(1, 0)], Float64Array.of(1, 1)];
 * wroclaw().apply(columns, weights, { best: [1, 1], scale: 1, limit: 2 }); // => Float64Array [1, 0.5]
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
      const best = extents.map(([, maximum]) => maximum);
      const used = extents.filter(([low, high], c) => high > low && (weights[c] ?? 0) > 0);
      const scale = used.reduce((widest, [low, high]) => Math.max(widest, high - low), 0);
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
    describe: ({ scale, limit }) => `nearness to the best of every column, 0 at a distance of ${scale * limit}`,
  });
}

/** The distance of each unit from the best, in units of `scale`; `NaN` where no column is known. */
function distances(
  columns: readonly Float64Array[],
  weights: Float64Array,
  best: readonly number[],
  scale: number,
  into: Float64Array = new Float64Array(columns[0]?.length ?? 0),
): Float64Array {
  for (let unit = 0; unit < into.length; unit++) {
    let sum = 0;
    let weight = 0;
    for (let c = 0; c < columns.length; c++) {
      const gap = (columns[c]?.[unit] ?? Number.NaN) - (best[c] ?? Number.NaN);
      const w = weights[c] ?? 0;
      if (Number.isNaN(gap) || !(w > 0)) continue;
      sum += scale > 0 ? w * (gap / scale) ** 2 : 0;
      weight += w;
    }
    into[unit] = weight > 0 ? Math.sqrt(sum / weight) : Number.NaN;
  }
  return into;
}
