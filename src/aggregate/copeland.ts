import type { Aggregation } from '../core/step.ts';

/**
 * The outranking matrix: row i, column j is the share of the weight on which unit i is better than unit j, equal values
 * counting half to each. A pair is compared on the columns known for both; `NaN` where there is none, 0 on the diagonal.
 *
 * Rounding error neither makes nor breaks ties: values that differ by less than one part in 10^12 are equal, a share within
 * 1e-9 of a half is a half. OECD/JRC Handbook (2008), step 6, multi-criteria analysis; Munda and Nardo (2009).
 *
 * @param columns higher is better; `NaN` for missing
 * @param weights one a column; they need not add up to 1
 * @example
 * ```ts
 * import { outranking } from 'inclusion-index';
 * outranking([Float64Array.of(3, 1), Float64Array.of(2, 2)], Float64Array.of(1, 1)); // => [Float64Array [0, 0.75], Float64Array [0.25, 0]]
 * ```
 */
export function outranking(columns: readonly Float64Array[], weights: Float64Array): Float64Array[] {
  const units = columns[0]?.length ?? 0;
  const places = columns.map(placesOf);
  const matrix = Array.from({ length: units }, () => new Float64Array(units));
  const ahead = new Float64Array(units);
  const compared = new Float64Array(units);
  for (let i = 0; i < units; i++) {
    ahead.fill(0);
    compared.fill(0);
    for (let c = 0; c < places.length; c++) {
      const place = places[c] ?? new Uint32Array();
      const weight = weights[c] ?? 0;
      const own = place[i] ?? 0;
      if (own === 0 || !(weight > 0)) continue;
      for (let j = i + 1; j < units; j++) {
        const other = place[j] ?? 0;
        if (other === 0) continue;
        compared[j] = (compared[j] ?? 0) + weight;
        if (own !== other) ahead[j] = (ahead[j] ?? 0) + (own > other ? weight : -weight);
      }
    }
    const row = matrix[i] ?? ahead;
    for (let j = i + 1; j < units; j++) {
      const lead = (ahead[j] ?? 0) / (compared[j] ?? 0) / 2;
      const share = Math.abs(lead) <= 1e-9 ? 0 : lead;
      row[j] = 0.5 + share;
      const mirror = matrix[j];
      if (mirror) mirror[i] = 0.5 - share;
    }
  }
  return matrix;
}

/**
 * Copeland's rule: how many units a unit outranks less how many outrank it, from -(n - 1) to n - 1. Only the order within a
 * column matters, not distances, so columns need no common scale, and a low value cannot be made up for by a very high one.
 * Scores are relative to the units present: one more unit can change them.
 *
 * Formula: sum over j of +1 where {@link outranking} of i over j is above a half, -1 where below, 0 at a half or where
 * nothing compares the two. OECD/JRC Handbook (2008), step 6; Munda and Nardo (2009), Applied Economics 41(12); Copeland (1951).
 *
 * @example
 * ```ts
 * import { copeland } from 'inclusion-index';
 * const columns = [Float64Array.of(3, 2, 1), Float64Array.of(9, 8, 10), Float64Array.of(5, 5, 4)];
 * copeland().apply(columns, Float64Array.of(1, 1, 1), null); // => Float64Array [2, 0, -2]
 * ```
 */
export function copeland(): Aggregation<null> {
  return Object.freeze<Aggregation<null>>({
    kind: 'aggregate',
    type: 'copeland',
    options: {},
    domain: 'any',
    fit: () => null,
    apply(columns, weights, _params, into = new Float64Array(columns[0]?.length ?? 0)) {
      outranking(columns, weights).forEach((row, unit) => {
        const known = columns.some((column, c) => (weights[c] ?? 0) > 0 && !Number.isNaN(column[unit]));
        let score = known ? 0 : Number.NaN;
        row.forEach((share, other) => {
          if (other !== unit) score += share > 0.5 ? 1 : share < 0.5 ? -1 : 0;
        });
        into[unit] = score;
      });
      return into;
    },
    describe: () => 'units outranked less units outranking',
  });
}

/** The place of each value from below, equal values sharing it; 0 for no value. Integers compare fast and exactly. */
function placesOf(column: Float64Array): Uint32Array {
  const at = (i: number): number => column[i] ?? Number.NaN;
  const places = new Uint32Array(column.length);
  let place = 0;
  let first = Number.NaN;
  for (const i of Uint32Array.from(column.keys())
    .filter((i) => !Number.isNaN(at(i)))
    .sort((a, b) => at(a) - at(b))) {
    if (!(at(i) - first <= 1e-12 * Math.max(Math.abs(at(i)), Math.abs(first)))) {
      place++;
      first = at(i);
    }
    places[i] = place;
  }
  return places;
}
