import type { TableContent } from '../table/table-cell.ts';

/** The place of the column that says what a row is about: `name`, else the first of texts; -1 where there is none. */
export function rowHeading({ columns, rows }: Pick<TableContent, 'columns' | 'rows'>): number {
  const named = columns.findIndex(({ id }) => id === 'name');
  if (named >= 0) return named;
  return columns.findIndex((_, c) =>
    rows.some((row) => {
      const cell = row[c];
      return typeof cell === 'object' && 'text' in cell;
    }),
  );
}
