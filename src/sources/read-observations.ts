import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import {
  type AuthorityUnit,
  authorityUnit,
  combinedUnit,
  endOfPeriod,
  findAuthority,
  findCombinedRow,
  startOfPeriod,
} from '../england/index.ts';
import { type FoundUnit, figuresIn } from './figure-row.ts';
import { isFiguresFile, readFiguresFile } from './figures-file.ts';
import { findColumns, type ObservationColumn } from './find-columns.ts';
import { readTable, type TextSource, type TextTable } from './read-table.ts';

/** What a file held: the figures that can be used, and everything wrong with the rest. */
export interface ReadObservations {
  readonly observations: readonly Observation<AuthorityUnit>[];
  readonly issues: readonly Issue[];
}

/** How figures are read. */
export interface ReadOptions {
  /**
   * Whether a row for two authorities together, "E06000061 / E06000062", is read as a figure of a {@link inclusion-index/england!combinedUnit | unit}
   * of its own, which is no authority: for `restate` to boundaries on which the two are one. Otherwise it is an error.
   */
  readonly combined?: boolean;
}

/**
 * Reads figures from a long CSV: one row a figure, with authority (name, GSS or three-digit code), period, measure, value
 * and, where known, numerator and denominator. Common headings, the DfE's symbols and every way of writing a year that has
 * one meaning are understood. Every problem is reported, with row, column, value and remedy; a row with a problem is not used.
 * A file written by {@link figuresToCsv} is read back as it was, each figure with its source.
 *
 * @param source the file's name, for messages, and its text
 * @param measures the measures a row may be about
 * @example
 * ```ts
 * import { readObservations } from 'inclusion-index/sources';
 * import { ehcpInMainstream } from 'inclusion-index/indicators';
 * const text = 'la,year,measure,value\nCamden,201819,ehcp-in-mainstream,41.2\nCamdem,2018/19,ehcp-in-mainstream,40\n';
 * const { observations, issues } = readObservations({ name: 'mine.csv', text }, ehcpInMainstream.measures);
 * observations[0]?.period; // => '2018/19'
 * issues[0]?.remedy; // => 'Did you mean "Camden"?'
 * ```
 */
export function readObservations(
  source: TextSource,
  measures: readonly Measure[],
  options: ReadOptions = {},
): ReadObservations {
  const issues: Issue[] = [];
  const table = readTable(source, issues);
  if (isFiguresFile(table.header)) return readFiguresFile({ name: source.name, ...table }, measures, issues);
  const columns = table.header.length === 0 ? undefined : findColumns(source.name, table.header, issues);
  return columns
    ? readRows({ name: source.name, ...table }, columns, measures, issues, options)
    : { observations: [], issues };
}

/** Reads figures from rows of texts whose columns are known; see {@link readObservations}. Adds to `issues`. */
export function readRows(
  { name, header, rows }: TextTable & { readonly name: string },
  columns: ReadonlyMap<ObservationColumn, number>,
  measures: readonly Measure[],
  issues: Issue[],
  { combined = false }: ReadOptions = {},
): ReadObservations {
  const unitOf = combined ? authorityOrCombined : authorityOf;
  const reader = { file: name, header, columns, issues, unitOf };
  return { observations: figuresIn(rows, measures, reader), issues };
}

/** The same, or the unit of the two authorities that a row is about. */
function authorityOrCombined(...row: Parameters<typeof authorityOf>): FoundUnit<AuthorityUnit> {
  const [textIn] = row;
  const combined = findCombinedRow(textIn('authority'));
  return combined ? { unit: combinedUnit(combined) } : authorityOf(...row);
}

/** The authority a row names, as it was when the figure was counted. */
function authorityOf(
  textIn: (column: ObservationColumn) => string,
  measure: Measure | undefined,
  period: Period | undefined,
): FoundUnit<AuthorityUnit> {
  const text = textIn('authority');
  if (!measure || !period) return issueAlone(findAuthority(text).issue);
  // Open on the last day a figure is about, or, for one that closed during the year, on the first.
  const end = endOfPeriod(period, measure.basis);
  const atEnd = findAuthority(text, { on: end });
  const found = atEnd.authority ? atEnd : findAuthority(text, { on: startOfPeriod(period, measure.basis) });
  if (!found.authority) return issueAlone(atEnd.issue ?? found.issue);
  // Published tables have been met with codes against the wrong names.
  const tooText = textIn('authority too');
  const { authority: other } = findAuthority(tooText, { on: end });
  if (!other || other.id === found.authority.id) return { unit: authorityUnit(found.authority, end) };
  return issueAlone({
    code: 'authority-mismatch',
    severity: 'error',
    message: `"${text}" is ${found.authority.name}, and "${tooText}" in the same row is ${other.name}.`,
    remedy: 'Correct the code or the name.',
  });
}

function issueAlone(issue: Issue | undefined): FoundUnit<AuthorityUnit> {
  return issue ? { issue } : {};
}
