import type { Imputation } from '../core/step.ts';

/**
 * Fills nothing: a unit without a figure has no value there, and an aggregation goes by the indicators it has. That too
 * is a choice: leaving one out of a mean gives the mean that filling it with the unit's own mean of the others gives.
 *
 * OECD/JRC Handbook (2008), step 3: case deletion and available-case analysis.
 *
 * @example
 * ```ts
 * import { imputeNothing } from 'inclusion-index/methods';
 * const column = Float64Array.of(Number.NaN, 3);
 * const data = {
 *   indicators: [{ id: 'x', sign: 1 as const, groups: [] }],
 *   periods: [{ ordinal: 2018, units: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }], columns: [column] }],
 * };
 * imputeNothing().apply(data, null)[0]?.[0] === column; // => true
 * ```
 */
export function imputeNothing(): Imputation<null> {
  return Object.freeze<Imputation<null>>({
    kind: 'impute',
    type: 'imputeNothing',
    options: Object.freeze({}),
    fit: () => null,
    apply: ({ periods }) => periods.map(({ columns }) => columns),
    describe: () => 'gaps are left as they are',
  });
}
