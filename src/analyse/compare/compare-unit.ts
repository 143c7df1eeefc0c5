import { reasons, reasonText } from '../../core/cell.ts';
import { type Column, cellAt } from '../../core/column.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import { insist } from '../../core/options.ts';
import { compareText } from '../../core/record.ts';
import type { PeriodScores, Scores } from '../../core/scores.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { unitOf } from '../../math/deviations.ts';
import { median } from '../../math/median.ts';
import { mean } from '../../math/moments.ts';
import { numberAt } from '../../math/number-at.ts';
import { rankValues } from '../../math/rank.ts';
import { idsAmong } from './among.ts';
import { type ScoreParts, scoreParts } from './score-parts.ts';
import type {
  ComparedGroup,
  ComparedIndicator,
  ComparedWith,
  CompareUnitOptions,
  UnitComparison,
} from './unit-comparison.ts';

/**
 * One unit beside some others in one year: how far its score is from their mean and median, its rank among them, what
 * of the difference each indicator and group explains, and which of the others do better on each.
 *
 * Formula: with m the mean score of the others, an indicator's contribution to a unit's score is c = w (x - m), w its share of
 * the weights known for that unit (multiplied down the tree) and x its value on the common scale, 0 where it is missing; its
 * part of the difference is c less the mean c of the others. Where the index is a weighted mean, the parts of the
 * indicators, and those of the groups it is made of, add up to the difference. Where all values are known, the part is w times the difference
 * in the indicator. Where an aggregation is no such mean, what is beneath it has no part, and `notParts` says so.
 *
 * Others that are not ranked that year are listed with the reason and enter nothing. Better is as the indicator's direction
 * says, on published values, contested or not.
 *
 * @throws `InclusionIndexError` on a unit without a figure that year, a year that was not scored, and where no others are named.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { compareUnit } from 'inclusion-index/analyse';
 * import { figures, neighboursOf } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const others = neighboursOf('camden').neighbours.map(({ authority }) => authority.id);
 * const camden = compareUnit(score(inclusionIndex, figures()), { unit: 'camden', others, year: '2023/24' });
 * [camden.rank, camden.of]; // => [9, 10]
 * camden.indicators.reduce((sum, { part }) => sum + (part ?? 0), 0).toFixed(9) === camden.difference?.toFixed(9); // => true
 * ```
 */
export function compareUnit<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: CompareUnitOptions<U>,
): UnitComparison<I, G> {
  insist(typeof options?.unit === 'string', 'compareUnit', 'there is no unit', 'Give unit: its id.');
  const period = options.year ?? scores.newestComplete;
  if (period === undefined) {
    throw new InclusionIndexError('nothing-scored', 'compareUnit: there is no year.', 'See the issues of the scores.');
  }
  const year = scores.of(period);
  const own = year.indexOf(options.unit);
  const ids = idsAmong('compareUnit', options.others, year.units).filter((id) => id !== options.unit);
  insist(ids.length > 0, 'compareUnit', 'no others are named', 'Name at least one.');
  const ranked = ids.flatMap((id) => (isRanked(year, id) ? [year.indexOf(id)] : []));
  const places = [own, ...ranked];
  const overall = lineOf(year, places, year.score, 1);
  const parts: ScoreParts =
    overall.mean === null || overall.difference === null
      ? { parts: new Map() }
      : scoreParts(scores.spec, year, places, overall.mean);
  const partOf = (id: string): number | null => {
    const part = parts.parts.get(id);
    return part ? numberAt(part, 0) - mean(part.subarray(1)) : null;
  };
  const middle = ranked.length > 0 ? median(valuesAt(year.score, ranked)) : null;
  const because = year.coverage[own]?.because ?? (ranked.length > 0 ? undefined : 'none of the others is ranked');
  return {
    id: options.unit,
    name: year.units[own]?.name ?? options.unit,
    period,
    score: overall.score,
    ...(because === undefined ? {} : { because }),
    others: othersOf(scores, year, ids, places),
    mean: overall.mean,
    median: middle,
    difference: overall.difference,
    medianDifference: typeof overall.score === 'number' && middle !== null ? overall.score - middle : null,
    rank: overall.rank,
    of: overall.of,
    tied: overall.tied,
    groups: groupsOf(scores.spec.children).map(({ id, title }): ComparedGroup<G> => {
      const { tied, ...line } = lineOf(year, places, year.group(id), 1);
      return { id, title, ...line, part: partOf(id) };
    }),
    indicators: indicatorsOf(scores.spec.children).map(({ id, title }): ComparedIndicator<I> => {
      const { indicator, raw, normalised } = year.indicator(id);
      const value = lineOf(year, places, raw, indicator.direction === 'lower' ? -1 : 1);
      const { score, mean: scoreMean, difference } = lineOf(year, places, normalised, 1);
      const { rank, of, better } = value;
      const published = { indicator, value: value.score, valueMean: value.mean };
      return { id, title, ...published, score, mean: scoreMean, difference, part: partOf(id), rank, of, better };
    }),
    ...(parts.because === undefined ? {} : { notParts: parts.because }),
  };
}

