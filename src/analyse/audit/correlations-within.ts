import type { Spec } from '../../core/spec.ts';
import type { Columns } from '../columns.ts';
import { type WithinCorrelation, type WithinOptions, withinGroups } from './within.ts';

/**
 * The correlation of every pair of indicators (or groups) that are in the same group, with the number of units known in both and the
 * two-sided p-value. Members of a group should go together, or their mean hides what they say. Those without a column
 * are left out.
 *
 * @param spec the index
 * @param columns values by id of indicators and groups, over the same units; turned so that higher is better
 * @throws `InclusionIndexError` for a column that is none of the index.
 * @example
 * ```ts
 * import { correlationsWithin } from 'inclusion-index/analyse';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const rows = correlationsWithin(inclusionIndex, {
 *   'ehcp-in-mainstream': Float64Array.of(30, 40, 50),
 *   'ehcp-in-independent': Float64Array.of(9, 7, 5),
 *   'attainment-8-ehcp': Float64Array.of(1, 2, 4),
 * });
 * rows.map(({ group, a, b, r }) => [group, a, b, r]); // => [['placement', 'ehcp-in-mainstream', 'ehcp-in-independent', -1]]
 * ```
 */
export function correlationsWithin<I extends string, G extends string>(
  spec: Spec<I, G>,
  columns: Partial<Columns<NoInfer<I | G> | 'score'>>,
  options?: WithinOptions,
): WithinCorrelation[];
export function correlationsWithin(
  spec: Spec,
  columns: Partial<Columns>,
  options: WithinOptions = {},
): WithinCorrelation[] {
  return withinGroups(spec, columns, options);
}
