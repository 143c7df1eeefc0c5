import type { Spec } from '../../core/spec.ts';
import { type Columns, checkIds, columnsOf } from '../columns.ts';
import { alphaOf, type CronbachAlpha } from './alpha.ts';
import { familiesOf, idsOf } from './families.ts';

/** How well the members of one group hang together. */
export interface GroupAlpha extends CronbachAlpha {
  /** The group, or `score` for the top of the index. */
  readonly group: string;
}

/**
 * Cronbach's alpha of every group of an index over its children, indicators or groups: see `cronbachAlpha`. Children without a
 * column are left out; `items` says how many took part. Groups none of whose children has a column are left out.
 *
 * @param spec the index
 * @param columns normalised indicators, and groups, by id over the same units
 * @throws `InclusionIndexError` for a column that is none of the index.
 * @example
 * ```ts
 * import { cronbachAlphas } from 'inclusion-index/analyse';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const [placement] = cronbachAlphas(inclusionIndex, {
 *   'ehcp-in-mainstream': Float64Array.of(1, 2, 3, 4),
 *   'ehcp-in-independent': Float64Array.of(2, 1, 4, 3),
 * });
 * [placement?.group, placement?.items, placement?.alpha?.toFixed(2)]; // => ['placement', 2, '0.75']
 * ```
 */
export function cronbachAlphas<I extends string, G extends string>(
  spec: Spec<I, G>,
  columns: Partial<Columns<NoInfer<I | G>>>,
): GroupAlpha[];
export function cronbachAlphas(spec: Spec, columns: Partial<Columns>): GroupAlpha[] {
  checkIds(columns, idsOf(spec));
  const byId = new Map(columnsOf(columns).map((column) => [column.id, column]));
  return familiesOf(spec).flatMap(({ id, children }) => {
    const members = children.flatMap((child) => byId.get(child) ?? []);
    return members.length === 0 ? [] : [{ group: id, ...alphaOf(members) }];
  });
}
