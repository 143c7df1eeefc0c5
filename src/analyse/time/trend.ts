import type { Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import { type Period, periodOrdinal } from '../../core/period.ts';
import { compareText } from '../../core/record.ts';
import type { Scores } from '../../core/scores.ts';
import { checkLevel } from '../../math/check-level.ts';
import { theilSen } from '../../math/theil-sen.ts';
import { scoredColumn } from '../scored-column.ts';
import { type BreakBetween, breaksBetween } from './breaks-between.ts';

/** Which way scores go: only said where the whole interval of the slope lies on one side of 0. */
export type Direction = 'rising' | 'falling' | 'no clear direction' | 'too few years';

/** The trend of one unit. */
export interface TrendFacts {
  /** The value of each year, in order; `null` where there is none. */
  readonly years: readonly { readonly period: Period; readonly value: number | null; readonly because?: string }[];
  /** How many years have one. */
  readonly known: number;
  /** Points a year: the median of the slopes between all pairs of years. `null` for fewer than two years. */
  readonly slope: number | null;
  /** The interval of the slope; `null` where the years are too few for the level. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly direction: Direction;
}

/** One line of {@link trend}: a unit's own facts, and its trend. */
export type TrendRow<U extends Unit = Unit> = U & TrendFacts;

/** What {@link trend} gives. */
export interface Trend<U extends Unit = Unit> {
  readonly years: readonly Period[];
  /** The units with a value in any of the years, the steepest rise first; those with fewer than two values last. */
  readonly rows: readonly TrendRow<U>[];
  /** The breaks in series between the first and the last year: a slope across one is not all the unit's doing. */
  readonly breaks: readonly BreakBetween[];
  readonly level: number;
}

/** What {@link trend} may be told. */
export interface TrendOptions<Id extends string = string> {
  /** An indicator (on the common scale) or group instead of the score. */
  readonly by?: Id;
  /** Default every year that was scored. */
  readonly years?: readonly Period[];
  /** The level of intervals, 0 to 1. Default 0.95. */
  readonly level?: number;
}

/**
 * Where scores are going: for every unit the Theil-Sen slope over the years, in points a year, with an exact interval. A year
 * without a score is a gap of its own length, not a year that is not there. With four years or fewer there is no 95 % interval,
 * and so no direction: see {@link theilSen}.
 *
 * Scores of each year are relative to that year, so a slope says how a unit moved among the others; freeze a baseline for one
 * that says how far it came.
 *
 * @throws `InclusionIndexError` for a year that was not scored, an id the index does not have, fewer than two years, and a level
 *   that is not between 0 and 1.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { trend } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const { rows, years } = trend(score(inclusionIndex, figures()));
 * years.length; // => 5
 * rows.filter(({ direction }) => direction === 'rising').length; // => 3
 * ```
 */
export function trend<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  { by, years = scores.periods, level = 0.95 }: TrendOptions<NoInfer<I | G>> = {},
): Trend<U> {
  checkLevel(level);
  const periods = [...new Set(years)].sort((a, b) => periodOrdinal(a) - periodOrdinal(b));
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || periods.length < 2)
    insist(
      false,
      'trend',
      `there ${periods.length === 1 ? `is one year, ${first}` : 'is no year'}`,
      'Give two or more.',
    );
  const columns = periods.map((period) => {
    const year = scores.of(period);
    return { period, year, column: scoredColumn(year, by) };
  });
  const units = new Map(columns.flatMap(({ year }) => year.units.map((unit) => [unit.id, unit] as const)));
  const rows = [...units.values()].flatMap((unit): TrendRow<U>[] => {
    const values = columns.map(({ period, year, column }) => {
      if (!year.has(unit.id)) return { period, value: null, because: 'no figure' };
      const u = year.indexOf(unit.id);
      const value = column.values[u] ?? Number.NaN;
      return Number.isNaN(value) ? { period, value: null, because: column.because(u) } : { period, value };
    });
    const known = values.flatMap(({ period, value }) =>
      value === null ? [] : [{ year: periodOrdinal(period), value }],
    );
    if (known.length === 0) return [];
    const { slope, interval = null } = theilSen(
      known.map(({ year }) => year),
      known.map(({ value }) => value),
      level,
    );
    const facts = { years: values, known: known.length, slope: Number.isNaN(slope) ? null : slope };
    return [{ ...unit, ...facts, interval, direction: directionOf(interval) }];
  });
  const steepness = ({ slope }: TrendFacts): number => slope ?? -Infinity;
  return {
    years: periods,
    rows: rows.sort((a, b) => steepness(b) - steepness(a) || compareText(a.id, b.id)),
    breaks: breaksBetween<I, G>(scores.spec, { from: first, to: last }),
    level,
  };
}

function directionOf(interval: TrendFacts['interval']): Direction {
  if (!interval) return 'too few years';
  const [low, high] = interval;
  return low > 0 ? 'rising' : high < 0 ? 'falling' : 'no clear direction';
}
