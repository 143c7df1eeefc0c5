import { cellAt } from '../core/column.ts';
import type { Observation } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import type { PeriodScores, Scores } from '../core/scores.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';
import { rankValues } from '../math/rank.ts';
import { isMissing, numberIn, type TableCell, type TableContent } from '../table/table-cell.ts';
import {
  type FrameCell,
  type FrameColumn,
  type FrameConstructor,
  factColumns,
  frameOf,
  numberColumns,
} from './frame-columns.ts';

/** How to make a frame. */
export interface ToDataFrameOptions<Frame extends object> {
  /** The constructor: danfojs's `DataFrame`, of whichever of its packages. */
  readonly DataFrame: FrameConstructor<Frame>;
  /**
   * Whether each column of numbers is followed by one of the reasons for its missing cells (`score:reason`), empty where
   * there is a number. A frame has nothing but `NaN` for them. Default no.
   */
  readonly reasons?: boolean;
  /** The years of scores to include; default all. */
  readonly years?: readonly Period[];
  /** Other names for columns. A name that the frame uses itself (`values`, `shape`, `index`, `head`) is refused. */
  readonly rename?: Readonly<Record<string, string>>;
}

/**
 * Scores, a table or figures as a data frame.
 *
 * - Scores: one row a year and unit, ranked or not: `period`, the facts of the unit (`id`, `name`, `region`), `rank`, `of`,
 *   `score`, each group, each indicator as published (`ehcp-in-mainstream`), each on the common scale
 *   (`normalised:ehcp-in-mainstream`), and with `reasons` why a unit is not ranked (`because`). Years are those of the
 *   index: the figures of a lagged indicator are older, so give observations if the frame is to be read back.
 * - A table, from `leagueTable()`: its columns under their ids. A mark beside a number (`=` for a tie), the title and the
 *   footnotes stay behind.
 * - Observations: one row a figure: the facts of the unit, `period`, `measure`, `value`, `numerator`, `denominator`. With
 *   `reasons`, `fromDataFrame(frame, { authority: 'gss' })` gives them back: a name can mean two authorities in a year.
 *
 * Numbers keep every digit; what is missing is `NaN` among numbers and `null` among texts. Types are said to the frame, so
 * that "001" stays a text.
 *
 * @throws {@link inclusion-index!InclusionIndexError | InclusionIndexError} `reserved-column` or `duplicate-column`, where a column needs another name.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { toDataFrame } from 'inclusion-index/danfo';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * // In place of: import { DataFrame } from 'danfojs-node';
 * class DataFrame {
 *   constructor(readonly rows: unknown[][], readonly options: { columns: string[] }) {}
 * }
 * const frame = toDataFrame(score(inclusionIndex, figures()), { DataFrame, years: ['2023/24'] });
 * frame.options.columns.slice(0, 3); // => ['period', 'id', 'name']
 * ```
 */
export function toDataFrame<Frame extends object>(
  content: Scores | TableContent | readonly Observation[],
  options: ToDataFrameOptions<Frame>,
): Frame {
  const { DataFrame, reasons = false, rename } = options;
  return frameOf(columnsOf(content, reasons, options.years), DataFrame, rename);
}

function columnsOf(
  content: Scores | TableContent | readonly Observation[],
  reasons: boolean,
  years: readonly Period[] | undefined,
): FrameColumn[] {
  if ('spec' in content) return scoreColumns(content, years ?? content.periods, reasons);
  return 'rows' in content ? tableColumns(content, reasons) : observationColumns(content, reasons);
}

function scoreColumns(scores: Scores, periods: readonly Period[], reasons: boolean): FrameColumn[] {
  const { spec } = scores;
  const years = periods.map((period) => scores.of(period));
  const indicators = indicatorsOf(spec.children).map(({ id }) => id);
  const over = <T>(cells: (year: PeriodScores, u: number) => T): T[] =>
    years.flatMap((year) => year.units.map((_, u) => cells(year, u)));
  const ranks = new Map(years.map((year) => [year, rankValues(year.score.values, spec.ties)]));
  const because = over((year, u) => year.coverage[u]?.because ?? '');
  return [
    { id: 'period', cells: over(({ period }) => period) },
    ...factColumns(over(({ units }, u) => units[u] ?? {})),
    { id: 'rank', cells: over((year, u) => ranks.get(year)?.[u] ?? Number.NaN) },
    { id: 'of', cells: over((year) => year.of) },
    ...(reasons ? [{ id: 'because', cells: because }] : []),
    ...numberColumns(
      'score',
      over((year, u) => cellAt(year.score, u)),
      reasons,
    ),
    ...groupsOf(spec.children).flatMap(({ id }) =>
      numberColumns(
        id,
        over((year, u) => cellAt(year.group(id), u)),
        reasons,
      ),
    ),
    ...indicators.flatMap((id) =>
      numberColumns(
        id,
        over((year, u) => cellAt(year.indicator(id).raw, u)),
        reasons,
      ),
    ),
    ...indicators.flatMap((id) =>
      numberColumns(
        `normalised:${id}`,
        over((year, u) => cellAt(year.indicator(id).normalised, u)),
        reasons,
      ),
    ),
  ];
}

function tableColumns({ columns, rows }: TableContent, reasons: boolean): FrameColumn[] {
  return columns.flatMap(({ id }, c) => {
    const cells = rows.map((row): TableCell => row[c] ?? { missing: 'absent' });
    if (cells.some((cell) => typeof cell === 'object' && 'text' in cell)) return [{ id, cells: cells.map(textCell) }];
    return numberColumns(
      id,
      cells.map((cell) => numberIn(cell) ?? (isMissing(cell) ? cell.missing : 'absent')),
      reasons,
    );
  });
}

function textCell(cell: TableCell): FrameCell {
  if (typeof cell === 'number') return String(cell);
  if ('number' in cell) return `${cell.number}${cell.mark}`;
  return 'text' in cell ? cell.text : null;
}

function observationColumns(observations: readonly Observation[], reasons: boolean): FrameColumn[] {
  const over = <T>(cell: (observation: Observation) => T): T[] => observations.map(cell);
  return [
    ...factColumns(over(({ unit }) => unit)),
    { id: 'period', cells: over(({ period }) => period) },
    { id: 'measure', cells: over(({ measure }) => measure) },
    ...numberColumns(
      'value',
      over(({ value }) => value),
      reasons,
    ),
    { id: 'numerator', cells: over(({ numerator }) => numerator ?? Number.NaN) },
    { id: 'denominator', cells: over(({ denominator }) => denominator ?? Number.NaN) },
  ];
}
