import type { Spec } from '../../core/spec.ts';
import type { Columns } from '../columns.ts';
import { type WithinCorrelation, type WithinOptions, withinGroups } from './within.ts';

/** A pair within a group that calls for a look. */
export interface CorrelationFlag extends WithinCorrelation {
  readonly r: number;
  /** `high`: the two say much the same, which so counts twice. `low`: one is worked against by the other. */
  readonly flag: 'high' | 'low';
}

/** What calls for a look. */
export interface CorrelationFlagOptions extends WithinOptions {
  /** A correlation above it is flagged as high. Default 0.9. */
  readonly high?: number;
  /** A correlation below it is flagged as low. Default -0.4. */
  readonly low?: number;
  /** The greatest p-value at which a pair is flagged. Default every pair: the p-value stands in the row. */
  readonly p?: number;
}

/**
 * The pairs within a group that go together so much that one of them is redundant, or that move against each other, so that a mean of
 * them cancels out. Signs count: -0.95 is low, not high. The defaults are the rules of thumb of the JRC.
 *
 * @param spec the index
 * @param columns values by id, turned so that higher is better (a treated or normalised layer)
 * @throws `InclusionIndexError` for a column that is none of the index.
 * @example
 * ```ts
 * import { correlationFlags } from 'inclusion-index/analyse';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const [flag] = correlationFlags(inclusionIndex, {
 *   'ehcp-in-mainstream': Float64Array.of(30, 40, 50, 20),
 *   'ehcp-in-independent': Float64Array.of(-9, -7, -5, -11),
 * });
 * [flag?.flag, flag?.group, flag?.n]; // => ['high', 'placement', 4]
 * ```
 */
export function correlationFlags<I extends string, G extends string>(
  spec: Spec<I, G>,
  columns: Partial<Columns<NoInfer<I | G> | 'score'>>,
  options?: CorrelationFlagOptions,
): CorrelationFlag[];
export function correlationFlags(
  spec: Spec,
  columns: Partial<Columns>,
  { high = 0.9, low = -0.4, p = 1, ...options }: CorrelationFlagOptions = {},
): CorrelationFlag[] {
  return withinGroups(spec, columns, options).flatMap((row) => {
    const { r } = row;
    if (r === null || (row.p ?? 0) > p || (low <= r && r <= high)) return [];
    return [{ ...row, r, flag: r > high ? 'high' : 'low' } as const];
  });
}
