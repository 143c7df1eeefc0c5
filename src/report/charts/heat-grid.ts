import { type Cell, isKnown } from '../../core/cell.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { excerpt } from '../../core/text.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { type RankRow, rank, unranked } from '../../rank/rank.ts';
import { fixed, reasonSymbol } from '../../table/table-cell.ts';
import { nameText, placeText } from '../text/wording.ts';
import { type ChartOptions, chartOf, sizes } from './parts/chart.ts';
import { chartYear } from './parts/chart-year.ts';
import { decimalsOf } from './parts/decimals-of.ts';
import { type GridColumn, type GridRow, gridOf } from './parts/grid.ts';
import { missingNotes } from './parts/missing-notes.ts';
import { type ShownOptions, shownRows, unrankedNotes } from './parts/shown-rows.ts';
import { textWidth } from './parts/text-width.ts';

/** What {@link heatGrid} is told. */
export interface HeatGridOptions<U extends Unit = Unit> extends ChartOptions, ShownOptions<U> {
  /** Default the newest year for which every indicator is published. */
  readonly year?: Period;
  /** A column for each group of the index, or for each indicator. Default groups, where the index has any. */
  readonly columns?: 'groups' | 'indicators';
}

/**
 * The ranking as a grid of colours, as Mime published it: a row for each ranked unit, best first, a column for each group or
 * indicator, and in each cell the score on the common scale of the index, the darker the nearer to the highest of its column.
 *
 * Shade: (x - lowest) / (highest - lowest) over all ranked units. Where no `width` is given, the grid is as wide as its numbers take.
 *
 * @throws `InclusionIndexError` for a year that was not scored, a marked unit that is not ranked, and columns of groups where there are none.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { heatGrid } from 'inclusion-index/report';
 * const svg = heatGrid(score(inclusionIndex, figures()), { year: '2023/24', columns: 'indicators', top: 20 });
 * svg.startsWith('<svg'); // => true
 * ```
 */
export function heatGrid<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: HeatGridOptions<U> = {},
): string {
  const { where = () => true, mark = [] } = options;
  const year = chartYear(scores, options.year);
  const which = { year: year.period };
  const all = rank(scores, which);
  const shown = shownRows(all, (row) => row, options);
  const columns = columnsOf(scores, all, options.columns);
  const digits = decimalsOf(all.map(({ score }) => score));
  const rows = shown.map(
    (row): GridRow => ({
      rank: `${row.rank}${row.tied ? '=' : ''}`,
      name: row.name,
      score: fixed(row.score, digits),
      marked: mark.includes(row.id),
      cells: columns.map(({ cell }) => cell(row)),
    }),
  );
  const names = rows.map(({ name, marked }) => textWidth(name, sizes.label, marked ? 'bold' : 'normal'));
  const { body, height, width } = gridOf(rows, columns, { width: options.width, nameRoom: Math.max(0, ...names) });
  const title = `${scores.spec.title}, ${year.period}`;
  const many = rows.length < all.length ? `${rows.length} of ${all.length} ranked` : `${all.length} ranked`;
  return chartOf({
    title: options.title ?? `${title} (${many})`,
    description: options.description ?? describe(shown, columns, all.length, year.period, mark),
    width,
    height,
    body,
    notes: [
      ...(rows.length === 0 ? ['No unit to show.'] : []),
      'Each number is a score on the common scale of the index; higher is more inclusive in every column. A cell is the darker, the nearer to the highest of its column among all that are ranked.',
      ...(rows.some(({ rank }) => rank.endsWith('=')) ? ['= after a rank: tied with another.'] : []),
      ...missingNotes(rows.flatMap(({ cells }) => cells)),
      ...unrankedNotes(unranked(scores, which).filter(where)),
    ],
  });
}

/** A column, and what it holds of a row of the ranking. */
interface RankedColumn extends GridColumn {
  readonly id: string;
  readonly cell: (row: RankRow) => Cell;
}

function columnsOf(scores: Scores, rows: readonly RankRow[], asked: HeatGridOptions['columns']): RankedColumn[] {
  const { children, title } = scores.spec;
  const groups = groupsOf(children);
  if (asked === 'groups' && groups.length === 0)
    throw new InclusionIndexError(
      'no-groups',
      `Index "${excerpt(title)}" has no groups.`,
      "Use columns: 'indicators'.",
    );
  const columns =
    asked === 'indicators' || groups.length === 0
      ? indicatorsOf(children).map(({ id, title }) => ({
          id,
          title,
          cell: (row: RankRow): Cell => row.indicators[id]?.normalised ?? 'absent',
        }))
      : groups.map(({ id, title }) => ({ id, title, cell: (row: RankRow): Cell => row.domains[id] ?? 'absent' }));
  return columns.map((column) => {
    const values = rows.map(column.cell).filter(isKnown);
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    const digits = decimalsOf(values);
    return {
      ...column,
      share: (value) => (highest > lowest ? (value - lowest) / (highest - lowest) : 0.5),
      text: (cell) => (isKnown(cell) ? fixed(cell, digits) : `[${reasonSymbol[cell]}]`),
    };
  });
}

function describe(
  shown: readonly RankRow[],
  columns: readonly RankedColumn[],
  of: number,
  period: Period,
  mark: readonly string[],
): string {
  const titles = columns.map(({ title }) => nameText(title)).join(', ');
  const told = shown.filter(({ id }, r) => mark.includes(id) || (mark.length === 0 && r === 0));
  const each = told.map((row) => {
    const cells = columns.map(({ title, cell, text }) => `${nameText(title)} ${text(cell(row))}`);
    return ` ${nameText(row.name)}, ${placeText(row.rank, row.of, row.tied)}: ${cells.join(', ')}.`;
  });
  return `Grid of scores in ${period}: ${shown.length} of ${of} ranked units by ${titles}.${each.join('')}`;
}
