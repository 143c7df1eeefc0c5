import { closest } from 'fastest-levenshtein';
import { type Cell, isKnown } from '../core/cell.ts';
import { checkFigure } from '../core/check-figure.ts';
import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation } from '../core/observation.ts';
import { type Period, parsePeriod, periodOf, periodOrdinal } from '../core/period.ts';
import { type AuthorityUnit, authorityUnit, endOfPeriod, findAuthority, startOfPeriod } from '../england/index.ts';
import { findColumns, type ObservationColumn } from './find-columns.ts';
import { parseCell } from './parse-cell.ts';
import { readTable, type TextSource, type TextTable } from './read-table.ts';

/** What a file held: the figures that can be used, and everything wrong with the rest. */
export interface ReadObservations {
  readonly observations: readonly Observation<AuthorityUnit>[];
  readonly issues: readonly Issue[];
}

/**
 * Reads figures from a long CSV: one row a figure, with authority (name, GSS or three-digit code), period, measure, value
 * and, where known, numerator and denominator. Common headings, the DfE's symbols and every way of writing a year that has
 * one meaning are understood. Every problem is reported, with row, column, value and remedy; a row with a problem is not used.
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
export function readObservations(source: TextSource, measures: readonly Measure[]): ReadObservations {
  const issues: Issue[] = [];
  const table = readTable(source, issues);
  const columns = table.header.length === 0 ? undefined : findColumns(source.name, table.header, issues);
  return columns ? readRows({ name: source.name, ...table }, columns, measures, issues) : { observations: [], issues };
}

/** Reads figures from rows of texts whose columns are known; see {@link readObservations}. Adds to `issues`. */
export function readRows(
  { name, header, rows }: TextTable & { readonly name: string },
  columns: ReadonlyMap<ObservationColumn, number>,
  measures: readonly Measure[],
  issues: Issue[],
): ReadObservations {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const seen = new Map<string, { row: number; observation: Observation<AuthorityUnit>; conflict: boolean }>();
  for (const { number, cells } of rows) {
    const row = new Row(name, number, cells, columns, issues);
    const observation = row.observation(byId, header);
    if (!observation) continue;
    const key = JSON.stringify([observation.unit.id, observation.period, observation.measure]);
    const before = seen.get(key);
    if (!before) seen.set(key, { row: number, observation, conflict: false });
    else if (row.conflicts(before.row, before.observation.value, observation.value)) before.conflict = true;
  }
  const kept = [...seen.values()].filter(({ conflict }) => !conflict);
  return { observations: kept.map(({ observation }) => observation), issues };
}

/** One row being read; each problem becomes an issue with the row's number. */
class Row {
  readonly #file: string;
  readonly #number: number;
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<ObservationColumn, number>;
  readonly #issues: Issue[];

  constructor(
    file: string,
    number: number,
    cells: readonly string[],
    columns: ReadonlyMap<ObservationColumn, number>,
    issues: Issue[],
  ) {
    this.#file = file;
    this.#number = number;
    this.#cells = cells;
    this.#columns = columns;
    this.#issues = issues;
  }

