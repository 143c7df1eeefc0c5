import { insist } from '../../core/options.ts';
import type { Spec } from '../../core/spec.ts';
import { type Columns, checkIds, columnsOf } from '../columns.ts';
import { type Correlated, type CorrelationOptions, correlator } from './correlate.ts';
import { descentsOf, idsOf } from './families.ts';

/** How an indicator or group goes together with a group it is in. */
export interface ParentCorrelation extends Correlated {
  readonly child: string;
  /** The group it is in, or `score` for the index itself. */
  readonly parent: string;
  /** How far above the child the parent is: 1 for its own group. */
  readonly above: number;
}

/**
 * The correlation of each indicator and group with the group it is in, and with those above that if asked for: one that hardly
 * moves with its group says little in it, one that moves against it is worked against by it. Pairs of which a column is not
 * given are left out.
 *
 * @param spec the index
 * @param columns values by id: indicators, groups, and `score` for the index itself, over the same units
 * @param options.ancestors `nearest` (default) or `all`
 * @throws `InclusionIndexError` for a column that is none of the index.
 * @example
 * ```ts
 * import { correlationsWithParents } from 'inclusion-index/analyse';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const [row] = correlationsWithParents(inclusionIndex, {
 *   'ehcp-in-mainstream': Float64Array.of(30, 40, 50),
 *   placement: Float64Array.of(1, 2, 3),
 * });
 * [row?.parent, row?.r]; // => ['placement', 1]
 * ```
 */
export function correlationsWithParents<I extends string, G extends string>(
  spec: Spec<I, G>,
  columns: Partial<Columns<NoInfer<I | G> | 'score'>>,
  options?: CorrelationOptions & { readonly ancestors?: 'nearest' | 'all' },
): ParentCorrelation[];
export function correlationsWithParents(
  spec: Spec,
  columns: Partial<Columns>,
  { method, ancestors: which = 'nearest' }: CorrelationOptions & { readonly ancestors?: 'nearest' | 'all' } = {},
): ParentCorrelation[] {
  const known = which === 'nearest' || which === 'all';
  insist(known, 'correlationsWithParents', `there are no ancestors "${which}"`, 'Give nearest or all.');
  checkIds(columns, idsOf(spec));
  const byId = new Map(columnsOf(columns).map((column) => [column.id, column]));
  const correlate = correlator(method);
  return descentsOf(spec).flatMap(({ id, ancestors }) =>
    ancestors.slice(0, which === 'all' ? undefined : 1).flatMap((parent, i) => {
      const [own, theirs] = [byId.get(id), byId.get(parent)];
      return own && theirs ? [{ child: id, parent, above: i + 1, ...correlate(own, theirs) }] : [];
    }),
  );
}
