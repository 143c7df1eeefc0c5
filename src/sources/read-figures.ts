import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { compareText, recordOf } from '../core/record.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf } from '../core/tree.ts';
import { mergedIssues } from './figure-issues.ts';
import { type FoundUnit, figuresIn, type RowReader } from './figure-row.ts';
import { type FigureColumns, figureColumns } from './figure-table.ts';
import { isFiguresFile, readFiguresFile } from './figures-file.ts';
import type { ObservationColumn } from './find-columns.ts';
import { guess } from './index-problem.ts';
import { readTable, type TextSource, type TextTable } from './read-table.ts';

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
 * Reads figures of any units from CSV: long, with columns unit, period, measure, value and where known numerator and
 * denominator; or wide, one row a unit and year and one column a measure. Units are taken as they are written. Every other
 * column of texts is a fact of the unit, a region for instance. An empty cell of a wide table is no figure. Every problem
 * is reported, with row, column, value and remedy; a figure with a problem is not used. What is wrong with a whole row is
 * said once, and so are decimal commas.
 *
 * @param source the file's name, for messages, and its text
 * @param wanted the index the figures are for, or the measures to read; rows and columns of others are passed over, and said so
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
export function readFigures(
  source: TextSource,
  wanted: WantedFigures,
  { period }: ReadFiguresOptions = {},
): ReadFigures {
  const file = source.name;
  const measures = 'children' in wanted ? indicatorsOf(wanted.children).flatMap((one) => one.measures) : wanted;
  const issues: Issue[] = [];
  const table = readTable(source, issues);
  const { header } = table;
  if (header.length === 0) return { observations: [], issues };
  if (isFiguresFile(header)) return readFiguresFile({ name: file, ...table }, measures, issues);
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

/** Figures, and what is wrong in the order of rows, each once. */
function whole(observations: readonly Observation[], issues: readonly Issue[], file: string): ReadFigures {
  const all = [...mergedIssues(issues), ...similarUnits(observations, file)];
  return { observations, issues: all.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

/** Units whose ids differ in nothing that is seen at once. */
function similarUnits(observations: readonly Observation[], file: string): Issue[] {
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

/** Units as they are written, with what the other columns say of them; the same object where they say the same. */
function unitReader({ name, facts }: FigureColumns, header: readonly string[]): RowReader<Unit>['unitOf'] {
  // By what is written, so that a unit is made, and its texts are tidied, once and not for each figure.
  const written = new Map<string, FoundUnit<Unit>>();
  const met = new Map<string, FoundUnit<Unit>>();
  const said = facts.filter((place) => !['', 'id', 'name', '__proto__'].includes(header[place] ?? ''));
  const make = (given: string, cells: readonly string[]): FoundUnit<Unit> => {
    const id = tidy(given);
    if (id === '') {
      const remedy = 'Say whom the figure is about.';
      return { issue: { code: 'empty-unit', severity: 'error', message: 'The unit is empty.', remedy } };
    }
    const own = said.map((place): [string, string] => [header[place] ?? '', tidy(cells[place] ?? '')]);
    const known = own.filter(([, fact]) => fact !== '');
    const title = name === undefined ? '' : tidy(cells[name] ?? '');
    const key = JSON.stringify([id, title, known]);
    const unit = met.get(key) ?? { unit: { ...recordOf(known), id, name: title || id } };
    met.set(key, unit);
    return unit;
  };
  return (text, _measure, _period, cells) => {
    const given = text('authority');
    const key = [given, name === undefined ? '' : cells[name], ...said.map((place) => cells[place])].join('\0');
    const unit = written.get(key) ?? make(given, cells);
    written.set(key, unit);
    return unit;
  };
}

/** The same text for what looks the same. */
function tidy(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}
