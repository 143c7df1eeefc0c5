import type { Aggregation } from '../core/step.ts';
import { extent } from './weighted.ts';

/** What {@link topsis} learns of each column. */
export interface TopsisParams {
  /** The best values: together the ideal unit. */
  readonly best: readonly number[];
  /** The worst values: together the opposite of the ideal. */
  readonly worst: readonly number[];
  /** The length of each column as a vector: the root of the sum of its squares. */
  readonly length: readonly number[];
}

/**
 * TOPSIS: how near a unit is to the best in every column, and how far from the worst. 1 is the best throughout, 0 the
 * worst throughout. A low value can be made up for in part. Each column is divided by its length, so columns need
 * no common scale, but a shift of a column changes scores. Another unit can change them too, where it is the best or worst.
 *
 * Formula: d- / (d+ + d-), d+ and d- the distances sqrt(sum((w * (x - best or worst) / length)^2)) over the known, length =
 * sqrt(sum(x^2)) of a column. Best, worst and length are learnt; 0.5 where best and worst are the same. Hwang and Yoon (1981),
 * Multiple Attribute Decision Making.
 *
 * @example
 * ```ts
 * import { topsis } from 'inclusion-index';
 * const [columns, weights] = [[Float64Array.of(4, 3, 0), Float64Array.of(0, 3, 4)], Float64Array.of(1, 1)];
 * topsis().apply(columns, weights, topsis().fit(columns, weights)); // => Float64Array [0.5, 0.75, 0.5]
 * ```
 */
export function topsis(): Aggregation<TopsisParams> {
  return Object.freeze<Aggregation<TopsisParams>>({
    kind: 'aggregate',
    type: 'topsis',
    options: {},
    domain: 'any',
    fit(columns) {
      const extents = columns.map(extent);
      return {
        best: extents.map(([, maximum]) => maximum),
        worst: extents.map(([minimum]) => minimum),
        length: columns.map((column, c) => {
          const [minimum, maximum] = extents[c] ?? [0, 0];
          const largest = Math.max(-minimum, maximum);
          let sum = 0;
          for (const value of column) if (!Number.isNaN(value)) sum += (value / largest) ** 2;
          return largest * Math.sqrt(sum);
        }),
      };
    },
    apply(columns, weights, { best, worst, length }, into = new Float64Array(columns[0]?.length ?? 0)) {
      for (let unit = 0; unit < into.length; unit++) {
        let toBest = 0;
        let toWorst = 0;
        let weight = 0;
        for (let c = 0; c < columns.length; c++) {
          const value = columns[c]?.[unit] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          const w = weights[c] ?? 0;
          weight += w;
          const scale = length[c] ?? 0;
          if (!(scale > 0)) continue;
          toBest += (w * ((value - (best[c] ?? value)) / scale)) ** 2;
          toWorst += (w * ((value - (worst[c] ?? value)) / scale)) ** 2;
        }
        const [above, below] = [Math.sqrt(toBest), Math.sqrt(toWorst)];
        into[unit] = weight > 0 ? (above + below > 0 ? below / (above + below) : 0.5) : Number.NaN;
      }
      return into;
    },
    describe: ({ best }) => `nearness to the best and distance from the worst of ${best.length} columns`,
  });
}
