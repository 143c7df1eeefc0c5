import type { Spec } from '../core/spec.ts';
import { type Columns, checkIds, columnsOf } from './columns.ts';
import { type Correlated, type CorrelationOptions, correlator } from './correlate.ts';
import { familiesOf, idsOf } from './families.ts';

/** How two members of a group go together. */
export interface WithinCorrelation extends Correlated {
  /** The group, or `score` for the top of the index. */
  readonly group: string;
  readonly a: string;
  readonly b: string;
}

/** Which pairs of an index are looked at. */
export interface WithinOptions extends CorrelationOptions {
  /**
   * `children` (default): those of the same parent, indicators or groups. `indicators`: all the indicators beneath the same group,
   * however deep, so that a pair comes up once for each group that has both.
   */
  readonly members?: 'children' | 'indicators';
}

/** The correlation of every pair of members of every group of an index that has a column for both. */
export function withinGroups(spec: Spec, columns: Partial<Columns>, options: WithinOptions): WithinCorrelation[] {
  checkIds(columns, idsOf(spec));
  const byId = new Map(columnsOf(columns).map((column) => [column.id, column]));
  const correlate = correlator(options.method);
  return familiesOf(spec).flatMap((family) => {
    const members = family[options.members ?? 'children'].flatMap((id) => byId.get(id) ?? []);
    return members.flatMap((a, i) =>
      members.slice(i + 1).map((b) => ({ group: family.id, a: a.id, b: b.id, ...correlate(a, b) })),
    );
  });
}
