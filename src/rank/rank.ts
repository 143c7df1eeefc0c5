import { type Cell, isKnown, reasonText } from '../core/cell.ts';
import { type Column, cellAt } from '../core/column.ts';
import { InclusionIndexError } from '../core/error.ts';
import type { Observation, Unit } from '../core/observation.ts';
import { type Period, periodOrdinal } from '../core/period.ts';
import { compareText, recordOf } from '../core/record.ts';
import type { PeriodScores, Scores } from '../core/scores.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';
import { rankValues, type TieRule } from '../math/rank.ts';
import { meanOfYears } from './mean-of-years.ts';

/** What to rank, and how. */
export interface RankOptions<By extends string = string> {
  /** The year; default the newest for which every indicator is published. */
  readonly year?: Period;
  /** Several years instead of one, in any order: units are ranked on the mean of their scores, and need a score in each. */
  readonly years?: readonly Period[];
  /** An indicator or group to rank by instead of the overall score. Rank 1 is always the most inclusive. */
  readonly by?: By;
  /** Default the spec's rule, or `competition`. */
  readonly ties?: TieRule;
}

/** One indicator of one unit in one year. */
export interface IndicatorResult<U extends Unit = Unit> {
  /** As published, in the indicator's unit. */
  readonly value: Cell;
  /** What was used in its place: the value with a gap filled and an outlier treated, where the index does either. */
  readonly used: Cell;
  /** On the common scale; higher is more inclusive. */
  readonly normalised: Cell;
  /** The published figures it was made from. */
  readonly figures: readonly Observation<U>[];
}

/** What a ranking says of a unit. */
export interface RankFacts<I extends string = string, G extends string = string, U extends Unit = Unit> {
  readonly rank: number;
  /** How many are ranked. */
  readonly of: number;
  /** Whether another unit has the same rank, or would have under `competition`. */
  readonly tied: boolean;
  /** What was ranked: the score, its mean over the years, or the score of the group or indicator named by `by`. */
  readonly score: number;
  /** The same, year by year. */
  readonly scores: Readonly<Record<Period, number>>;
  /** The score of each group, in the last of the years. */
  readonly domains: Readonly<Record<G, Cell>>;
  /**
   * The least and greatest score and the best and worst rank, where suppressed values are only known within bounds
   * (`imputeBounds`) and the overall score of one year is ranked.
   */
  readonly range?: {
    readonly score: readonly [low: number, high: number];
    readonly rank: readonly [best: number, worst: number];
  };
  /** Each indicator, in the last of the years. */
  readonly indicators: Readonly<Record<I, IndicatorResult<U>>>;
  /** How many indicators are known, of how many, in the last of the years. */
  readonly coverage: { readonly known: number; readonly of: number };
}

/** One line of a ranking, with the facts of its unit (for an English authority: id, name, gss, laCode, region). */
export type RankRow<I extends string = string, G extends string = string, U extends Unit = Unit> = U &
  RankFacts<I, G, U>;

/** A unit that is not ranked, and why. */
export type Unranked<U extends Unit = Unit> = U & { readonly because: string };

/**
 * Ranks units on their scores, best first. Scores that differ only by rounding error (1e-9) are tied.
 *
 * @throws {@link InclusionIndexError} on a year that was not scored, or where none was.
 * @example
 * ```ts
 * import { rank, score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const [first] = rank(score(inclusionIndex, figures()), { year: '2023/24' });
 * [first?.rank, first?.of]; // => [1, 149]
 * ```
 */
export function rank<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: RankOptions<I | G> = {},
): RankRow<I, G, U>[] {
  const { columns, units, byYear, mean, last } = ranking(scores, options);
  const ranks = rankValues(mean.values, options.ties ?? scores.spec.ties);
  const shared = rankValues(mean.values, 'competition');
  const of = ranks.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  const members = new Map<number, number>();
  for (const value of shared) members.set(value, (members.get(value) ?? 0) + 1);
  const cells = rowCells(scores, last);
  const rangeOf = columns.length === 1 && options.by === undefined ? rangesIn(scores.of(last)) : () => ({});
  return units
    .flatMap((unit, u) => {
      const place = ranks[u] ?? Number.NaN;
      if (Number.isNaN(place)) return [];
      return {
        ...unit,
        rank: place,
        of,
        tied: (members.get(shared[u] ?? 0) ?? 0) > 1,
        score: mean.values[u] ?? Number.NaN,
        scores: recordOf(columns.map(({ period }, y) => [period, byYear[y]?.[u] ?? Number.NaN])),
        ...rangeOf(u),
        ...cells(unit.id),
      };
    })
    .sort((a, b) => a.rank - b.rank || compareText(a.name, b.name));
}

