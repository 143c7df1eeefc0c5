import { placeColumns, timeColumns } from './places.ts';

/** What a `.meta.csv` says of one column. */
export interface MetaColumn {
  readonly name: string;
  readonly type: 'Filter' | 'Indicator' | 'other';
  readonly unit: string;
  /** The column that groups the levels of a filter. */
  readonly grouping: string;
  /** The level a filter starts with, where not Total. */
  readonly preset: string;
  /** Its row in the meta file. */
  readonly row: number;
}

/** What a `.meta.csv` says. */
export interface Meta {
  readonly name: string;
  readonly header: readonly string[];
  readonly columns: readonly MetaColumn[];
}

/** What is known of a table before its first row, and of its columns after the last. */
export interface TableFacts {
  readonly name: string;
  readonly header: readonly string[];
  readonly meta: Meta | undefined;
  /** Whether it has the form of a data file of explore-education-statistics. */
  readonly isEes: boolean;
  /** The place of a heading, case and spaces around it apart; -1 where there is none. */
  placeOf(heading: string): number;
  /** Filters, and the columns that group their levels, as the meta file says. */
  readonly filters: readonly number[];
  /** Columns of figures: as the meta file says, or every one that can be. */
  readonly figures: readonly number[];
  /** Columns that tell rows apart: all but figures; all, where no meta file says which those are. */
  readonly keys: readonly number[];
  /** Whether a column is of figures: known without a meta file when all rows have gone by. */
  isFigures(column: number): boolean;
}

/** Columns that only a data file of explore-education-statistics has. */
const signs = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'];

/** Works out what each column of a table is; `looksLikeFigures` is asked where no meta file says. */
export function tableFacts(
  name: string,
  header: readonly string[],
  meta: Meta | undefined,
  looksLikeFigures: (column: number) => boolean,
): TableFacts {
  const names = header.map((heading) => heading.trim().toLowerCase());
  const placeOf = (heading: string): number => names.indexOf(heading.trim().toLowerCase());
  const placesOf = (headings: readonly string[]): number[] =>
    [...new Set(headings.map(placeOf))].filter((place) => place >= 0);
  const all = header.map((_, place) => place);
  const named = (type: MetaColumn['type']): MetaColumn[] => (meta?.columns ?? []).filter((c) => c.type === type);
  const standard = placesOf([...timeColumns, ...placeColumns]);
  const filters = placesOf(named('Filter').flatMap(({ name, grouping }) => (grouping ? [name, grouping] : [name])));
  const figures = meta
    ? placesOf(named('Indicator').map((column) => column.name))
    : all.filter((place) => !standard.includes(place));
  return {
    name,
    header,
    meta,
    isEes: meta !== undefined || placesOf(signs).length >= 2,
    placeOf,
    filters,
    figures,
    keys: meta ? all.filter((place) => !figures.includes(place)) : all,
    isFigures: (column) => (meta ? figures.includes(column) : figures.includes(column) && looksLikeFigures(column)),
  };
}
