import { closest } from 'fastest-levenshtein';
import { type Cell, isKnown } from '../core/cell.ts';
import { checkFigure } from '../core/check-figure.ts';
import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Source, Unit } from '../core/observation.ts';
import { type Period, parsePeriod, periodOf, periodOrdinal } from '../core/period.ts';
import type { ObservationColumn } from './find-columns.ts';
import { parseCell } from './parse-cell.ts';
import type { TextTable } from './read-table.ts';

/** Who a row is about, or why that cannot be said. */
export type FoundUnit<U extends Unit> = { readonly unit?: U; readonly issue?: Issue };

/** What the rows of a table have in common. */
export interface RowReader<U extends Unit> {
  readonly file: string;
  readonly header: readonly string[];
  readonly columns: ReadonlyMap<ObservationColumn, number>;
  /** What a problem calls a column, where not by what it holds. */
  readonly headings?: ReadonlyMap<ObservationColumn, string>;
  readonly issues: Issue[];
  /** Where the figure of a row was published; the file itself where left out. */
  sourceOf?(cells: readonly string[]): Source;
  /** The unit a row is about; neither unit nor issue where others have told what is wrong. */
  unitOf(
    text: (column: ObservationColumn) => string,
    measure: Measure | undefined,
    period: Period | undefined,
    cells: readonly string[],
  ): FoundUnit<U>;
}

/** One row being read; each problem becomes an issue with the row's number. */
class FigureRow<U extends Unit> {
  readonly #reader: RowReader<U>;
  readonly #number: number;
  readonly #cells: readonly string[];

  constructor(reader: RowReader<U>, number: number, cells: readonly string[]) {
    this.#reader = reader;
    this.#number = number;
    this.#cells = cells;
  }

  /** The figure in it, if it can be used. */
  observation(measures: ReadonlyMap<string, Measure>): Observation<U> | undefined {
    const measure = this.#measure(measures);
    const period = this.#period(measure);
    const unit = this.#unit(measure, period);
    const value = this.#figure('value');
    const numerator = this.#count('numerator');
    const denominator = this.#count('denominator');
    if (!measure || !period || !unit || value === undefined || !numerator || !denominator) return undefined;
    const { file, header, columns } = this.#reader;
    const source = this.#reader.sourceOf?.(this.#cells) ?? {
      publication: file,
      file,
      column: header[columns.get('value') ?? 0] ?? 'value',
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

  #unit(measure: Measure | undefined, period: Period | undefined): U | undefined {
    const { unit, issue } = this.#reader.unitOf((column) => this.#text(column), measure, period, this.#cells);
    if (issue) this.#report('authority', issue);
    return unit;
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
    if (!this.#reader.columns.has(column) || this.#text(column) === '') return {};
    const cell = this.#figure(column);
    if (cell === undefined) return undefined;
    return isKnown(cell) ? { [column]: cell } : {};
  }

  #text(column: ObservationColumn): string {
    return (this.#cells[this.#reader.columns.get(column) ?? -1] ?? '').trim();
  }

  #report(column: ObservationColumn, issue: Issue): void {
    const { file, issues, headings } = this.#reader;
    const place = { file, row: this.#number, column: headings?.get(column) ?? column };
    issues.push({ value: this.#text(column), ...issue, ...place });
  }
}

/** The figures in rows of texts: those of a row without a problem, each once. */
export function figuresIn<U extends Unit>(
  rows: TextTable['rows'],
  measures: readonly Measure[],
  reader: RowReader<U>,
): Observation<U>[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const seen = new Map<string, { row: number; observation: Observation<U>; conflict: boolean }>();
  for (const { number, cells } of rows) {
    const row = new FigureRow(reader, number, cells);
    const observation = row.observation(byId);
    if (!observation) continue;
    const key = JSON.stringify([observation.unit.id, observation.period, observation.measure]);
    const before = seen.get(key);
    if (!before) seen.set(key, { row: number, observation, conflict: false });
    else if (row.conflicts(before.row, before.observation.value, observation.value)) before.conflict = true;
  }
  return [...seen.values()].flatMap(({ conflict, observation }) => (conflict ? [] : [observation]));
}
