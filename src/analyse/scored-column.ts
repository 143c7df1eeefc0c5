import { reasons, reasonText } from '../core/cell.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Unit } from '../core/observation.ts';
import type { PeriodScores } from '../core/scores.ts';

/** What units are ranked by in one year, with the reason of those that are not. */
export interface ScoredColumn {
  readonly units: readonly Unit[];
  /** `NaN` where there is none. */
  readonly values: Float64Array;
  /** Why a unit has none. */
  because(index: number): string;
}

/** The scores of the index, or of a group or indicator on the common scale. */
export function scoredColumn(year: PeriodScores, by: string | undefined): ScoredColumn {
  const { units, score, coverage } = year;
  const known = [...year.indicators, ...year.groups];
  if (by !== undefined && !known.includes(by)) {
    throw new InclusionIndexError('unknown-id', `No indicator or group "${by}".`, `There are ${known.join(', ')}.`);
  }
  const column =
    by === undefined ? score : year.indicators.includes(by) ? year.indicator(by).normalised : year.group(by);
  const reason = (u: number): string => reasonText[reasons[(column.reasons[u] ?? 0) - 1] ?? 'absent'];
  return {
    units,
    values: column.values,
    because: (u) => (by === undefined ? (coverage[u]?.because ?? reason(u)) : reason(u)),
  };
}
