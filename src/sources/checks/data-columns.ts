import type { TableCheck } from './check.ts';
import { placeColumns, timeColumns } from './places.ts';

/** Columns of a data file that its meta file does not speak of. */
export const dataColumns: TableCheck = {
  id: 'data-columns',
  title: 'Every column of the data is in the meta file',
  finds:
    'columns that are neither of time or place nor in the meta file, so that nobody can tell whether they are figures',
  remedy: 'Add the column to the meta file as a Filter or an Indicator, or remove it.',
  stage: 'table',
  applies: ({ meta }) => meta !== undefined,
  run(table, report) {
    const known = new Set([
      ...timeColumns,
      ...placeColumns,
      ...(table.meta?.columns ?? []).flatMap(({ name, grouping }) => [
        name.trim().toLowerCase(),
        grouping.trim().toLowerCase(),
      ]),
    ]);
    for (const heading of table.header) {
      const column = heading.trim();
      if (column === '' || known.has(column.toLowerCase())) continue;
      const message = `The meta file does not speak of the column "${column}".`;
      const remedy = 'Add it there as a Filter or an Indicator, or remove it.';
      report({ severity: 'warning', message, remedy, file: table.name, row: 1, column });
    }
    return {};
  },
};