  observation(
    measures: ReadonlyMap<string, Measure>,
    header: readonly string[],
  ): Observation<AuthorityUnit> | undefined {
    const measure = this.#measure(measures);
    const period = this.#period(measure);
    const unit = this.#unit(measure, period);
    const value = this.#figure('value');
    const numerator = this.#count('numerator');
    const denominator = this.#count('denominator');
    if (!measure || !period || !unit || value === undefined || !numerator || !denominator) return undefined;
    const source = {
      publication: this.#file,
      file: this.#file,
      column: header[this.#columns.get('value') ?? 0] ?? 'value',
    };
    const observation = { unit, period, measure: measure.id, value, ...numerator, ...denominator, source };
    const issue = checkFigure(observation, measure);
    if (issue) this.#report('value', issue);
    return issue ? undefined : observation;
  }

  /** Says that a figure was given before, in another row; whether with another value, so that neither can be used. */
  conflicts(row: number, before: Cell, now: Cell): boolean {
    const same = Object.is(before, now);
    this.#report('value', {
      code: same ? 'repeated-figure' : 'conflicting-figures',
      severity: same ? 'warning' : 'error',
      message: same
        ? `The figure was given in row ${row} already.`
        : `The figure is ${now} here and ${before} in row ${row}.`,
      remedy: 'Keep one of the two rows.',
    });
    return !same;
  }

  #measure(measures: ReadonlyMap<string, Measure>): Measure | undefined {
    const id = this.#text('measure');
    const measure = measures.get(id);
    if (measure) return measure;
    const parts = [...measures.keys()].filter((known) => known.startsWith(`${id}-`));
    const near = id === '' || id.length > 100 || measures.size === 0 ? undefined : closest(id, [...measures.keys()]);
    const guess = near === undefined ? 'Give the id of a measure.' : `Did you mean "${near}"?`;
    const remedy = id && parts.length > 1 ? `It is made from ${parts.join(', ')}: give those.` : guess;
    this.#report('measure', { code: 'unknown-measure', severity: 'error', message: `"${id}" is no measure.`, remedy });
    return undefined;
  }

  #period(measure: Measure | undefined): Period | undefined {
    const text = this.#text('period');
    const period = parsePeriod(text);
    if (!period) {
      const remedy = 'Write an academic year as 2018/19 or a calendar year as 2019.';
      this.#report('period', { code: 'bad-period', severity: 'error', message: `"${text}" is no year.`, remedy });
      return undefined;
    }
    // January 2019 is inside 2018/19; for the other bases checkFigure says what form is meant.
    const inside = measure?.basis === 'January census' || measure?.basis === 'March survey';
    return inside && !period.includes('/') ? periodOf(periodOrdinal(period) - 1) : period;
  }

  #unit(measure: Measure | undefined, period: Period | undefined): AuthorityUnit | undefined {
    const text = this.#text('authority');
    if (!measure || !period) {
      const { issue } = findAuthority(text);
      if (issue) this.#report('authority', issue);
      return undefined;
    }
    // Open on the last day a figure is about, or, for one that closed during the year, on the first.
    const end = endOfPeriod(period, measure.basis);
    const atEnd = findAuthority(text, { on: end });
    const found = atEnd.authority ? atEnd : findAuthority(text, { on: startOfPeriod(period, measure.basis) });
    if (!found.authority) {
      this.#report('authority', atEnd.issue ?? found.issue);
      return undefined;
    }
    // Published tables have been met with codes against the wrong names.
    const { authority: other } = findAuthority(this.#text('authority too'), { on: end });
    if (!other || other.id === found.authority.id) return authorityUnit(found.authority, end);
    this.#report('authority', {
      code: 'authority-mismatch',
      severity: 'error',
      message: `"${text}" is ${found.authority.name}, and "${this.#text('authority too')}" in the same row is ${other.name}.`,
      remedy: 'Correct the code or the name.',
    });
    return undefined;
  }

  #figure(column: ObservationColumn): Cell | undefined {
    const parsed = parseCell(this.#text(column));
    if (parsed.problem === undefined) return parsed.cell;
    const { code, remedy } = parsed;
    this.#report(column, { code, severity: 'error', message: `The ${column} ${parsed.problem}.`, remedy });
    return undefined;
  }

  /** A numerator or denominator; a symbol or an empty cell there means it is not published. None, and an issue, for nonsense. */
  #count(column: 'numerator' | 'denominator'): { readonly [key in typeof column]?: number } | undefined {
    if (!this.#columns.has(column) || this.#text(column) === '') return {};
    const cell = this.#figure(column);
    if (cell === undefined) return undefined;
    return isKnown(cell) ? { [column]: cell } : {};
  }

  #text(column: ObservationColumn): string {
    return (this.#cells[this.#columns.get(column) ?? -1] ?? '').trim();
  }

  #report(column: ObservationColumn, issue: Issue): void {
    this.#issues.push({ value: this.#text(column), ...issue, file: this.#file, row: this.#number, column });
  }
}
