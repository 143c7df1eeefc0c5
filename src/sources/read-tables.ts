import type { Issue } from '../core/issue.ts';
import type { Observation } from '../core/observation.ts';
import { type Period, periodOrdinal } from '../core/period.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { chooseFigures, type RankedSet } from './choose-figures.ts';
import { carriedMappings } from './mappings/carried.ts';
import type { Mapping } from './mappings/mapping.ts';
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
export interface ReadTables {
  readonly observations: readonly Observation<AuthorityUnit>[];
  readonly issues: readonly Issue[];
  readonly provenance: readonly Provenance[];
}

/**
 * Reads figures of English authorities from tables as published, by mappings. A table is known by its headings, which may
 * stand below a title, and by its name where headings do not tell; rows that no mapping wants are passed over, so that a
 * file can be larger than memory.
 *
 * Where several tables give the same measure and year, the latest publication counts. Its counts, or else those of the
 * latest that has them, go with a value where they give it to its rounding. Every problem is reported, once for each value
 * it is about. Observations come by measure, in the order of the mappings, then by year and authority, whatever the order
 * of tables.
 *
 * @param tables tables of any files, of one edition or of several
 * @param mappings how to read them; default: the published files of the measures that the library carries
 * @example
 * ```ts
 * import { readTables } from 'inclusion-index/sources';
 * const header = ['time_period', 'geographic_level', 'new_la_code', 'la_name', 'plans', 'of'];
 * const cells = [
 *   ['201819', 'National', '', '', '130', '400'],
 *   ['201819', 'Local authority', 'E09000007', 'Camden', '40', '100'],
 * ];
 * async function* rows() {
 *   yield { first: 2, cells };
 * }
 * const mapping = {
 *   id: 'mine',
 *   publication: 'Plans 2019',
 *   file: 'plans.csv',
 *   vintage: '2019-05',
 *   period: { column: 'time_period' },
 *   unit: { codes: ['new_la_code'], name: 'la_name' },
 *   where: [{ column: 'geographic_level', is: ['Local authority'] }],
 *   measures: [{ measure: 'ehcp-in-mainstream', numerator: 'plans', denominator: 'of' }],
 * };
 * const { observations, provenance } = await readTables([{ name: 'plans.csv', header, rows }], [mapping]);
 * observations.map(({ unit, period, value }) => [unit.id, period, value]); // => [['camden', '2018/19', 40]]
 * provenance[0]?.periods; // => ['2018/19']
 * ```
 */
export async function readTables(
  tables: AsyncIterable<RawTable> | Iterable<RawTable>,
  mappings: readonly Mapping[] = carriedMappings,
): Promise<ReadTables> {
  const issues: Issue[] = [];
  const provenance: Provenance[] = [];
  const sets: RankedSet[] = [];
  for await (const table of tables) {
    const report = reporter(issues);
    const { readers, rows } = await readTable(table, mappings, report);
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
async function readTable(
  table: RawTable,
  mappings: readonly Mapping[],
  report: (issue: Issue) => void,
): Promise<{ readonly readers: readonly TableReader[]; readonly rows: number }> {
  const top: TopRow[] = [{ row: 1, cells: table.header }];
  let waiting: RawRows[] = [];
  let readers: TableReader[] | undefined;
  let rows = 0;
  for await (const batch of table.rows()) {
    rows += batch.cells.length;
    if (!readers) {
      waiting.push(batch);
      const upper = batch.cells.slice(0, headingDepth - top.length);
      top.push(...upper.map((cells, i) => ({ row: batch.first + i, cells })));
      if (top.length < headingDepth) continue;
      readers = startReaders(table.name, mappings, top, report);
      if (readers.length === 0) return { readers, rows };
      feed(readers, waiting);
      waiting = [];
    } else feed(readers, [batch]);
  }
  if (!readers) {
    readers = startReaders(table.name, mappings, top, report);
    feed(readers, waiting);
  }
  return { readers, rows };
}

function feed(readers: readonly TableReader[], batches: readonly RawRows[]): void {
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
    const { code, value, unit, period, measure } = issue;
    const key = JSON.stringify(unit === undefined ? [code, value, measure] : [code, value, unit, period, measure]);
    if (known.has(key)) return;
    known.add(key);
    issues.push(issue);
  };
}

function byYear(a: Period, b: Period): number {
  return periodOrdinal(a) - periodOrdinal(b) || (a < b ? -1 : 1);
}

function inOrder(
  observations: readonly Observation<AuthorityUnit>[],
  mappings: readonly Mapping[],
): Observation<AuthorityUnit>[] {
  const ids = [...new Set(mappings.flatMap(({ measures }) => measures.map(({ measure }) => measure)))];
  const place = new Map(ids.map((id, i) => [id, i]));
  return [...observations].sort(
    (a, b) =>
      (place.get(a.measure) ?? 0) - (place.get(b.measure) ?? 0) ||
      byYear(a.period, b.period) ||
      (a.unit.id < b.unit.id ? -1 : 1),
  );
}