function isRanked(year: PeriodScores, id: string): boolean {
  return year.has(id) && (year.coverage[year.indexOf(id)]?.ranked ?? false);
}

function valuesAt({ values }: Column, places: readonly number[]): Float64Array {
  return Float64Array.from(places, (u) => numberAt(values, u));
}

/** Ranks in a unit of their own, so that values of any magnitude are told apart. */
function ranksOf(values: Float64Array, sign: 1 | -1): Float64Array {
  const unit = unitOf(values);
  return rankValues(values.map((value) => (sign * value) / unit));
}

/** A column at the unit (the first place) and the others: means, ranks and those that do better. */
function lineOf(year: PeriodScores, places: readonly number[], column: Column, sign: 1 | -1) {
  const values = valuesAt(column, places);
  const ranks = ranksOf(values, sign);
  const [score, others] = [cellAt(column, numberAt(places, 0)), mean(values.subarray(1))];
  const [rank = Number.NaN] = ranks;
  const known = Number.isNaN(rank) ? null : rank;
  const better = places.flatMap((u, i) => {
    const { id = '', name = '' } = year.units[u] ?? {};
    return known !== null && numberAt(ranks, i) < known
      ? [{ id, name, value: numberAt(values, i), rank: numberAt(ranks, i) }]
      : [];
  });
  return {
    score,
    mean: Number.isNaN(others) ? null : others,
    difference: typeof score === 'number' && !Number.isNaN(others) ? score - others : null,
    rank: known,
    of: ranks.filter((place) => !Number.isNaN(place)).length,
    tied: ranks.filter((place) => place === rank).length > 1,
    better: better.sort((a, b) => a.rank - b.rank || compareText(a.name, b.name)).map(({ rank: _, ...found }) => found),
  };
}

/** The others, the best first, with the reason of those that are not ranked. */
function othersOf(
  scores: Scores,
  year: PeriodScores,
  ids: readonly string[],
  places: readonly number[],
): readonly ComparedWith[] {
  const ranks = ranksOf(valuesAt(year.score, places), 1);
  const found = ids.map((id): ComparedWith => {
    if (!year.has(id)) return { id, name: nameIn(scores, id), score: null, rank: null, because: 'no figure' };
    const u = year.indexOf(id);
    const name = year.units[u]?.name ?? id;
    const place = places.indexOf(u);
    if (place > 0) return { id, name, score: year.score.values[u] ?? null, rank: ranks[place] ?? null };
    const reason = reasonText[reasons[numberAt(year.score.reasons, u) - 1] ?? 'absent'];
    return { id, name, score: null, rank: null, because: year.coverage[u]?.because ?? reason };
  });
  return found.sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareText(a.name, b.name) || compareText(a.id, b.id),
  );
}

/** The name of a unit without a figure in one year, from the newest year in which it has any. */
function nameIn(scores: Scores, id: string): string {
  const period = scores.periods.findLast((one) => scores.of(one).has(id));
  if (period === undefined) return id;
  const year = scores.of(period);
  return year.units[year.indexOf(id)]?.name ?? id;
}
