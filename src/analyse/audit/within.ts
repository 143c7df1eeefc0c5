import { insist } from '../../core/options.ts';
import type { Spec } from '../../core/spec.ts';
import { type Columns, checkIds, columnsOf } from '../columns.ts';
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
  const { members: which = 'children' } = options;
  const known = which === 'children' || which === 'indicators';
  insist(known, 'correlationsWithin', `there are no members "${which}"`, 'Give children or indicators.');
  checkIds(columns, idsOf(spec));
  const byId = new Map(columnsOf(columns).map((column) => [column.id, column]));
  const correlate = correlator(options.method);
  return familiesOf(spec).flatMap((family) => {
    const members = family[which].flatMap((id) => byId.get(id) ?? []);
    return members.flatMap((a, i) =>
      members.slice(i + 1).map((b) => ({ group: family.id, a: a.id, b: b.id, ...correlate(a, b) })),
    );
  });
}
