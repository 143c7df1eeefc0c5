import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation } from '../core/observation.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { authorityOf, authorityOrCombined } from './authority-of.ts';
import { mergedIssues } from './figure-issues.ts';
import { figuresIn, type RowReader } from './figure-row.ts';
import { hasNumbersOnly, placesOf } from './figure-table.ts';
import { isFiguresFile, readFiguresFile } from './figures-file.ts';
import type { TableFigures } from './figures-in-file.ts';
import { findColumns, isColumn, type ObservationColumn } from './find-columns.ts';
import { guess } from './index-problem.ts';
import type { NamedTable } from './read-table.ts';

/** How figures are read. */
export interface ReadOptions {
  /**
   * Whether a row for two authorities together, "E06000061 / E06000062", is read as a figure of a {@link inclusion-index/england!combinedUnit | unit}
   * of its own, which is no authority: for `restate` to boundaries on which the two are one. Otherwise it is an error.
   */
  readonly combined?: boolean;
}

/**
 * The figures of authorities in a table of texts; see `readObservations`. It is wide where no columns are the measure and its
 * value, and some column goes by the id of a measure.
 */
export function observationsInTable(
  table: NamedTable,
  measures: readonly Measure[],
  issues: Issue[],
  options: ReadOptions = {},
): TableFigures<AuthorityUnit> {
  const { name, header } = table;
  if (isFiguresFile(header)) return readFiguresFile(table, measures, issues);
  const form = formOf(header, measures);
  if (form.wide.size > 0) return wideFigures(table, form.wide, measures, { issues, ...options });
  const places = header.length === 0 ? undefined : findColumns(name, header, issues);
  return places ? figuresOfRows(table, places, measures, { issues, ...options }) : { observations: [], issues };
}

/** Whether headings are those of a table of figures, be they complete or not. */
export function hasFigureHeadings(header: readonly string[], measures: readonly Measure[]): boolean {
  const { isLong, wide } = formOf(header, measures);
  return isLong || wide.size > 0;
}

interface Form {
  readonly isLong: boolean;
  /** In a wide table, the columns that each measure goes by. */
  readonly wide: ReadonlyMap<string, readonly number[]>;
}

function formOf(header: readonly string[], measures: readonly Measure[]): Form {
  const has = (column: 'measure' | 'value'): boolean => header.some((heading) => isColumn(heading.trim(), column));
  const isLong = has('measure') && has('value');
  const found = isLong ? [] : measures.map(({ id }): [string, readonly number[]] => [id, placesOf(header, id)]);
  return { isLong, wide: new Map(found.filter(([, places]) => places.length > 0)) };
}

interface RowOptions extends ReadOptions {
  readonly issues: Issue[];
  readonly headings?: ReadonlyMap<ObservationColumn, string>;
}

/** The figures of rows of texts whose columns are known. Adds to `issues`. */
export function figuresOfRows(
  { name, header, rows }: NamedTable,
  columns: RowReader<AuthorityUnit>['columns'],
  measures: readonly Measure[],
  { issues, combined, headings }: RowOptions,
): { readonly observations: readonly Observation<AuthorityUnit>[]; readonly issues: readonly Issue[] } {
  const reader = {
    file: name,
    header,
    columns,
    issues,
    unitOf: combined ? authorityOrCombined : authorityOf,
    ...(headings ? { headings } : {}),
  };
  return { observations: figuresIn(rows, measures, reader), issues };
}

/** The figures of a table with a row a unit and year and a column a measure. An empty cell is no figure. */
function wideFigures(
  table: NamedTable,
  measured: ReadonlyMap<string, readonly number[]>,
  measures: readonly Measure[],
  options: RowOptions,
): TableFigures<AuthorityUnit> {
  const { name, header, rows } = table;
  const { issues } = options;
  const shared = findColumns(name, header, issues, new Map(), ['authority', 'period']);
  issues.push(...columnIssues(table, measured, shared, measures));
  if (!shared) return { observations: [], issues };
  const observations = [...measured].flatMap(([id, [place = -1, ...others]]) => {
    if (others.length > 0) return [];
    const filled = rows.filter(({ cells }) => (cells[place] ?? '').trim() !== '');
    const asLong = filled.map(({ number, cells }) => ({ number, cells: [...cells, id] }));
    const columns = new Map<ObservationColumn, number>([...shared, ['measure', header.length], ['value', place]]);
    const headings = new Map<ObservationColumn, string>([['value', header[place] ?? id]]);
    return figuresOfRows({ name, header, rows: asLong }, columns, measures, { ...options, headings }).observations;
  });
  const inOrder = mergedIssues(issues).sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { observations, issues: inOrder };
}

/** Measures that several columns can be, and columns of numbers that are none. */
function columnIssues(
  { name, header, rows }: NamedTable,
  measured: ReadonlyMap<string, readonly number[]>,
  shared: ReadonlyMap<ObservationColumn, number> | undefined,
  measures: readonly Measure[],
): Issue[] {
  const taken = new Set([...[...measured.values()].flat(), ...(shared?.values() ?? [])]);
  const ids = measures.map(({ id }) => id);
  const unused = header.filter(
    (_, place) => !taken.has(place) && hasNumbersOnly(rows.map(({ cells }) => cells[place] ?? '')),
  );
  const ambiguous = [...measured].filter(([, places]) => places.length > 1);
  return [
    ...ambiguous.map(
      ([id, places]): Issue => ({
        code: 'ambiguous-column',
        severity: 'error',
        message: `Several columns can be "${id}": ${places.map((place) => header[place]).join(', ')}.`,
        remedy: 'Leave one under that heading.',
        file: name,
        row: 1,
      }),
    ),
    ...(unused.length === 0 ? [] : [unusedColumns(name, unused, ids)]),
  ];
}

function unusedColumns(file: string, headings: readonly string[], ids: readonly string[]): Issue {
  const shown = headings.slice(0, 20);
  const more = headings.length > shown.length ? ` and ${headings.length - shown.length} more` : '';
  const near = shown.map((heading) => guess(heading, ids)).find((text) => text !== '');
  return {
    code: 'unused-column',
    severity: 'warning',
    message: `No measure goes by ${shown.map((heading) => `"${heading}"`).join(', ')}${more}: their figures are not used.`,
    remedy: near?.trim() ?? 'Leave them, or head them with the ids of measures.',
    file,
    row: 1,
    ...(shown[0] === undefined ? {} : { column: shown[0] }),
  };
}
