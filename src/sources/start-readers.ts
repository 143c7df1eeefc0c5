import type { Issue } from '../core/issue.ts';
import { type BoundTable, bindMapping } from './bound-table.ts';
import { joinedHeadings } from './heading-columns.ts';
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
  for (const mapping of mappings) {
    if (!nameMatches(table, mapping.table?.name)) continue;
    const found = findHeadings(mapping, top);
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

/** The mapping bound to the first rows that have its headings. */
function findHeadings(
  mapping: Mapping,
  top: readonly TopRow[],
): { readonly bound: BoundTable; readonly last: number } | { readonly missing: string } {
  const height = mapping.table?.headingRows ?? 1;
  let missing = '';
  for (let start = 0; start + height <= top.length; start++) {
    const rows = top.slice(start, start + height);
    const bound = bindMapping(mapping, joinedHeadings(rows.map(({ cells }) => cells)));
    if (!('missing' in bound)) return { bound, last: rows.at(-1)?.row ?? 1 };
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
