import type { Cell } from '../../core/cell.ts';
import { type Column, cellAt } from '../../core/column.ts';
import type { PeriodScores } from '../../core/scores.ts';
import { rankValues } from '../../math/rank.ts';
import { checkYear } from '../check-year.ts';

/** The score and rank of a unit in one group, or in the index. */
export interface SummaryLine<G extends string = string> {
  /** The id of the group; `score` for the index itself. */
  readonly id: G | 'score';
  /** The score, or why there is none. */
  readonly score: Cell;
  /** 1 the best, equal scores sharing the best rank; none where there is no score. */
  readonly rank: number | null;
  /** How many units have a score. */
  readonly of: number;
}

/**
 * How a unit does overall and in each group: score and rank, the index first, then groups, parents before children.
 *
 * @param year the scores of one year
 * @param unit the id of the unit
 * @throws `InclusionIndexError` on a unit without a figure that year, and for what is not the scores of one year.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { unitSummary } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const lines = unitSummary(score(inclusionIndex, figures()).of('2023/24'), 'camden');
 * lines.map(({ id }) => id); // => ['score', 'exclusions', 'assessment', 'placement', 'attainment']
 * ```
 */
export function unitSummary<I extends string, G extends string>(
  year: PeriodScores<I, G>,
  unit: string,
): SummaryLine<G>[] {
  checkYear('unitSummary', year);
  const u = year.indexOf(unit);
  const line = (id: G | 'score', column: Column): SummaryLine<G> => {
    const rank = rankValues(column.values)[u] ?? Number.NaN;
    return {
      id,
      score: cellAt(column, u),
      rank: Number.isNaN(rank) ? null : rank,
      of: column.reasons.filter((reason) => reason === 0).length,
    };
  };
  return [line('score', year.score), ...year.groups.map((id) => line(id, year.group(id)))];
}
