import { csvFormatRows } from 'd3-dsv';
import { isKnown } from '../core/cell.ts';
import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Source } from '../core/observation.ts';
import { oneLine } from '../core/text.ts';
import { type AuthorityUnit, authorities, authorityUnit, endOfPeriod } from '../england/index.ts';
import { reasonSymbol } from '../table/table-cell.ts';
import { type FoundUnit, figuresIn } from './figure-row.ts';
import type { TableFigures } from './figures-in-file.ts';
import type { ObservationColumn } from './find-columns.ts';
import type { TextTable } from './read-table.ts';

/**
 * The columns of a file of figures that keeps all that is known of each. The register's own id says whom a row is about, as
 * codes change and some figures stand on later boundaries; name and codes are there for people.
 */
export const figuresFileColumns = [
  'authority_id',
  'authority',
  'gss',
  'la_code',
  'period',
  'measure',
  'value',
  'numerator',
  'denominator',
  'publication',
  'file',
  'column',
  'url',
] as const;

/** In a Parquet file, where values are numbers, the column that says by a symbol why there is none. */
export const symbolColumn = 'symbol';

/** A column of such a file. */
export type FiguresFileColumn = (typeof figuresFileColumns)[number];

/** A figure by column, its value and counts as numbers or, where there is none, a symbol. */
export function figuresFileRow(figure: Observation<AuthorityUnit>): Record<FiguresFileColumn, string | number> {
  const { unit, period, measure, value, numerator = '', denominator = '', source } = figure;
  const { publication, file, column, url = '' } = source;
  return {
    authority_id: unit.id,
    authority: unit.name,
    gss: unit.gss,
    la_code: unit.laCode,
    period,
    measure,
    value: isKnown(value) ? value : reasonSymbol[value],
    numerator,
    denominator,
    publication: oneLine(publication),
    file: oneLine(file),
    column: oneLine(column),
    url: oneLine(url),
  };
}

/**
 * Figures as CSV, one a row, with where each was published: `--data` and {@link readObservations} give the same figures back.
 *
 * @example
 * ```ts
 * import { figuresToCsv } from 'inclusion-index/sources';
 * import { figures } from 'inclusion-index/england';
 * const [heading, first] = figuresToCsv(figures().slice(0, 1)).split('\n');
 * heading; // => 'authority_id,authority,gss,la_code,period,measure,value,numerator,denominator,publication,file,column,url'
 * first?.slice(0, 62); // => 'barking-and-dagenham,Barking and Dagenham,E09000002,301,2019/2'
 * ```
 */
export function figuresToCsv(observations: readonly Observation<AuthorityUnit>[]): string {
  const rows = observations.map((figure) => {
    const row = figuresFileRow(figure);
    return figuresFileColumns.map((column) => String(row[column]));
  });
  return `${csvFormatRows([[...figuresFileColumns], ...rows])}\n`;
}

/** Whether headings are those of such a file. */
export function isFiguresFile(header: readonly string[]): boolean {
  return figuresFileColumns.every((column) => header.includes(column));
}

/** The figures of such a file, as they were written; rows about other measures than those wanted are passed over. */
export function readFiguresFile(
  { name, header, rows }: TextTable & { readonly name: string },
  measures: readonly Measure[],
  issues: Issue[] = [],
): TableFigures<AuthorityUnit> {
  const place = (column: FiguresFileColumn): number => header.indexOf(column);
  const roles: readonly (readonly [ObservationColumn, FiguresFileColumn])[] = [
    ['authority', 'authority_id'],
    ['period', 'period'],
    ['measure', 'measure'],
    ['value', 'value'],
    ['numerator', 'numerator'],
    ['denominator', 'denominator'],
  ];
  const columns = new Map(roles.map(([role, column]) => [role, place(column)]));
  const headings = new Map(roles);
  const register = new Map(authorities().map((authority) => [authority.id, authority]));
  const ids = new Set(measures.map(({ id }) => id));
  const [measure, value, symbol] = [place('measure'), place('value'), header.indexOf(symbolColumn)];
  const wanted = rows.flatMap(({ number, cells }) => {
    if (!ids.has((cells[measure] ?? '').trim())) return [];
    const says = (cells[value] ?? '') === '' && symbol >= 0 ? cells[symbol] : undefined;
    return [{ number, cells: says === undefined ? cells : cells.with(value, says) }];
  });
  const observations = figuresIn(wanted, measures, {
    file: name,
    header,
    columns,
    headings,
    issues,
    sourceOf: sourceReader((['publication', 'file', 'column', 'url'] as const).map(place)),
    unitOf(textIn, about, period): FoundUnit<AuthorityUnit> {
      const id = textIn('authority');
      const authority = register.get(id);
      if (!authority) return { issue: unknownId(id) };
      return about && period ? { unit: authorityUnit(authority, endOfPeriod(period, about.basis)) } : {};
    },
  });
  return { observations, issues };
}

/** Sources from the cells that say them, one object for all rows that say the same. */
function sourceReader(places: readonly number[]): (cells: readonly string[]) => Source {
  const known = new Map<string, Source>();
  return (cells) => {
    const [publication = '', file = '', column = '', url = ''] = places.map((place) => (cells[place] ?? '').trim());
    const key = JSON.stringify([publication, file, column, url]);
    const source = known.get(key) ?? { publication, file, column, ...(url === '' ? {} : { url }) };
    known.set(key, source);
    return source;
  };
}

function unknownId(id: string): Issue {
  return {
    code: 'unknown-authority',
    severity: 'error',
    message: `"${id}" is the id of no authority in the register.`,
    remedy:
      'Take it from the register (inclusion-index authorities), or leave the column out, so that code and name are read.',
  };
}
