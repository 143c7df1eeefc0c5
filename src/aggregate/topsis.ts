import type { Aggregation } from '../core/step.ts';
import { extent } from '../math/extent.ts';
import { distances } from './distance.ts';

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
 * import { topsis } from 'inclusion-index/methods';
 * const [columns, weights] = [[Float64Array.of(0, 5, 10)], Float64Array.of(1)];
 * topsis().apply(columns, weights, topsis().fit(columns, weights)); // => Float64Array [0, 0.5, 1]
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
        best: extents.map((ends) => ends?.maximum ?? Number.NaN),
        worst: extents.map((ends) => ends?.minimum ?? Number.NaN),
        length: columns.map((column, c) => {
          const { minimum, maximum } = extents[c] ?? { minimum: 0, maximum: 0 };
          const largest = Math.max(-minimum, maximum);
          let sum = 0;
          for (const value of column) if (!Number.isNaN(value)) sum += (value / largest) ** 2;
          return largest * Math.sqrt(sum);
        }),
      };
    },
    apply(columns, weights, { best, worst, length }, into) {
      const squares = weights.map((weight) => weight ** 2);
      const below = distances(columns, squares, worst, length);
      const scores = distances(columns, squares, best, length, into);
      for (let unit = 0; unit < scores.length; unit++) {
        const [from = 0, to = 0] = [below[unit], scores[unit]];
        scores[unit] = from + to === 0 ? 0.5 : from / (from + to);
      }
      return scores;
    },
    describe: () => 'nearness to the best',
  });
}
