import type { Aggregation } from '../core/step.ts';

/**
 * The weighted arithmetic mean of the columns a unit has: a low value can be made up for in full by a high one.
 *
 * Formula: sum(w * x) / sum(w) over the known. OECD/JRC Handbook (2008), step 6, additive aggregation.
 *
 * @example
 * ```ts
 * import { arithmetic } from 'inclusion-index';
 * arithmetic().apply([Float64Array.of(10), Float64Array.of(40)], Float64Array.of(2, 1), null); // => Float64Array [20]
 * ```
 */
export function arithmetic(): Aggregation<null> {
  return Object.freeze<Aggregation<null>>({
    kind: 'aggregate',
    type: 'arithmetic',
    options: {},
    domain: 'any',
    fit: () => null,
    apply(columns, weights, _params, into = new Float64Array(columns[0]?.length ?? 0)) {
      for (let unit = 0; unit < into.length; unit++) {
        let sum = 0;
        let weight = 0;
        for (let c = 0; c < columns.length; c++) {
          const value = columns[c]?.[unit] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          const w = weights[c] ?? 0;
          sum += w * value;
          weight += w;
        }
        into[unit] = weight > 0 ? sum / weight : Number.NaN;
      }
      return into;
    },
    describe: () => 'weighted arithmetic mean of the known',
  });
}
