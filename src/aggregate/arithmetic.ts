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
      // Column by column as if all were known, then again for the units that lack one: most lack none.
      into.fill(0);
      let all = 0;
      for (let c = 0; c < columns.length; c++) {
        const weight = weights[c] ?? 0;
        const column = columns[c] ?? into;
        if (!(weight > 0)) continue;
        all += weight;
        for (let unit = 0; unit < into.length; unit++) into[unit] = (into[unit] ?? 0) + weight * (column[unit] ?? 0);
      }
      for (let unit = 0; unit < into.length; unit++) {
        const sum = into[unit] ?? 0;
        into[unit] = Number.isNaN(sum) || all === 0 ? meanOfKnown(columns, weights, unit) : sum / all;
      }
      return into;
    },
    describe: () => 'weighted arithmetic mean of the known',
  });
}

function meanOfKnown(columns: readonly Float64Array[], weights: Float64Array, unit: number): number {
  let sum = 0;
  let all = 0;
  for (let c = 0; c < columns.length; c++) {
    const value = columns[c]?.[unit] ?? Number.NaN;
    const weight = weights[c] ?? 0;
    if (Number.isNaN(value) || !(weight > 0)) continue;
    sum += weight * value;
    all += weight;
  }
  return all > 0 ? sum / all : Number.NaN;
}
