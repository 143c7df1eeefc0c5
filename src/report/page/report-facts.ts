import { type FigureInterval, intervals as intervalsOf } from '../../analyse/chance/intervals.ts';
import { type ContextColumn, contextColumns } from '../../analyse/context/context-columns.ts';
import type { SimulatedPeriod } from '../../analyse/simulate/simulation-types.ts';
import { type Change, change } from '../../analyse/time/change.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { PeriodScores, Scores } from '../../core/scores.ts';
import { type RankRow, rank, type Unranked, unranked } from '../../rank/rank.ts';
import { type Manifest, manifest } from '../manifest/manifest.ts';
import { type Nouns, plainNouns } from '../text/sentence.ts';
import type { ReportOptions } from './report-options.ts';

/** What all pages of a report have in common, worked out once. */
export interface ReportFacts<U extends Unit = Unit> {
  readonly scores: Scores<string, string, U>;
  readonly period: Period;
  readonly year: PeriodScores<string, string, U>;
  readonly rows: readonly RankRow<string, string, U>[];
  readonly left: readonly Unranked<U>[];
  readonly sure: SimulatedPeriod<U> | undefined;
  readonly change: Change<string, string, U> | undefined;
  /** How far chance reaches in each figure, by unit and indicator; empty without figures. */
  readonly intervals: ReadonlyMap<string, ReadonlyMap<string, FigureInterval<U>>>;
  /** Circumstances over the units of the year. */
  readonly circumstances: readonly ContextColumn[];
  readonly nouns: Nouns;
  readonly manifest: Manifest;
  readonly options: ReportOptions<U>;
}

/** Works out what all pages need. */
export async function reportFacts<U extends Unit>(
  scores: Scores<string, string, U>,
  options: ReportOptions<U>,
): Promise<ReportFacts<U>> {
  const period = options.year ?? scores.newestComplete;
  if (period === undefined)
    throw new InclusionIndexError('nothing-scored', 'report: there is no year.', 'See the issues of the scores.');
  const { uncertainty, intervals } = options;
  const year = scores.of(period);
  const from = options.from ?? scores.periods[scores.periods.indexOf(period) - 1];
  const moved =
    from === undefined ? undefined : change(scores, { from, to: period, ...(intervals ? { intervals } : {}) });
  return {
    scores,
    period,
    year,
    rows: rank(scores, { year: period }),
    left: unranked(scores, { year: period }),
    sure: uncertainty?.periods.includes(period) ? uncertainty.of(period) : undefined,
    change: moved,
    intervals: options.data ? byUnit(intervalsOf(scores, { year: period, denominators: options.data })) : new Map(),
    circumstances: circumstancesOf(scores, period, options),
    nouns: options.nouns ?? plainNouns,
    manifest: await manifest(scores, { ...options, year: period }),
    options,
  };
}

function byUnit<U extends Unit>(found: readonly FigureInterval<U>[]): Map<string, Map<string, FigureInterval<U>>> {
  const units = new Map<string, Map<string, FigureInterval<U>>>();
  for (const one of found) {
    const own = units.get(one.unit.id) ?? new Map<string, FigureInterval<U>>();
    units.set(one.unit.id, own.set(one.indicator, one));
  }
  return units;
}

function circumstancesOf<U extends Unit>(
  scores: Scores<string, string, U>,
  period: Period,
  { context = [], data }: ReportOptions<U>,
): readonly ContextColumn[] {
  if (!data || context.length === 0) return [];
  const { columns } = contextColumns('report', scores, period, context, { data, nearest: true });
  // A line takes three, and a fourth to say how far they are from it.
  return columns.filter(({ values }) => values.filter((value) => !Number.isNaN(value)).length > 3);
}
