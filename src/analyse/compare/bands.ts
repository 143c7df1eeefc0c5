import { type Cell, reasons, reasonText } from '../../core/cell.ts';
import { type Column, cellAt } from '../../core/column.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import type { Period } from '../../core/period.ts';
import { compareText } from '../../core/record.ts';
import type { PeriodScores, Scores } from '../../core/scores.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { unitOf } from '../../math/deviations.ts';
import { numberAt } from '../../math/number-at.ts';
import { quantile } from '../../math/quantile.ts';
import { rankValues, sortedKnown, tied } from '../../math/rank.ts';
import { type Among, idsAmong } from './among.ts';

/** What is put into bands, how many, and among whom. */
export interface BandsOptions<Id extends string = string, U extends Unit = Unit> {
  /** Default the newest complete year. */
  readonly year?: Period;
  /** An indicator or group instead of the overall score. */
  readonly by?: Id;
  /** Among which units: ids, or what tells them apart. Default all. */
  readonly among?: Among<U>;
  /** How many bands, 2 to 26: 4 (default) for quarters, 10 for tenths. */
  readonly n?: number;
}

/** One band. */
export interface Band {
  /** A for the most inclusive, and on. */
  readonly band: string;
  /** How many units are in it: ties can make it large, or leave it empty. */
  readonly units: number;
  /** The best and the worst value in it; `null` where it is empty. */
  readonly best: number | null;
  readonly worst: number | null;
}

/** A unit and its band, with the facts of the unit. */
export type BandedUnit<U extends Unit = Unit> = U & {
  /** The score, or the indicator as published. */
  readonly value: Cell;
  /** A for the most inclusive; `null` where it has none, and `because` says why. */
  readonly band: string | null;
  /** How many units share the value, this one counted; 0 where there is none. */
  readonly sharing: number;
  readonly because?: string;
};

/** Units in bands. */
export interface Bands<U extends Unit = Unit> {
  readonly period: Period;
  /** The id of the indicator or group; `score` for the overall score. */
  readonly id: string;
  readonly title: string;
  /** The ids of those of its indicators whose direction is contested: which end is A is then a matter of opinion. */
  readonly contested: readonly string[];
  /** How many units have a value. */
  readonly of: number;
  readonly bands: readonly Band[];
  /** The best first, those without a band last. */
  readonly units: readonly BandedUnit<U>[];
  /** The ids named in `among` that have no figure that year. */
  readonly without: readonly string[];
  /** Why nobody has a band: too few values, or all the same. */
  readonly because?: string;
}

/**
 * Bands of about equal size, A the most inclusive whichever way the figures run: quarters A to D, or any number from 2 to
 * 26, of the overall score, a group or an indicator, among all units or some (a region, a unit and its neighbours).
 *
 * Formula: the cuts between n bands are the quantiles 1 / n, 2 / n ... of the values (type 7 of Hyndman and Fan); a value at a cut is in
 * the better band. So equal values share a band, the best value is always in A, and a band can be larger than its share, or empty, where
 * many are equal. With fewer units than bands, or no two values that differ, nobody has a band. The cuts are those of
 * the DfE's Local Authority Interactive Tool; it puts a value at a cut into the lower band where higher is better. Indicators
 * are banded as published, gaps left out.
 *
 * @throws `InclusionIndexError` on a year that was not scored, an id that is none, and a number of bands that makes no sense.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { bands } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const { bands: quarters, contested } = bands(scores, { year: '2023/24', by: 'ehcp-share-of-send' });
 * quarters.map(({ band, units }) => `${band} ${units}`); // => ['A 39', 'B 38', 'C 38', 'D 38']
 * contested; // => ['ehcp-share-of-send']
 * ```
 */
