import { InclusionIndexError } from '../core/error.ts';
import type { Unit } from '../core/observation.ts';
import type { Scores } from '../core/scores.ts';
import { groupsOf, indicatorsOf } from '../core/spec.ts';
import { type RankOptions, type RankRow, rank, unranked } from '../rank/rank.ts';
import { type Table, tableOf } from './table.ts';
import { type TableCell, type TableColumn, tableCell } from './table-cell.ts';

/** A column made by the caller. */
export interface LeagueColumn<Row> extends TableColumn {
  /** What the column shows of a row. */
  cell(row: Row): TableCell;
}

/** What goes into a league table. */
export interface LeagueTableOptions<I extends string, G extends string, U extends Unit> extends RankOptions<I | G> {
  /**
   * Ids of columns, or columns of your own: `rank`, `of`, `score`, `coverage`, `years` (the score of each year), a fact of
   * the unit (`name`, `region`), a group, an indicator (as published) or `normalised:` and an indicator.
   * Default: rank, name, the unit's other facts, score and groups.
   */
  readonly columns?: readonly (string | LeagueColumn<RankRow<I, G, U>>)[];
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
 * @throws {@link InclusionIndexError} on a column that names nothing.
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
  const { where = () => true } = options;
  const rows = all.filter(where).slice(0, options.top);
  const years = Object.keys(all[0]?.scores ?? {});
  const columns = (options.columns ?? defaultColumns(scores, all[0])).flatMap((column) =>
    typeof column === 'string' ? leagueColumns(scores, column, years, all[0], options.digits ?? 1) : [column],
  );
  const left = unranked(scores, options).filter(where);
  const shown = rows.length < all.length ? `${rows.length} of ${all.length} ranked` : `${all.length} ranked`;
  return tableOf({
    title: options.title ?? `${scores.spec.title}, ${years.join(', ')} (${shown})`,
    columns: columns.map(({ id, title, digits }) => ({ id, title, ...(digits === undefined ? {} : { digits }) })),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
    footnotes: [
      ...(rows.some(({ tied }) => tied) ? ['= after a rank: tied with another.'] : []),
      ...left.map(({ name, because }) => `Not ranked: ${name} (${because}).`),
    ],
  });
}

function defaultColumns(scores: Scores, row: object | undefined): string[] {
  const facts = factsOf(row).filter((key) => key !== 'id' && key !== 'name');
  return ['rank', 'name', ...facts, 'score', ...groupsOf(scores.spec.children).map(({ id }) => id)];
}

/** The facts of a unit are the texts in its row. */
function factsOf(row: object | undefined): string[] {
  return Object.entries(row ?? {}).flatMap(([key, value]) => (typeof value === 'string' ? [key] : []));
}

function leagueColumns(
  scores: Scores,
  id: string,
  years: readonly string[],
  sample: object | undefined,
  digits: number,
): LeagueColumn<RankRow>[] {
  const { children } = scores.spec;
  const plain: Record<string, LeagueColumn<RankRow>> = {
    rank: { id, title: 'Rank', cell: ({ rank, tied }) => (tied ? { number: rank, mark: '=' } : rank) },
    of: { id, title: 'Of', cell: ({ of }) => of },
    score: { id, title: 'Score', digits, cell: ({ score }) => score },
    coverage: { id, title: 'Known', cell: ({ coverage }) => ({ text: `${coverage.known} of ${coverage.of}` }) },
  };
  const found = plain[id];
  if (found) return [found];
  if (id === 'years') {
    return years.map((year) => ({ id: year, title: year, digits, cell: (row) => valueAt(row.scores, year) }));
  }
  const group = groupsOf(children).find((group) => group.id === id);
  if (group) return [{ id, title: group.title, digits, cell: (row) => tableCell(row.domains[id] ?? 'absent') }];
  const indicator = indicatorsOf(children).find((indicator) => indicator.id === id.replace(/^normalised:/, ''));
  if (indicator && indicator.id === id) {
    return [{ id, title: indicator.title, digits: 2, cell: (row) => tableCell(row.indicators[id]?.value ?? 'absent') }];
  }
  if (indicator) {
    const cell = (row: RankRow): TableCell => tableCell(row.indicators[indicator.id]?.normalised ?? 'absent');
    return [{ id, title: `${indicator.title} (normalised)`, digits, cell }];
  }
  if (factsOf(sample).includes(id)) {
    const fact = (row: RankRow): unknown => Object.entries(row).find(([key]) => key === id)?.[1];
    return [
      { id, title: id.charAt(0).toUpperCase() + id.slice(1), cell: (row) => ({ text: String(fact(row) ?? '') }) },
    ];
  }
  throw new InclusionIndexError(
    'unknown-column',
    `There is no column "${id}".`,
    `There are ${[...Object.keys(plain), 'years', ...factsOf(sample), ...groupsOf(children).map((g) => g.id)].join(', ')}, the indicators, and normalised: before an indicator.`,
  );
}

function valueAt(scores: Readonly<Record<string, number>>, year: string): TableCell {
  return scores[year] ?? { missing: 'absent' };
}
