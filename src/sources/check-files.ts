import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import { checkFigures } from './check-figures.ts';
import { checkTable } from './check-table.ts';
import type { CheckOptions, CheckReport, CheckResult } from './checks/check.ts';
import { Collector, joinResults, reportOf } from './checks/collect.ts';
import { figureChecks, tableChecks } from './checks/lists.ts';
import { namedTable } from './figures-in-file.ts';
import { FileError } from './files/file-error.ts';
import type { ReadProgress } from './files/reading.ts';
import { labelKey } from './label-key.ts';
import { hasFigureHeadings, observationsInTable } from './observations-in-table.ts';
import type { FileSource, RawTable } from './raw-table.ts';
import type { ReadObservations } from './read-observations.ts';
import { type TablesInOptions, tablesIn } from './tables-in.ts';

/** Two checks of files themselves, beside those of tables and figures. */
export const fileChecks: readonly {
  readonly id: string;
  readonly title: string;
  readonly finds: string;
  readonly remedy: string;
}[] = [
  {
    id: 'files-read',
    title: 'Every file can be read',
    finds: 'files that are damaged, encrypted, empty or no table; a note where an encoding was told by its bytes',
    remedy: 'Download or save the file again.',
  },
  {
    id: 'rows-read',
    title: 'Every row of figures can be used',
    finds:
      'in a file of figures (authority, period, measure, value; or a column a measure), rows that are not used: unknown authorities, measures and years, values that are no number and no symbol, two figures of the same',
    remedy: 'Correct the row, as its finding says.',
  },
];

const [filesRead, rowsRead] = fileChecks;

/** What {@link checkFiles} may be told. */
export interface CheckFilesOptions extends CheckOptions {
  /** What figures may be about, for files of figures. */
  readonly measures?: readonly Measure[];
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called after each batch of rows. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

/**
 * Checks files: every table in them as {@link checkTable} does, `NAME.meta.csv` taken with `NAME.csv`, and figures (a table
 * with columns authority, period, measure and value, or with a column a measure) as {@link checkFigures} does, those of all files together. What each
 * check finds in several tables is one result.
 *
 * @example
 * ```ts
 * import { bytesSource, checkFiles } from 'inclusion-index/sources';
 * import { ehcpInMainstream } from 'inclusion-index/indicators';
 * const text = 'la,year,measure,value\nCamden,2018/19,ehcp-in-mainstream,412\n';
 * const source = bytesSource('mine.csv', new TextEncoder().encode(text));
 * const { verdict, results } = await checkFiles([source], { measures: ehcpInMainstream.measures });
 * verdict; // => 'FAIL'
 * results.find(({ check }) => check === 'rows-read')?.findings[0]?.remedy;
 * // => 'It must be from 0 to 100: check the figure and its unit.'
 * ```
 */
export async function checkFiles(
  sources: readonly FileSource[],
  { measures = [], examples = 5, signal, onProgress }: CheckFilesOptions = {},
): Promise<CheckReport> {
  const reading = new Collector(filesRead ?? { id: '', title: '' }, examples);
  const tables: RawTable[] = [];
  const onIssue = (issue: Issue): void => reading.add(issue);
  const options = { onIssue, ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) };
  for (const source of sources) await guarded(reading, () => collectTables(source, tables, options, reading));
  return checkTables(tables, { measures, examples }, reading);
}

/** Checks tables that are at hand, as {@link checkFiles} does those of files; `reading` has what was wrong with the files. */
export async function checkTables(
  tables: readonly RawTable[],
  { measures = [], examples = 5 }: CheckFilesOptions = {},
  reading: Collector = new Collector(filesRead ?? { id: '', title: '' }, examples),
): Promise<CheckReport> {
  const found = new Map<string, CheckResult>();
  const add = (results: readonly CheckResult[]): void => {
    for (const result of results) {
      const before = found.get(result.check);
      found.set(result.check, before ? joinResults(before, result, examples) : result);
    }
  };
  const metas = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const figures: ReadObservations[] = [];
  for (const table of tables) {
    const name = table.name.toLowerCase();
    if (name.endsWith('.meta.csv') && metas.has(name.replace(/\.meta\.csv$/, '.csv'))) continue;
    const meta = metas.get(name.replace(/\.csv$/, '.meta.csv'));
    const isOwn = meta === undefined || meta === table;
    await guarded(reading, async () => {
      add((await checkTable(table, { examples, ...(isOwn ? {} : { meta }) })).results);
      const read = await figuresOf(table, measures);
      if (read) figures.push(read);
    });
  }
  add([reading.result()]);
  if (figures.length > 0) {
    const rows = new Collector(rowsRead ?? { id: '', title: '' }, examples);
    for (const { issues } of figures) for (const issue of issues) rows.add(issue);
    add([rows.result()]);
    add(
      checkFigures(
        figures.flatMap(({ observations }) => observations),
        measures,
        { examples },
      ).results,
    );
  }
  const ids = [...fileChecks, ...tableChecks, ...figureChecks].map(({ id }) => id);
  return reportOf([...found.values()].sort((a, b) => ids.indexOf(a.check) - ids.indexOf(b.check)));
}

/** Does something with a file; that it cannot be read is a finding. */
async function guarded(reading: Collector, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    reading.add(error.issue);
  }
}

async function collectTables(
  source: FileSource,
  tables: RawTable[],
  options: TablesInOptions,
  reading: Collector,
): Promise<void> {
  const before = tables.length;
  for await (const table of tablesIn(source, options)) tables.push(table);
  if (tables.length > before) return;
  reading.add({
    severity: 'error',
    message: 'There is no table in the file.',
    remedy: 'Give a CSV file, a workbook, a Parquet file or an archive of them.',
    file: source.name,
  });
}

/** The figures in a table, where it is one of figures; a data file of explore-education-statistics is none. */
async function figuresOf(table: RawTable, measures: readonly Measure[]): Promise<ReadObservations | undefined> {
  const isPublished = table.header.some((heading) => labelKey(heading) === 'geographic_level');
  if (isPublished || !hasFigureHeadings(table.header, measures)) return undefined;
  const issues: Issue[] = [];
  return observationsInTable(await namedTable(table, issues), measures, issues);
}
