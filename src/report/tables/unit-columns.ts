import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { factsOf } from '../../table/league-table.ts';
import type { TableCell, TableColumn } from '../../table/table-cell.ts';

/** A column of a table with a row a thing. */
export interface ColumnOf<Row> extends TableColumn {
  cell(row: Row): TableCell;
}

/** The facts of units as columns, the name first and their ids left out. */
export function unitColumns(scores: Scores, years: readonly Period[]): ColumnOf<Unit>[] {
  const others = factsOf(scores, years).filter((key) => key !== 'id' && key !== 'name');
  return ['name', ...others].map((id) => ({
    id,
    title: id.charAt(0).toUpperCase() + id.slice(1),
    cell: (unit) => ({ text: String(Object.entries(unit).find(([key]) => key === id)?.[1] ?? '') }),
  }));
}

/** The content of a table from columns and what stands in its rows. */
export function contentOf<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): { readonly columns: TableColumn[]; readonly rows: TableCell[][] } {
  return {
    columns: columns.map(({ id, title, digits }) => ({ id, title, ...(digits === undefined ? {} : { digits }) })),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}
