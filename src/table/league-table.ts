import { InclusionIndexError } from '../core/error.ts';
import type { Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import type { Scores } from '../core/scores.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';
import { type RankOptions, type RankRow, rank, rankedYears, unranked } from '../rank/rank.ts';
import { type Table, tableOf } from './table.ts';
import { type TableCell, type TableColumn, tableCell } from './table-cell.ts';

/** A column made by the caller. */
export interface LeagueColumn<Row> extends TableColumn {
  /** What the column shows of a row. */
  cell(row: Row): TableCell;
}

/** How certain ranks are: what `simulate` gives. */
export interface RankUncertainty {
  /** The columns of a year, and what to print beneath. */
  of(period: Period): { readonly columns: readonly LeagueColumn<RankRow>[]; readonly footnotes: readonly string[] };
}

/** What goes into a league table. */
export interface LeagueTableOptions<I extends string, G extends string, U extends Unit> extends RankOptions<I | G> {
  /**
   * Ids of columns, or columns of your own: `rank`, `of`, `score`, `coverage`, `years` (the score of each year), `range` (the
   * best and worst rank where suppressed values are only known within bounds), a fact of
   * the unit (`name`, `region`), a group, an indicator (as published) or `normalised:` and an indicator.
   * Default: rank, the range where there is one, name, the unit's other facts, score and groups.
   */
  readonly columns?: readonly (string | LeagueColumn<RankRow<I, G, U>>)[];
  /**
   * What `simulate` gives: ranks are printed as `40 (28-57)`, and there are the columns `group` (from 1; units that cannot be told
   * apart from its first) and `quarter` (the chance of the best quarter), and `best`, `worst`, `topQuarter` and `bottomQuarter`. For
   * the overall score of one year.
   */
  readonly uncertainty?: RankUncertainty;
  /** Which units to show; ranks stay those among all. */
  readonly where?: (unit: U) => boolean;
  /** How many rows to show; the title says if there are more. */
  readonly top?: number;
  /** Default: the index's title and the year. */
  readonly title?: string;
  /** Decimals of scores. Default 1. */
  readonly digits?: number;
}

/**
 * A ranking as a table to publish: units that are not ranked stand in the footnotes with their reason, and so does the
 * reason for each missing cell.
 *
 * @throws {@link InclusionIndexError} on a column that names nothing, or uncertainty of several years or a group.
 * @example
 * ```ts
 * import { leagueTable, score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const top = leagueTable(scores, { year: '2023/24', columns: ['rank', 'of', 'name'], top: 1 });
 * top.columns.map(({ id }) => id); // => ['rank', 'of', 'name']
 * ```
 */
export function leagueTable<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: LeagueTableOptions<I, G, U> = {},
): Table {
  const all = rank(scores, options);
  const { where = () => true, top, by } = options;
  if (top !== undefined && !(Number.isInteger(top) && top > 0)) {
    throw new InclusionIndexError('bad-top', `top is ${top}.`, 'Give a whole number above 0.');
  }
  const rows = all.filter(where).slice(0, top);
  const years = rankedYears(scores, options);
  const facts = factsOf(scores, years);
  const known = columnsById(scores, years, facts, options.digits ?? 1);
  const ranged = all.some(({ range }) => range);
  const { uncertainty } = options;
  if (uncertainty && (by !== undefined || years.length > 1))
    throw new InclusionIndexError('bad-uncertainty', 'Uncertainty is that of one year.', 'Leave out by and years.');
  const sure = uncertainty?.of(years[0] ?? '0');
  for (const column of sure?.columns ?? []) known.set(column.id, [column]);
  const beside = [...(sure ? ['group', 'quarter'] : []), ...(ranged ? ['range'] : [])];
  const columns = (options.columns ?? defaultColumns(scores, facts, beside)).flatMap((column) =>
    typeof column === 'string' ? columnsNamed(column, known) : [column],
  );
  const left = unranked(scores, options).filter(where);
  const shown = rows.length < all.length ? `${rows.length} of ${all.length} ranked` : `${all.length} ranked`;
  const what = [...groupsOf(scores.spec.children), ...indicatorsOf(scores.spec.children)].find(({ id }) => id === by);
  const subject = what ? `${scores.spec.title}: ${what.title}` : scores.spec.title;
  return tableOf({
    title: options.title ?? `${subject}, ${years.join(', ')} (${shown})`,
    columns: columns.map(({ id, title, digits }) => ({ id, title, ...(digits === undefined ? {} : { digits }) })),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
    footnotes: [
      ...(rows.some(({ tied }) => tied) ? ['= after a rank: tied with another.'] : []),
      ...(ranged
        ? ['Range: the best and worst rank found with suppressed figures at either end of what they can be.']
        : []),
      ...(sure?.footnotes ?? []),
      ...(years.length > 1
        ? [`Score: the mean over the years. Domains, indicators and what is known: of ${years.at(-1)}.`]
        : []),
      ...left.map(({ name, because }) => `Not ranked: ${name} (${because}).`),
    ],
  });
}

