import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation } from '../core/observation.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { figuresInFile } from './figures-in-file.ts';
import { mappedFile } from './mapped-file.ts';
import type { Mapping } from './mappings/mapping.ts';
import { hasFigureHeadings, observationsInTable, type ReadOptions } from './observations-in-table.ts';
import { authorityFinder } from './published-unit.ts';
import type { FileSource } from './raw-table.ts';
import type { ReadTables } from './read-mapped.ts';
import { readTable, type TextSource } from './read-table.ts';

export type { ReadOptions };

/** What a file held: the figures that can be used, and everything wrong with the rest. */
export interface ReadObservations {
  readonly observations: readonly Observation<AuthorityUnit>[];
  readonly issues: readonly Issue[];
}

/**
 * Reads figures of English authorities. From a table with the headings known: long, one row a figure, with authority
 * (name, GSS or three-digit code), period, measure, value and, where known, numerator and denominator; or wide, one row an
 * authority and year and one column a measure, an empty cell being no figure. From a table of any other form by a mapping,
 * which says where everything stands.
 *
 * A text is read at once, as CSV. A source of bytes ({@link fileSource}, {@link bytesSource}) can be a CSV, a workbook, a
 * Parquet file or an archive of them, and gives a promise. Common headings, the DfE's symbols and every way of writing a year
 * that has one meaning are understood. Every problem is reported, with row, column, value and remedy; a row with a problem
 * is not used.
 *
 * @param source the file's name, for messages, and its text; or a source of bytes
 * @param measures the measures a row may be about
 * @throws FileError for a source of bytes that is damaged, no table or beyond a limit.
 * @example
 * ```ts
 * import { bytesSource, readObservations } from 'inclusion-index/sources';
 * import { ehcpInMainstream } from 'inclusion-index/indicators';
 * const text = 'la,year,measure,value\nCamden,201819,ehcp-in-mainstream,41.2\nCamdem,2018/19,ehcp-in-mainstream,40\n';
 * const { observations, issues } = readObservations({ name: 'mine.csv', text }, ehcpInMainstream.measures);
 * observations[0]?.period; // => '2018/19'
 * issues[0]?.remedy; // => 'Did you mean "Camden"?'
 *
 * const other = 'Council;Census;Mainstream;Plans\nCamden;2019;40;100\n';
 * const read = await readObservations(bytesSource('other.csv', new TextEncoder().encode(other)), {
 *   id: 'other',
 *   publication: 'Our census',
 *   file: 'other.csv',
 *   vintage: '2019-05',
 *   period: { column: 'Census' },
 *   unit: { name: 'Council' },
 *   measures: [{ measure: 'ehcp-in-mainstream', numerator: 'Mainstream', denominator: 'Plans' }],
 * });
 * read.observations.map(({ unit, period, value }) => [unit.id, period, value]); // => [['camden', '2018/19', 40]]
 * read.provenance[0]?.figures; // => 1
 * ```
 */
export function readObservations(
  source: TextSource,
  measures: readonly Measure[],
  options?: ReadOptions,
): ReadObservations;
/** From a source of bytes whose headings are known. */
export function readObservations(
  source: FileSource,
  measures: readonly Measure[],
  options?: ReadOptions,
): Promise<ReadObservations>;
/** By a mapping; {@link readTables} takes several sources and mappings. */
export function readObservations(source: TextSource | FileSource, mapping: Mapping): Promise<ReadTables>;
export function readObservations(
  source: TextSource | FileSource,
  how: readonly Measure[] | Mapping,
  options: ReadOptions = {},
): ReadObservations | Promise<ReadObservations> {
  if (isMapping(how)) return mappedFile(source, how, ({ mapping }) => authorityFinder(mapping.unit));
  if (!('text' in source)) {
    const isFigures = (header: readonly string[]): boolean => hasFigureHeadings(header, how);
    return figuresInFile(source, isFigures, (table, issues) => observationsInTable(table, how, issues, options));
  }
  const issues: Issue[] = [];
  const table = readTable(source, issues);
  return observationsInTable({ name: source.name, ...table }, how, issues, options);
}

function isMapping(how: readonly Measure[] | Mapping): how is Mapping {
  return !Array.isArray(how);
}
