import type { Issue } from '../core/issue.ts';
import type { Unit } from '../core/observation.ts';
import { type BoundTable, bindMapping } from './bound-table.ts';
import { type Columns, columnsOf, joinedHeadings } from './heading-columns.ts';
import { MappedFigures } from './mapped-figures.ts';
import { MappedRows } from './mapped-rows.ts';
import type { Mapping } from './mappings/mapping.ts';
import type { UnitFinder } from './published-unit.ts';
import { nameMatches } from './table-name.ts';

/** One of the first rows of a table, the headings among them. */
export interface TopRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A mapping at work on a table. */
export interface TableReader<U extends Unit> {
  readonly mapping: Mapping;
  readonly figures: MappedFigures<U>;
  readonly rows: MappedRows<U>;
}

/** How far down a table its headings are looked for. */
export const headingDepth = 20;

/** The mappings that can read a table, by its name and first rows; says what keeps those from it that seem to be meant. */
export function startReaders<U extends Unit>(
  table: string,
  mappings: readonly Mapping[],
  unitsOf: (table: BoundTable) => UnitFinder<U>,
  top: readonly TopRow[],
  report: (issue: Issue) => void,
): TableReader<U>[] {
  const readers: TableReader<U>[] = [];
  const kept: Issue[] = [];
  let apart: Pick<Issue, 'message' | 'remedy'> = { message: '', remedy: '' };
  const headings = headingsIn(top);
  for (const mapping of mappings) {
    if (!nameMatches(table, mapping.table?.name)) {
      const names = [mapping.table?.name ?? []].flat().join(' or ');
      apart = {
        message: `it is for a table called ${names}.`,
        remedy: 'Leave table.name out of the mapping, or correct it.',
      };
      continue;
    }
    const found = findHeadings(mapping, headings);
    if ('missing' in found) {
      const there = (top[0]?.cells ?? []).slice(0, 40).map((heading) => `"${heading.trim()}"`);
      apart = {
        message: `there is no column "${found.missing}", or more than one.`,
        remedy: `Name columns in the mapping as they are headed here: ${there.join(', ')}.`,
      };
      if (nameMatches(table, mapping.file)) kept.push(missingColumn(table, mapping, found.missing));
      continue;
    }
    const { bound, last } = found;
    for (const { measure, heading } of bound.without) {
      report({ ...missingColumn(table, mapping, heading), measure });
    }
    const figures = new MappedFigures<U>(bound, table, report);
    readers.push({ mapping, figures, rows: new MappedRows(bound, last, table, figures, unitsOf(bound), report) });
  }
  const [only, ...others] = mappings;
  const note = only && others.length === 0 ? unreadBy(only, table, apart) : unread(table);
  if (readers.length === 0) for (const issue of kept.length > 0 ? kept : [note]) report(issue);
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

function unreadBy({ id }: Mapping, file: string, { message, remedy }: Pick<Issue, 'message' | 'remedy'>): Issue {
  return { ...unread(file), message: `The mapping "${id}" does not read this table: ${message}`, remedy };
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