export function bands<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: BandsOptions<I | G, U> = {},
): Bands<U> {
  const { n = 4, by } = options;
  insist(Number.isInteger(n) && n >= 2 && n <= 26, 'bands', `n is ${n}`, 'Give a whole number from 2 to 26.');
  const period = options.year ?? scores.newestComplete;
  if (period === undefined) {
    throw new InclusionIndexError('nothing-scored', 'bands: there is no year.', 'See the issues of the scores.');
  }
  const year = scores.of(period);
  const what = subjectOf(scores, year, by);
  const among = options.among ? new Set(idsAmong('bands', options.among, year.units)) : undefined;
  const units = year.units.flatMap((unit, u) => (among && !among.has(unit.id) ? [] : [{ unit, u }]));
  const values = Float64Array.from(units, ({ u }) => what.sign * numberAt(what.column.values, u));
  const size = unitOf(values);
  const scaled = values.map((value) => value / size);
  const sorted = sortedKnown(scaled);
  const of = sorted.length;
  const because =
    of < n
      ? `${of} ${of === 1 ? 'unit has' : 'units have'} a value, ${n} needed`
      : tied(numberAt(sorted, 0), sorted.at(-1) ?? 0)
        ? 'all have the same value'
        : undefined;
  // From the best band down.
  const cuts = Array.from({ length: n - 1 }, (_, i) => quantile(sorted, (n - 1 - i) / n));
  const letterOf = (value: number): string => {
    const place = cuts.findIndex((cut) => value >= cut || tied(value, cut));
    return letter(place < 0 ? n - 1 : place);
  };
  const ranks = rankValues(scaled);
  const placed = units.map(({ unit, u }, i) => {
    const known = !Number.isNaN(scaled[i]);
    const reason = known ? because : what.because(u);
    return {
      rank: numberAt(ranks, i),
      row: {
        ...unit,
        value: what.cell(u),
        band: known && because === undefined ? letterOf(numberAt(scaled, i)) : null,
        sharing: known ? ranks.filter((rank) => rank === ranks[i]).length : 0,
        ...(reason === undefined ? {} : { because: reason }),
      },
    };
  });
  const last = (rank: number): number => (Number.isNaN(rank) ? Infinity : rank);
  placed.sort((a, b) => last(a.rank) - last(b.rank) || compareText(a.row.name, b.row.name));
  const rows = placed.map(({ row }) => row);
  return {
    period,
    id: by ?? 'score',
    title: what.title,
    contested: what.contested,
    of,
    bands: Array.from({ length: n }, (_, i): Band => {
      const inside = rows.filter(({ band }) => band === letter(i)).map(({ value }) => value);
      const end = (value: Cell | undefined): number | null => (typeof value === 'number' ? value : null);
      return { band: letter(i), units: inside.length, best: end(inside[0]), worst: end(inside.at(-1)) };
    }),
    units: rows,
    without: [...(among ?? [])].filter((id) => !year.has(id)),
    ...(because === undefined ? {} : { because }),
  };
}

const letter = (place: number): string => String.fromCharCode(65 + place);

/** What is banded: the score, a group, or an indicator as published. */
function subjectOf(scores: Scores, year: PeriodScores, by: string | undefined) {
  const { children, title } = scores.spec;
  const contested = (indicators: ReturnType<typeof indicatorsOf>): string[] =>
    indicators.flatMap((one) => (one.contested === undefined ? [] : [one.id]));
  const of = (column: Column, because?: (u: number) => string | undefined) => ({
    column,
    cell: (u: number): Cell => cellAt(column, u),
    because: (u: number): string => because?.(u) ?? reasonText[reasons[numberAt(column.reasons, u) - 1] ?? 'absent'],
  });
  if (by === undefined) {
    const score = of(year.score, (u) => year.coverage[u]?.because);
    return { ...score, title, sign: 1, contested: contested(indicatorsOf(children)) };
  }
  const group = groupsOf(children).find(({ id }) => id === by);
  if (group) {
    return { ...of(year.group(by)), title: group.title, sign: 1, contested: contested(indicatorsOf(group.children)) };
  }
  const indicator = indicatorsOf(children).find(({ id }) => id === by);
  if (!indicator) {
    throw new InclusionIndexError('unknown-id', `No indicator or group "${by}".`, 'Use an id of the index.');
  }
  const { raw, imputed } = year.indicator(by);
  // A unit that is screened out keeps its published figure, and takes no part.
  const column = withReasons(raw, imputed);
  const sign = indicator.direction === 'lower' ? -1 : 1;
  return { ...of(column), title: indicator.title, sign, contested: contested([indicator]) };
}

/** The figures that are there in both columns. */
function withReasons(raw: Column, other: Column): Column {
  const missing = (u: number): boolean => raw.reasons[u] !== 0 || other.reasons[u] !== 0;
  return {
    values: raw.values.map((value, u) => (missing(u) ? Number.NaN : value)),
    reasons: raw.reasons.map((reason, u) => (reason !== 0 ? reason : numberAt(other.reasons, u))),
  };
}
