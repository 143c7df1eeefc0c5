import type { Issue } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { FileSource, RawTable } from './raw-table.ts';
import type { NamedTable } from './read-table.ts';
import { tablesIn } from './tables-in.ts';

/** What a table held. */
export interface TableFigures<U extends Unit> {
  readonly observations: readonly Observation<U>[];
  readonly issues: readonly Issue[];
}

/**
 * Reads the figures of all tables of a file, a workbook for instance, whose headings are those of figures. Of the others no
 * row is read: a note says that they are left out or, where there is nothing else, what they lack is told.
 */
export async function figuresInFile<U extends Unit>(
  source: FileSource,
  isFigures: (header: readonly string[]) => boolean,
  read: (table: NamedTable, issues: Issue[]) => TableFigures<U>,
): Promise<TableFigures<U>> {
  const told: Issue[] = [];
  const used: TableFigures<U>[] = [];
  const others: NamedTable[] = [];
  for await (const table of tablesIn(source, { onIssue: (issue) => told.push(issue) })) {
    const header = table.header.map((heading) => heading.trim());
    const issues: Issue[] = [];
    if (isFigures(header)) used.push(read(await namedTable(table, issues), issues));
    else others.push({ name: table.name, header, rows: [] });
  }
  const chosen = used.length === 0 ? others.map((table) => read(table, [])) : used;
  const notes = used.length === 0 ? [] : others.map(({ name }) => leftOut(name));
  return {
    observations: chosen.flatMap(({ observations }) => observations),
    issues: [...told, ...notes, ...chosen.flatMap(({ issues }) => issues)],
  };
}

/** A table as texts, blank rows left out. A row with more or fewer cells than the heading is an issue, and not used. */
export async function namedTable(table: RawTable, issues: Issue[]): Promise<NamedTable> {
  const header = table.header.map((heading) => heading.trim());
  const rows: { number: number; cells: readonly string[] }[] = [];
  for await (const { first, cells: batch } of table.rows()) {
    for (const [i, cells] of batch.entries()) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      const isWhole = cells.length >= header.length && cells.slice(header.length).every((cell) => cell.trim() === '');
      if (isWhole) rows.push({ number: first + i, cells: cells.slice(0, header.length) });
      else issues.push(ragged(table.name, first + i, cells.length, header.length));
    }
  }
  return { name: table.name, header, rows };
}

function ragged(file: string, row: number, cells: number, columns: number): Issue {
  return {
    code: 'ragged-row',
    severity: 'error',
    message: `The row has ${cells} cells and the header ${columns}.`,
    remedy: 'Put a text or number with a comma in it in quotation marks, and check for missing cells.',
    file,
    row,
  };
}

function leftOut(file: string): Issue {
  return {
    code: 'unread-table',
    severity: 'note',
    message: 'No figures are read from this table: it has no column of measures and none that is a measure.',
    remedy: 'Leave it, or give a mapping.',
    file,
  };
}
