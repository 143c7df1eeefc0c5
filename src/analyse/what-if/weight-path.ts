import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { numberAt } from '../../math/number-at.ts';
import { rankValues } from '../../math/rank.ts';
import { crossings, type Line, lineOf, valueOn } from './path-crossings.ts';
import { type WeighedColumns, weighedColumns } from './weighed-columns.ts';

/** Which weight goes from nothing to all. */
export interface WeightPathOptions<Id extends string = string> {
  /** The id of an indicator or group that the score is made of. */
  readonly id: Id;
  /** The index year; default the newest complete. */
  readonly year?: Period;
}

/** The rank of a unit while a share goes from here to there; at the very ends of a stretch it is level with another. */
export interface RankStretch {
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

/** A unit on the way. */
export interface PathUnit<U extends Unit = Unit> {
  readonly unit: U;
  /** Its rank with the weights of the index. */
  readonly now: number;
  /** Its ranks in turn, from a share of 0 to 1. */
  readonly stretches: readonly RankStretch[];
  /** Where it stands best, and where worst; the longest stretch where there are several. */
  readonly best: RankStretch;
  readonly worst: RankStretch;
}

/** What {@link weightPath} gives. */
export interface WeightPath<U extends Unit = Unit> {
  readonly period: Period;
  readonly id: string;
  /** Its share of all weight in the index. */
  readonly share: number;
  /** The shares at which two or more units change places, each once. */
  readonly crossings: readonly number[];
  /** The ranked units, by their rank now. */
  readonly units: readonly PathUnit<U>[];
  /** The rank of each unit, in the order of `units`, at a share; `NaN` where it has nothing that weighs. */
  ranksAt(share: number): Float64Array;
}

/**
 * How ranks move as the weight of one indicator or group goes from 0 to 1, the others keeping their proportions (and those of a group
 * theirs): at which weight who changes places. No grid is laid: the shares at which two scores are equal are worked out.
 *
 * Formula: with s the share, a and b the weighted sums of a unit over what is moved and over the rest, and k and l the weights it has a
 * value for, its score is (s a + (1 − s) b) / (s k + (1 − s) l). Two are equal where a quadratic in s / (1 − s) is 0; where
 * both have all values, s = (b₂ − b₁) / (a₁ − a₂ + b₂ − b₁).
 *
 * @throws `InclusionIndexError` where the score is no arithmetic mean, weights are found from the data, or the id is none of what the
 *   score is made of, or all of it
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { weightPath } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const path = weightPath(score(inclusionIndex, figures()), { year: '2023/24', id: 'attainment' });
 * path.share.toFixed(3); // => '0.417'
 * ```
 */
export function weightPath<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: WeightPathOptions<NoInfer<I | G>>,
): WeightPath<U>;
export function weightPath<U extends Unit>(
  scores: Scores<string, string, U>,
  { id, year }: WeightPathOptions,
): WeightPath<U> {
  const weighed = weighedColumns('weightPath', scores, year);
  const moved = movedMembers(scores, weighed, id);
  const { shares, ids, period } = weighed;
  const share = shares.reduce((sum, own, m) => sum + (moved.has(ids[m] ?? '') ? own : 0), 0);
  const isMoved = (m: number): boolean => moved.has(ids[m] ?? '');
  const now = weighed.standing(shares).ranks;
  const order = [...now.keys()].sort((a, b) => numberAt(now, a) - numberAt(now, b) || a - b);
  const lines = order.map((u): Line => lineOf(weighed, u, isMoved, share));
  const at = crossings(lines);
  const ranksAt = (s: number): Float64Array =>
    rankValues(
      lines.map((line) => valueOn(line, s)),
      scores.spec.ties,
    );
  const ends = [0, ...at, 1];
  const ranks = ends.slice(1).map((to, e) => ranksAt((numberAt(ends, e) + to) / 2));
  return {
    period,
    id,
    share,
    crossings: at,
    units: order.flatMap((u, place): PathUnit<U>[] => {
      const unit = weighed.units[u];
      const stretches = stretchesOf(
        ranks.map((own) => numberAt(own, place)),
        ends,
      );
      const [first] = stretches;
      if (!unit || !first) return [];
      const extreme = (sign: 1 | -1): RankStretch =>
        stretches.reduce((best, one) => {
          const better = sign * (one.rank - best.rank);
          return better < 0 || (better === 0 && one.to - one.from > best.to - best.from) ? one : best;
        }, first);
      return [{ unit, now: numberAt(now, u), stretches, best: extreme(1), worst: extreme(-1) }];
    }),
    ranksAt,
  };
}

/** The ranks from one end to the next, those that stay the same as one. */
function stretchesOf(ranks: readonly number[], ends: readonly number[]): RankStretch[] {
  const stretches: RankStretch[] = [];
  ranks.forEach((rank, e) => {
    const [from = 0, to = 1] = [ends[e], ends[e + 1]];
    const last = stretches.at(-1);
    if (last && last.rank === rank) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from, to, rank });
  });
  return stretches;
}

/** The members whose weight is moved: one, or those of a group. */
function movedMembers({ spec }: Scores, { ids }: WeighedColumns, id: string): ReadonlySet<string> {
  const group = groupsOf(spec.children).find((one) => one.id === id);
  const own = ids.includes(id) ? [id] : indicatorsOf(group ? [group] : []).map((indicator) => indicator.id);
  const moved = new Set(own.filter((one) => ids.includes(one)));
  if (moved.size > 0 && moved.size < ids.length) return moved;
  const groups = groupsOf(spec.children).filter((one) =>
    indicatorsOf([one]).some((indicator) => ids.includes(indicator.id)),
  );
  throw new InclusionIndexError(
    'not-a-part',
    `weightPath: "${id}" is ${moved.size > 0 ? 'all' : 'none'} of what the score is made of.`,
    `Use ${[...new Set([...groups.map((one) => one.id), ...ids])].join(', ')}.`,
  );
}
