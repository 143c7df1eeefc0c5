import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { compareText } from '../core/record.ts';
import { mergedIssues } from './figure-issues.ts';
import { figuresIn, type RowReader } from './figure-row.ts';
import { type FigureColumns, figureColumns } from './figure-table.ts';
import { isFiguresFile, readFiguresFile } from './figures-file.ts';
import type { TableFigures } from './figures-in-file.ts';
import type { ObservationColumn } from './find-columns.ts';
import { guess } from './index-problem.ts';
import type { NamedTable, TextTable } from './read-table.ts';
import { type Fact, isFactHeading, writtenUnits } from './written-units.ts';

/** The figures of any units in a table of texts, long or wide; see `readFigures`. */
export function figuresInTable(
  table: NamedTable,
  measures: readonly Measure[],
  period: Period | undefined,
  issues: Issue[],
): TableFigures<Unit> {
  const { name: file, header } = table;
  if (isFiguresFile(header)) return readFiguresFile(table, measures, issues);
  const ids = [...new Set(measures.map(({ id }) => id))];
  const found = figureColumns(table, ids);
  const wrong = columnProblems(found, table, ids, period);
  issues.push(...wrong.map((issue) => ({ ...issue, file, row: 1 })));
  if (wrong.some(({ severity }) => severity === 'error')) return { observations: [], issues };

  // What the table has no column for stands behind each row.
  const columns = new Map<ObservationColumn, number>(found.places);
  if (!columns.has('period')) columns.set('period', header.length + 1);
  const headings = new Map([...columns].map(([role, place]) => [role, header[place] ?? role]));
  const unitOf = unitReader(found, header);
  const read = (rows: TextTable['rows'], more: Pick<RowReader<Unit>, 'columns' | 'headings'>): Observation[] =>
    figuresIn(rows, measures, { file, header, issues, unitOf, ...more });
  if (found.isLong) {
    const known = knownRows(table, columns.get('measure') ?? -1, ids, file, issues);
    const rows = known.map((row) => extended(row, '', period));
    return whole(read(rows, { columns, headings }), issues, file);
  }
  const observations = [...found.measures].flatMap(([id, place]) => {
    const rows = table.rows.filter(({ cells }) => (cells[place] ?? '').trim() !== '');
    return read(
      rows.map((row) => extended(row, id, period)),
      {
        columns: new Map([...columns, ['measure', header.length], ['value', place]]),
        headings: new Map([...headings, ['measure', id], ['value', header[place] ?? id]]),
      },
    );
  });
  return whole(observations, issues, file);
}

/** Whether headings are those of a table of figures, be they complete or not. */
export function hasMeasureHeadings(header: readonly string[], measures: readonly Measure[]): boolean {
  const found = figureColumns(
    { header, rows: [] },
    measures.map(({ id }) => id),
  );
  return found.isLong || found.measures.size > 0;
}

