import { reasonCode } from '../core/cell.ts';
import type { Column } from '../core/column.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { PanelPeriod } from '../core/panel.ts';
import type { Branch } from './tree.ts';

/** Combines the columns of one branch; a unit with none of them known, or less than the branch asks for, has no score there. */
export function aggregateBranch(
  branch: Branch,
  columns: ReadonlyMap<string, Column>,
  { period, units }: PanelPeriod,
): Column {
  const members = branch.members.map((id) => columns.get(id)?.values ?? new Float64Array());
  const { aggregation, weights } = branch;
  if (aggregation.domain === 'positive') {
    members.forEach((column, m) => {
      const unit = column.findIndex((value) => value <= 0);
      if (unit < 0 || weights[m] === 0) return;
      throw new InclusionIndexError(
        'not-positive',
        `A ${aggregation.type} mean needs values above 0, and "${branch.members[m]}" of ${units[unit]?.name} in ${period} is ${column[unit]}.`,
        'Normalise to a range above 0, minMax({ lower: 1, upper: 100 }) for instance, or use arithmetic().',
      );
    });
  }
  const values = aggregation.apply(members, weights, aggregation.fit(members, weights));
  const needed = (branch.known ?? 0) * members.length - 1e-9;
  if (needed > 0) {
    values.forEach((_, unit) => {
      if (members.filter((column) => !Number.isNaN(column[unit])).length < needed) values[unit] = Number.NaN;
    });
  }
  const reasons = new Uint8Array(values.length);
  values.forEach((value, unit) => {
    if (Number.isNaN(value)) reasons[unit] = reasonOf(branch, columns, unit);
  });
  return { values, reasons };
}

/** Why a unit has no score: the reason its members share, and where they differ, that there is nothing to combine. */
function reasonOf(branch: Branch, columns: ReadonlyMap<string, Column>, unit: number): number {
  const [first, ...others] = new Set(branch.members.map((id) => columns.get(id)?.reasons[unit] ?? 0));
  return first && others.length === 0 ? first : reasonCode('not-applicable');
}
