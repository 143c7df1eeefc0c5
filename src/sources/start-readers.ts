import type { Issue } from '../core/issue.ts';
import { type BoundTable, bindMapping } from './bound-table.ts';
import { type Columns, columnsOf, joinedHeadings } from './heading-columns.ts';
import { MappedFigures } from './mapped-figures.ts';
import { MappedRows } from './mapped-rows.ts';
import type { Mapping } from './mappings/mapping.ts';
import { nameMatches } from './table-name.ts';

/** One of the first rows of a table, the headings among them. */
export interface TopRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A mapping at work on a table. */
export interface TableReader {
  readonly mapping: Mapping;
  readonly figures: MappedFigures;
  readonly rows: MappedRows;
}

/** How far down a table its headings are looked for. */
export const headingDepth = 20;

/** The mappings that can read a table, by its name and first rows; says what keeps those from it that seem to be meant. */
export function startReaders(
  table: string,
  mappings: readonly Mapping[],
  top: readonly TopRow[],
  report: (issue: Issue) => void,
): TableReader[] {
  const readers: TableReader[] = [];
  const kept: Issue[] = [];
  const headings = headingsIn(top);
  for (const mapping of mappings) {
    if (!nameMatches(table, mapping.table?.name)) continue;
    const found = findHeadings(mapping, headings);
    if ('missing' in found) {
      if (nameMatches(table, mapping.file)) kept.push(missingColumn(table, mapping, found.missing));
      continue;
    }
    const { bound, last } = found;
    for (const { measure, heading } of bound.without) {
      report({ ...missingColumn(table, mapping, heading), measure });
    }
    const figures = new MappedFigures(bound, table, report);
    readers.push({ mapping, figures, rows: new MappedRows(bound, last, table, figures, report) });
  }
  if (readers.length === 0) for (const issue of kept.length > 0 ? kept : [unread(table)]) report(issue);
  return readers;
}

/** What the first rows are as headings, so many rows high; looked at once for all mappings, as tables can be wide. */
function headingsIn(top: readonly TopRow[]): (height: number) => readonly { columns: Columns; last: number }[] {
  const known = new Map<number, readonly { columns: Columns; last: number }[]>();
  return (height) => {
    const found =
      known.get(height) ??
      top.slice(0, Math.max(0, top.length - height + 1)).map((_, start) => {
        const rows = top.slice(start, start + height);
        const columns = columnsOf(joinedHeadings(rows.map(({ cells }) => cells)));
        return { columns, last: rows.at(-1)?.row ?? 1 };
      });
    known.set(height, found);
    return found;
  };
}

/** The mapping bound to the first rows that have its headings. */
function findHeadings(
  mapping: Mapping,
  headings: ReturnType<typeof headingsIn>,
): { readonly bound: BoundTable; readonly last: number } | { readonly missing: string } {
  let missing = '';
  for (const { columns, last } of headings(mapping.table?.headingRows ?? 1)) {
    const bound = bindMapping(mapping, columns);
    if (!('missing' in bound)) return { bound, last };
    missing ||= bound.missing;
  }
  return { missing };
}

function missingColumn(file: string, { id }: Mapping, heading: string): Issue {
  return {
    code: 'missing-column',
    severity: 'error',
    message: `The mapping "${id}" is for such a file, but there is no column "${heading}", or more than one.`,
    remedy: 'If the column was renamed, add its name to the mapping.',
    file,
    value: heading,
  };
}

function unread(file: string): Issue {
  return {
    code: 'unread-table',
    severity: 'note',
    message: 'No mapping reads this table.',
    remedy: 'Leave it, or give a mapping.',
    file,
  };
}
