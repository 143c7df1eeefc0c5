import type { Aggregation } from '../core/step.ts';

/**
 * The weighted geometric mean of the columns a unit has: a low value weighs on the result more than a high one lifts it.
 * Every value must be above 0; the engine names the cell that is not. Normalise to 1-100 rather than 0-100 to keep clear of 0.
 *
 * Formula: exp(sum(w * ln x) / sum(w)) over the known. OECD/JRC Handbook (2008), step 6, geometric aggregation.
 *
 * @example
 * ```ts
 * import { geometric } from 'inclusion-index';
 * geometric().apply([Float64Array.of(4), Float64Array.of(9)], Float64Array.of(1, 1), null).map(Math.round); // => Float64Array [6]
 * ```
 */
export function geometric(): Aggregation<null> {
  return Object.freeze<Aggregation<null>>({
    kind: 'aggregate',
    type: 'geometric',
    options: {},
    domain: 'positive',
    fit: () => null,
    apply(columns, weights, _params, into = new Float64Array(columns[0]?.length ?? 0)) {
      for (let unit = 0; unit < into.length; unit++) {
        let sum = 0;
        let weight = 0;
        for (let c = 0; c < columns.length; c++) {
          const value = columns[c]?.[unit] ?? Number.NaN;
          if (Number.isNaN(value)) continue;
          const w = weights[c] ?? 0;
          sum += w * Math.log(value);
          weight += w;
        }
        into[unit] = weight > 0 ? Math.exp(sum / weight) : Number.NaN;
      }
      return into;
    },
    describe: () => 'weighted geometric mean of the known',
  });
}
