import type { Aggregation } from '../core/step.ts';

/**
 * The outranking matrix: row i, column j is the share of the weight on which unit i is better than unit j, equal values
 * counting half to each. A pair is compared on the columns known for both; `NaN` where there is none. On the
 * diagonal stands 0, or `NaN` for a unit without any column.
 *
 * Rounding error neither makes nor breaks ties: values that differ by less than one part in 10^12 are equal, a share within
 * 1e-9 of a half is a half. OECD/JRC Handbook (2008), step 6, multi-criteria analysis; Munda and Nardo (2009).
 *
 * @param columns higher is better; `NaN` for missing
 * @param weights one a column; they need not add up to 1
 * @example
 * ```ts
 * import { outranking } from 'inclusion-index/methods';
 * outranking([Float64Array.of(3, 1), Float64Array.of(2, 2)], Float64Array.of(1, 1)); // => [Float64Array [0, 0.75], Float64Array [0.25, 0]]
 * ```
 */
export function outranking(columns: readonly Float64Array[], weights: Float64Array): Float64Array[] {
  const units = columns[0]?.length ?? 0;
  const matrix = Array.from({ length: units }, () => new Float64Array(units));
  const ahead = new Float64Array(units);
  const compared = new Float64Array(units);
  for (let i = 0; i < units; i++) {
    ahead.fill(0);
    compared.fill(0);
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c] ?? ahead;
      const weight = weights[c] ?? 0;
      const own = column[i] ?? 0;
      if (Number.isNaN(own) || !(weight > 0)) continue;
      const near = 1e-12 * Math.abs(own);
      for (let j = i; j < units; j++) {
        const lead = own - (column[j] ?? 0);
        if (Number.isNaN(lead)) continue;
        compared[j] = (compared[j] ?? 0) + weight;
        // Without a branch, which the processor would guess wrong half of the time.
        ahead[j] = (ahead[j] ?? 0) + weight * (Number(lead > near) - Number(lead < -near));
      }
    }
    const row = matrix[i] ?? ahead;
    // With itself a unit shares every column that it has: 0, or NaN where it has none.
    row[i] = (ahead[i] ?? 0) / (compared[i] ?? 0);
    for (let j = i + 1; j < units; j++) {
      const lead = (ahead[j] ?? 0) / (compared[j] ?? 0) / 2;
      row[j] = Math.abs(lead) <= 1e-9 ? 0.5 : 0.5 + lead;
      const mirror = matrix[j];
      if (mirror) mirror[i] = 1 - (row[j] ?? 0);
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
        // The 0 on the diagonal counts -1 below; a unit without any column has NaN there.
        let score = 1 + (row[unit] ?? 0);
        for (const share of row) score += Math.sign(share - 0.5) || 0;
        into[unit] = score;
      });
      return into;
    },
    describe: () => 'units outranked less units outranking',
  });
}
