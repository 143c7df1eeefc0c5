import type { Issue } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import { type Period, periodOrdinal } from '../core/period.ts';
import { compareText } from '../core/record.ts';
import type { AuthorityUnit } from '../england/index.ts';
import type { BoundTable } from './bound-table.ts';
import { chooseFigures, type RankedSet } from './choose-figures.ts';
import type { Mapping } from './mappings/mapping.ts';
import type { UnitFinder } from './published-unit.ts';
import type { RawRows, RawTable } from './raw-table.ts';
import { headingDepth, startReaders, type TableReader, type TopRow } from './start-readers.ts';

/** What was read from one table by one mapping. */
export interface Provenance {
  /** The table, as {@link RawTable} names it. */
  readonly table: string;
  /** The id of the mapping. */
  readonly mapping: string;
  readonly publication: string;
  readonly url?: string;
  readonly vintage: string;
  /** How many rows the table has, without its first. */
  readonly rows: number;
  /** How many figures were read, before a later publication of the same took their place. */
  readonly figures: number;
  /** The years they are of. */
  readonly periods: readonly Period[];
}

/** What tables held: the figures that can be used, everything wrong with the rest, and what was read from where. */
export interface ReadTables<U extends Unit = AuthorityUnit> {
  readonly observations: readonly Observation<U>[];
  readonly issues: readonly Issue[];
  readonly provenance: readonly Provenance[];
}

/** Reads figures from tables by mappings; see `readTables`. `unitsOf` says how units are found in a table. */
export async function readMapped<U extends Unit>(
  tables: AsyncIterable<RawTable> | Iterable<RawTable>,
  mappings: readonly Mapping[],
  unitsOf: (table: BoundTable) => UnitFinder<U>,
): Promise<ReadTables<U>> {
  const issues: Issue[] = [];
  const provenance: Provenance[] = [];
  const sets: RankedSet<U>[] = [];
  for await (const table of tables) {
    const report = reporter(issues);
    const { readers, rows } = await readTable(table, mappings, unitsOf, report);
    for (const { mapping, figures } of readers) {
      const read = figures.sets();
      const unread = figures.unread();
      if (unread.length > 0) report(noFigures(table.name, mapping, unread));
      const periods = [...new Set(read.map(({ period }) => period))].sort(byYear);
      const newest = periods.at(-1);
      if (newest === undefined) continue;
      sets.push(...read.map((set) => ({ ...set, table: table.name, newest })));
      const { id, publication, url, vintage } = mapping;
      const count = read.reduce((sum, set) => sum + set.figures.size, 0);
      const place = { table: table.name, mapping: id, publication, ...(url === undefined ? {} : { url }), vintage };
      provenance.push({ ...place, rows, figures: count, periods });
    }
  }
  const chosen = chooseFigures(sets, (issue) => issues.push(issue));
  return { observations: inOrder(chosen, mappings), issues, provenance };
}

/** One pass over a table, for all the mappings that can read it; none over one that none can. */
async function readTable<U extends Unit>(
  table: RawTable,
  mappings: readonly Mapping[],
  unitsOf: (table: BoundTable) => UnitFinder<U>,
  report: (issue: Issue) => void,
): Promise<{ readonly readers: readonly TableReader<U>[]; readonly rows: number }> {
  const top: TopRow[] = [{ row: 1, cells: table.header }];
  let waiting: RawRows[] = [];
  let readers: TableReader<U>[] | undefined;
  let rows = 0;
  for await (const batch of table.rows()) {
    rows += batch.cells.length;
    if (!readers) {
      waiting.push(batch);
      const upper = batch.cells.slice(0, headingDepth - top.length);
      top.push(...upper.map((cells, i) => ({ row: batch.first + i, cells })));
      if (top.length < headingDepth) continue;
      readers = startReaders(table.name, mappings, unitsOf, top, report);
      if (readers.length === 0) return { readers, rows };
      feed(readers, waiting);
      waiting = [];
    } else feed(readers, [batch]);
  }
  if (!readers) {
    readers = startReaders(table.name, mappings, unitsOf, top, report);
    feed(readers, waiting);
  }
  return { readers, rows };
}

function feed<U extends Unit>(readers: readonly TableReader<U>[], batches: readonly RawRows[]): void {
  for (const { first, cells } of batches) {
    for (const { rows } of readers) {
      for (const [i, row] of cells.entries()) rows.take(row, first + i);
    }
  }
}

function noFigures(file: string, { id }: Mapping, measures: readonly string[]): Issue {
  return {
    code: 'no-figures',
    severity: 'warning',
    message: `The mapping "${id}" found its columns here, but no row for ${measures.join(', ')}.`,
    remedy: 'If a label changed, add it to the mapping.',
    file,
  };
}

/** Each problem once for each value it is about: files repeat theirs on thousands of rows. */
function reporter(issues: Issue[]): (issue: Issue) => void {
  const known = new Set<string>();
  return (issue) => {
    const { code, column, value, unit, period, measure } = issue;
    const what = [code, column, value, measure];
    const key = JSON.stringify(unit === undefined ? what : [...what, unit, period]);
    if (known.has(key)) return;
    known.add(key);
    issues.push(issue);
  };
}

function byYear(a: Period, b: Period): number {
  return periodOrdinal(a) - periodOrdinal(b) || compareText(a, b);
}

function inOrder<U extends Unit>(
  observations: readonly Observation<U>[],
  mappings: readonly Mapping[],
): Observation<U>[] {
  const ids = [...new Set(mappings.flatMap(({ measures }) => measures.map(({ measure }) => measure)))];
  const place = new Map(ids.map((id, i) => [id, i]));
  return [...observations].sort(
    (a, b) =>
      (place.get(a.measure) ?? 0) - (place.get(b.measure) ?? 0) ||
      byYear(a.period, b.period) ||
      compareText(a.unit.id, b.unit.id),
  );
}
