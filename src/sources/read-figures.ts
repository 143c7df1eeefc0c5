import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf } from '../core/tree.ts';
import { figuresByMapping } from './figures-by-mapping.ts';
import { figuresInFile } from './figures-in-file.ts';
import { figuresInTable, hasMeasureHeadings } from './figures-in-table.ts';
import type { Mapping } from './mappings/mapping.ts';
import type { FileSource } from './raw-table.ts';
import type { ReadTables } from './read-mapped.ts';
import { readTable, type TextSource } from './read-table.ts';

/** What a file of any units held: the figures that can be used, and everything wrong with the rest. */
export interface ReadFigures {
  readonly observations: readonly Observation[];
  readonly issues: readonly Issue[];
}

/** What {@link readFigures} may be told. */
export interface ReadFiguresOptions {
  /** The year of the figures of a file without a column of years. */
  readonly period?: Period;
}

/** Which figures to read: measures, or an index, and so those that its indicators need. */
export type WantedFigures = readonly Measure[] | Pick<Spec, 'children'>;

/**
 * Reads figures of any units from a table: long, with columns unit, period, measure, value and where known numerator and
 * denominator; or wide, one row a unit and year and one column a measure; or of any other form by a mapping. Units are taken
 * as they are written. Every other column of texts is a fact of the unit, a region for instance; with a mapping, those it
 * names. An empty cell of a wide table is no figure. Every problem is reported, with row, column, value and remedy; a figure
 * with a problem is not used. What is wrong with a whole row is said once, and so are decimal commas.
 *
 * A text is read at once, as CSV. A source of bytes ({@link fileSource}, {@link bytesSource}) can be a CSV, a workbook, a
 * Parquet file or an archive of them, and gives a promise.
 *
 * @param source the file's name, for messages, and its text; or a source of bytes
 * @param wanted the index the figures are for, or the measures to read; rows and columns of others are passed over, and said so
 * @throws FileError for a source of bytes that is damaged, no table or beyond a limit.
 * @example
 * ```ts
 * import { readFigures } from 'inclusion-index/sources';
 * const measures = [{ id: 'load', title: 'Load', unit: 'number', basis: 'calendar year' }] as const;
 * const text = 'unit,region,load\nEastport,Sound,41.2\nWestport,Bay,x\n';
 * const { observations, issues } = readFigures({ name: 'mine.csv', text }, measures, { period: '2024' });
 * observations.map(({ value }) => value); // => [41.2, 'not-available']
 * observations[0]?.unit; // => { id: 'Eastport', name: 'Eastport', region: 'Sound' }
 * issues; // => []
 * ```
 */
export function readFigures(source: TextSource, wanted: WantedFigures, options?: ReadFiguresOptions): ReadFigures;
/** From a source of bytes whose headings are known. */
export function readFigures(
  source: FileSource,
  wanted: WantedFigures,
  options?: ReadFiguresOptions,
): Promise<ReadFigures>;
/** By a mapping; what its years mean is as the measures wanted say, where it does not. */
export function readFigures(
  source: TextSource | FileSource,
  wanted: WantedFigures,
  mapping: Mapping,
): Promise<ReadTables<Unit>>;
export function readFigures(
  source: TextSource | FileSource,
  wanted: WantedFigures,
  how: ReadFiguresOptions | Mapping = {},
): ReadFigures | Promise<ReadFigures> {
  const measures = 'children' in wanted ? indicatorsOf(wanted.children).flatMap((one) => one.measures) : wanted;
  if ('measures' in how) return figuresByMapping(source, measures, how);
  const { period } = how;
  if (!('text' in source)) {
    const isFigures = (header: readonly string[]): boolean => hasMeasureHeadings(header, measures);
    return figuresInFile(source, isFigures, (table, issues) => figuresInTable(table, measures, period, issues));
  }
  const issues: Issue[] = [];
  const table = readTable(source, issues);
  if (table.header.length === 0) return { observations: [], issues };
  return figuresInTable({ name: source.name, ...table }, measures, period, issues);
}