/** Figures, and what is wrong in the order of rows, each once. */
function whole(observations: readonly Observation[], issues: readonly Issue[], file: string): TableFigures<Unit> {
  const all = [...mergedIssues(issues), ...similarUnits(observations, file)];
  return { observations, issues: all.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/** Units whose ids differ in nothing that is seen at once. */
export function similarUnits(observations: readonly Observation[], file: string): Issue[] {
  const byKey = new Map<string, Set<string>>();
  for (const { unit } of observations) {
    const key = unit.id.toLowerCase().replaceAll(/\s/g, '');
    byKey.set(key, (byKey.get(key) ?? new Set()).add(unit.id));
  }
  return [...byKey.values()].flatMap((ids): Issue[] => {
    if (ids.size === 1) return [];
    const [first = '', ...others] = [...ids].sort(compareText);
    const shown = [...others, first].map((id) => `"${id}"`);
    return [
      {
        code: 'similar-units',
        severity: 'warning',
        message: `${shown.join(' and ')} are ${ids.size} units: they differ in nothing but case or spaces.`,
        remedy: 'If they are one, write them alike.',
        file,
        unit: first,
      },
    ];
  });
}

type Row = TextTable['rows'][number];

function extended({ number, cells }: Row, measure: string, period: Period | undefined): Row {
  return { number, cells: [...cells, measure, period ?? ''] };
}

/** The rows about measures that are wanted; the others are named once each. */
function knownRows({ rows }: TextTable, place: number, ids: readonly string[], file: string, issues: Issue[]): Row[] {
  const others = new Map<string, number[]>();
  const known = rows.filter(({ number, cells }) => {
    const id = (cells[place] ?? '').trim();
    if (ids.includes(id)) return true;
    others.set(id, [...(others.get(id) ?? []), number]);
    return false;
  });
  for (const [id, [row, ...more]] of others) {
    const below = more.length === 1 ? 'is 1 row' : `are ${more.length} rows`;
    const times = more.length === 0 ? '' : `, nor ${below} below it`;
    issues.push({
      code: 'unused-measure',
      severity: 'warning',
      message: `The index does not need the measure "${id}": the row is not used${times}.`,
      remedy: guess(id, ids).trim() || `It needs ${ids.join(', ')}.`,
      file,
      ...(row === undefined ? {} : { row }),
      column: 'measure',
      value: id,
    });
  }
  const there = new Set(known.map(({ cells }) => (cells[place] ?? '').trim()));
  const names = [...others.keys()];
  for (const id of rows.length === 0 ? [] : ids.filter((one) => !there.has(one))) {
    issues.push({
      code: 'missing-measure',
      severity: 'warning',
      message: `No row has the measure "${id}".`,
      remedy: guess(id, names).trim() || 'Add rows, if there are figures.',
      file,
      measure: id,
      column: 'measure',
    });
  }
  return known;
}

function columnProblems(
  { isLong, places, measures, ambiguous, unused, facts, isDoubtful }: FigureColumns,
  { header }: TextTable,
  ids: readonly string[],
  period: Period | undefined,
): Issue[] {
  const shown = header.map((heading) => `"${heading}"`).join(', ');
  const missing = isLong ? [] : ids.filter((id) => !measures.has(id));
  const headed = (columns: readonly number[]): string[] => columns.map((place) => header[place] ?? '');
  const names = headed(unused);
  const tacit = places.get('authority');
  const error = (code: string, message: string, remedy: string): Issue => ({
    code,
    severity: 'error',
    message,
    remedy,
  });
  return [
    ...(places.has('authority') ? [] : [error('missing-column', 'There is no column of units.', 'Add one: unit.')]),
    ...(isDoubtful && tacit !== undefined
      ? [
          {
            code: 'tacit-unit',
            severity: 'note' as const,
            message: `"${header[tacit]}" is taken for the column of units.`,
            remedy: 'If another is, head it "unit".',
            column: header[tacit] ?? '',
          },
        ]
      : []),
    ...(places.has('period') || period !== undefined
      ? []
      : [
          error(
            'missing-column',
            'There is no column of years.',
            'Add one, "year", or say of which year all figures are (--period 2024).',
          ),
        ]),
    ...(places.has('period') && period !== undefined
      ? [
          error(
            'unused-period',
            `There is a column of years, so ${period} cannot be that of all.`,
            'Leave one of the two out.',
          ),
        ]
      : []),
    ...ambiguous.map(({ what, found }) =>
      error(
        'ambiguous-column',
        `Several columns can be "${what}": ${found.join(', ')}.`,
        'Leave one under that heading.',
      ),
    ),
    ...(!isLong && measures.size === 0
      ? [
          error(
            'missing-column',
            `No column is a measure of the index; the columns are ${shown}.`,
            `Name columns by measure (${ids.join(', ')}), or give one figure a row with the columns unit, period, measure, value.`,
          ),
        ]
      : missing.map((id): Issue => {
          const remedy = guess(id, [...names, ...headed(facts)]).trim() || 'Add one, if there are figures.';
          const message = `There is no column "${id}".`;
          return { code: 'missing-column', severity: 'warning', message, remedy, measure: id };
        })),
    ...(names.length === 0
      ? []
      : [
          {
            code: 'unused-column',
            severity: 'note' as const,
            message: `The index does not need the figures in ${names.map((name) => `"${name}"`).join(', ')}.`,
            remedy: 'Leave them, or add a measure.',
          },
        ]),
  ];
}

function unitReader({ name, facts }: FigureColumns, header: readonly string[]): RowReader<Unit>['unitOf'] {
  const unitOf = writtenUnits();
  const said = facts.filter((place) => isFactHeading(header[place] ?? ''));
  return (text, _measure, _period, cells) =>
    unitOf(
      text('authority'),
      name === undefined ? '' : (cells[name] ?? ''),
      said.map((place): Fact => [header[place] ?? '', cells[place] ?? '']),
    );
}
