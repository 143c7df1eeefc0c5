import { closest } from 'fastest-levenshtein';
import { catalogue } from '../../indicators/index.ts';
import { reasons } from '../core/cell.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import { findColumns, type ObservationColumn } from '../sources/find-columns.ts';
import { figuresOfRows } from '../sources/observations-in-table.ts';
import type { ReadObservations } from '../sources/read-observations.ts';
import type { TextTable } from '../sources/read-table.ts';
import { reasonSymbol } from '../table/table-cell.ts';
import { reasonColumn } from './frame-columns.ts';

/** What is read of a frame: danfojs's `DataFrame`, or anything with column names and rows. */
export interface FrameLike {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/** Which column is what, where the names do not say so. */
export interface FrameMapping {
  readonly authority?: string;
  readonly period?: string;
  /** The column that names the measure; or, where every row is about one, that measure. */
  readonly measure?: string | Measure;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  /** For a wide frame, with a column a measure: the column of each, by the measure's id. */
  readonly measures?: Readonly<Record<string, string>>;
  /** The measures a row may be about; default those of all indicators in `inclusion-index/indicators`. */
  readonly among?: readonly Measure[];
  /** What to call the frame in issues and sources. Default `DataFrame`. */
  readonly name?: string;
}

/**
 * Reads figures from a data frame, with the headings, symbols, checks and issues of `readObservations`. A long frame has a
 * row a figure: authority, period, measure, value and, where known, numerator and denominator. A wide one has a column a
 * measure: name them in `measures`. Rows in issues count as in the file the frame would make: the first is row 2.
 *
 * A missing number is an issue, as a frame does not say why it is missing; a column `<its column>:reason`, as
 * `toDataFrame` makes, says it: a reason or symbol there is used, and `absent` or `rejected` means there is no figure.
 *
 * @throws {@link inclusion-index!InclusionIndexError | InclusionIndexError} `unknown-column` or `unknown-measure`, where the mapping names what is not there.
 * @example
 * ```ts
 * import { fromDataFrame } from 'inclusion-index/danfo';
 * // In place of a frame of danfojs: its columns and its rows.
 * const frame = { columns: ['la_name', 'time_period', 'pct'], values: [['Camden', 201819, 41.2], ['Barnet', 201819, 'c']] };
 * const { observations } = fromDataFrame(frame, { measures: { 'ehcp-in-mainstream': 'pct' } });
 * observations.map(({ unit, value }) => [unit.id, value]); // => [['camden', 41.2], ['barnet', 'suppressed']]
 * ```
 */
export function fromDataFrame(frame: FrameLike, mapping: FrameMapping = {}): ReadObservations {
  const name = mapping.name ?? 'DataFrame';
  const among = mapping.among ?? catalogueMeasures();
  const { columns, rows } = contentOf(frame);
  const issues: Issue[] = [];
  if (rows.length === 0) {
    const remedy = 'Give at least one row of figures.';
    issues.push({ code: 'no-rows', severity: 'error', message: 'The frame has no rows.', remedy, file: name });
  }
  const read = (id: string | undefined, valueColumn: number, places: Places, known: readonly Measure[]) =>
    figuresOfRows({ name, header: columns, rows: textRows(columns, rows, valueColumn, id) }, places, known, { issues });
  const given = new Map<ObservationColumn, number>();
  for (const role of ['authority', 'period', 'value', 'numerator', 'denominator'] as const) {
    const column = mapping[role];
    if (column !== undefined) given.set(role, placeOf(column, columns));
  }
  if (mapping.measures) {
    const shared = findColumns(name, columns, issues, given, ['authority', 'period']);
    const observations = Object.entries(mapping.measures).flatMap(([id, column]) => {
      checkMeasure(id, among);
      const value = placeOf(column, columns);
      if (!shared) return [];
      return read(id, value, new Map([...shared, ['measure', columns.length], ['value', value]]), among).observations;
    });
    return { observations, issues };
  }
  const { measure } = mapping;
  const one = typeof measure === 'object' ? measure : undefined;
  if (typeof measure === 'string') given.set('measure', placeOf(measure, columns));
  if (one) given.set('measure', columns.length);
  const places = findColumns(name, columns, issues, given);
  if (!places) return { observations: [], issues };
  return read(one?.id, places.get('value') ?? -1, places, one ? [one] : among);
}

type Places = ReadonlyMap<ObservationColumn, number>;

/** Names and rows through the prototype's getters: a column called "values" hides the frame's own. */
function contentOf(frame: FrameLike): { columns: readonly string[]; rows: readonly (readonly unknown[])[] } {
  const columns = ownProperty(frame, 'columns');
  const values = ownProperty(frame, 'values');
  if (Array.isArray(columns) && Array.isArray(values) && values.every((row) => Array.isArray(row))) {
    return { columns: columns.map(String), rows: values };
  }
  throw new InclusionIndexError(
    'not-a-frame',
    'This is no data frame: it has no columns, or its values are no rows.',
    'Give a DataFrame; make one of a Series first.',
  );
}

function ownProperty(frame: FrameLike, key: 'columns' | 'values'): unknown {
  const prototype: unknown = Object.getPrototypeOf(frame);
  const inherited = typeof prototype === 'object' && prototype !== null && key in prototype;
  return inherited ? Reflect.get(prototype, key, frame) : frame[key];
}

function placeOf(column: string, columns: readonly string[]): number {
  const place = columns.indexOf(column);
  if (place >= 0) return place;
  throw new InclusionIndexError(
    'unknown-column',
    `The frame has no column "${column}".`,
    `It has ${columns.join(', ')}.`,
  );
}

function checkMeasure(id: string, among: readonly Measure[]): void {
  const ids = among.map((measure) => measure.id);
  if (ids.includes(id)) return;
  const remedy = ids.length > 0 ? `Did you mean "${closest(id, ids)}"?` : 'Give the measures in `among`.';
  throw new InclusionIndexError('unknown-measure', `"${id}" is no measure.`, remedy);
}

/** Rows as texts, a measure's id at their end where it is no column; blank rows and figures known to be absent left out. */
function textRows(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  value: number,
  measure: string | undefined,
): TextTable['rows'] {
  const reason = columns.indexOf(reasonColumn(columns[value] ?? ''));
  return rows.flatMap((row, i) => {
    const cells = row.map(textOf);
    if (cells.every((cell) => cell.trim() === '')) return [];
    if (reason >= 0 && cells[value] === '') {
      const why = cells[reason] ?? '';
      if (why === 'absent' || why === 'rejected') return [];
      const known = reasons.find((name) => name === why);
      cells[value] = known ? reasonSymbol[known] : why;
    }
    return [{ number: i + 2, cells: measure === undefined ? cells : [...cells, measure] }];
  });
}

/** A number's text has every digit it needs to be the same number again. */
function textOf(cell: unknown): string {
  return cell === null || cell === undefined || Number.isNaN(cell) ? '' : String(cell);
}

function catalogueMeasures(): readonly Measure[] {
  const measures = catalogue.flatMap((indicator) => indicator.measures);
  return [...new Map(measures.map((measure) => [measure.id, measure])).values()];
}