function defaultColumns(scores: Scores, facts: readonly string[], beside: readonly string[]): string[] {
  const others = facts.filter((key) => key !== 'id' && key !== 'name');
  return ['rank', ...beside, 'name', ...others, 'score', ...groupsOf(scores.spec.children).map(({ id }) => id)];
}

/** The facts of units: what any of them says in a text. */
export function factsOf(scores: Scores, years: readonly Period[]): string[] {
  const entries = years.flatMap((year) => scores.of(year).units.flatMap((unit) => Object.entries(unit)));
  return [...new Set(entries.flatMap(([key, value]) => (typeof value === 'string' ? [key] : [])))];
}

/** Every column that has an id, facts first: an id of the index or of a ranking is meant before a fact of that name. */
function columnsById(
  scores: Scores,
  years: readonly Period[],
  facts: readonly string[],
  digits: number,
): Map<string, readonly LeagueColumn<RankRow>[]> {
  const { children } = scores.spec;
  const columns = new Map<string, readonly LeagueColumn<RankRow>[]>();
  const add = (column: LeagueColumn<RankRow>): unknown => columns.set(column.id, [column]);
  for (const id of facts) {
    const fact = (row: RankRow): unknown => Object.entries(row).find(([key]) => key === id)?.[1];
    add({ id, title: id.charAt(0).toUpperCase() + id.slice(1), cell: (row) => ({ text: String(fact(row) ?? '') }) });
  }
  for (const { id, title } of groupsOf(children)) {
    add({ id, title, digits, cell: (row) => tableCell(row.domains[id] ?? 'absent') });
  }
  for (const { id, title } of indicatorsOf(children)) {
    const of = (row: RankRow) => row.indicators[id];
    add({ id, title, digits: 2, cell: (row) => tableCell(of(row)?.value ?? 'absent') });
    const normalised = `normalised:${id}`;
    add({
      id: normalised,
      title: `${title} (normalised)`,
      digits,
      cell: (row) => tableCell(of(row)?.normalised ?? 'absent'),
    });
  }
  add({ id: 'rank', title: 'Rank', cell: ({ rank, tied }) => (tied ? { number: rank, mark: '=' } : rank) });
  add({ id: 'range', title: 'Range', cell: ({ rank, range }) => ({ text: rangeText(range?.rank ?? [rank, rank]) }) });
  add({ id: 'of', title: 'Of', cell: ({ of }) => of });
  add({ id: 'score', title: 'Score', digits, cell: ({ score }) => score });
  add({ id: 'coverage', title: 'Known', cell: ({ coverage }) => ({ text: `${coverage.known} of ${coverage.of}` }) });
  columns.set(
    'years',
    years.map((year) => ({
      id: year,
      title: year,
      digits,
      cell: ({ scores }) => scores[year] ?? { missing: 'absent' },
    })),
  );
  return columns;
}

/** `28 to 57`, and one number where there is but one. */
function rangeText([best, worst]: readonly [number, number]): string {
  return best === worst ? `${best}` : `${best} to ${worst}`;
}

function columnsNamed<Column>(id: string, known: ReadonlyMap<string, readonly Column[]>): readonly Column[] {
  const found = known.get(id);
  if (found) return found;
  throw new InclusionIndexError(
    'unknown-column',
    `There is no column "${id}".`,
    `There are ${[...known.keys()].join(', ')}.`,
  );
}