/**
 * The units that {@link rank} leaves out for the same options, each with its reason.
 */
export function unranked<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: RankOptions<I | G> = {},
): Unranked<U>[] {
  const { columns, units, mean } = ranking(scores, options);
  return units
    .flatMap((unit, u) => {
      if (mean.reasons[u] === 0) return [];
      const reasons = columns.flatMap(({ period, column }) => {
        const because = reasonIn(scores.of(period), unit.id, options.by === undefined ? undefined : column);
        return because === undefined ? [] : [columns.length > 1 ? `${period}: ${because}` : because];
      });
      return { ...unit, because: reasons.join('; ') };
    })
    .sort((a, b) => compareText(a.name, b.name));
}

/** Why a unit has no score in a year, or no value in the column that is ranked instead; none where it has. */
function reasonIn(scores: PeriodScores, unit: string, column: Column | undefined): string | undefined {
  if (!scores.has(unit)) return 'no figure';
  const u = scores.indexOf(unit);
  if (!column) return scores.coverage[u]?.because;
  const cell = cellAt(column, u);
  return isKnown(cell) ? undefined : reasonText[cell];
}

/** The years that options mean, in order and each once. */
export function rankedYears(scores: Scores, { year, years }: RankOptions): Period[] {
  const one = year ?? scores.newestComplete;
  const all = [...new Set(years ?? (one === undefined ? [] : [one]))];
  return all.sort((a, b) => periodOrdinal(a) - periodOrdinal(b));
}

function ranking<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: RankOptions<I | G>,
) {
  const years = rankedYears(scores, options);
  const last = years.at(-1);
  if (last === undefined) {
    const remedy = options.years
      ? 'Name at least one.'
      : (scores.issues[0]?.message ?? 'Check the years of the index and the figures.');
    throw new InclusionIndexError('nothing-scored', 'There is no year to rank.', remedy);
  }
  const columns = years.map((period) => {
    const year = scores.of(period);
    return { period, units: year.units, column: chosen(scores, year, options.by) };
  });
  return { columns, last, ...meanOfYears(columns) };
}

function chosen<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  year: PeriodScores<I, G, U>,
  by: I | G | undefined,
): Column {
  if (by === undefined) return year.score;
  const indicator = indicatorsOf(scores.spec.children).find(({ id }) => id === by);
  if (indicator) return year.indicator(indicator.id).normalised;
  const group = groupsOf(scores.spec.children).find(({ id }) => id === by);
  if (group) return year.group(group.id);
  throw new InclusionIndexError('unknown-id', `No indicator or group "${by}".`, 'Use an id of the index.');
}

/** The range of each unit of a year, where the year has any. */
function rangesIn(year: PeriodScores): (unit: number) => Pick<RankFacts, 'range'> {
  const { range } = year;
  if (!range) return () => ({});
  const at = (values: Float64Array, unit: number): number => values[unit] ?? Number.NaN;
  return (u) => ({
    range: { score: [at(range.low, u), at(range.high, u)], rank: [at(range.best, u), at(range.worst, u)] },
  });
}

function rowCells<I extends string, G extends string, U extends Unit>(scores: Scores<I, G, U>, period: Period) {
  const year = scores.of(period);
  const groups = groupsOf(scores.spec.children).map(({ id }) => ({ id, column: year.group(id) }));
  const indicators = indicatorsOf(scores.spec.children).map(({ id }) => ({ id, layers: year.indicator(id) }));
  return (unit: string): Pick<RankFacts<I, G, U>, 'domains' | 'indicators' | 'coverage'> => {
    const u = year.indexOf(unit);
    const { known = 0, of = 0 } = year.coverage[u] ?? {};
    return {
      domains: recordOf(groups.map(({ id, column }) => [id, cellAt(column, u)])),
      indicators: recordOf(
        indicators.map(({ id, layers: { raw, treated, normalised, figures } }) => [
          id,
          {
            value: cellAt(raw, u),
            used: cellAt(treated, u),
            normalised: cellAt(normalised, u),
            figures: figures[u] ?? [],
          },
        ]),
      ),
      coverage: { known, of },
    };
  };
}
