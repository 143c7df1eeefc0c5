import { InclusionIndexError } from '../../core/error.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import { recordOf } from '../../core/record.ts';
import { distanceBetween, type WeightDistance } from '../../math/nearest-shares.ts';
import { roundTo } from '../../math/round-to.ts';
import { searchWeights, type WeightGoal } from './search-weights.ts';
import type { WeighedColumns } from './weighed-columns.ts';

/** A unit before and after weights change. */
export interface Reranked<U extends Unit = Unit> {
  readonly unit: U;
  readonly score: { readonly before: number; readonly after: number };
  readonly rank: { readonly before: number; readonly after: number };
}

/** Weights that reach a goal, as near to those of the index as can be. */
export interface WeightChange<Id extends string = string, U extends Unit = Unit> {
  readonly isPossible: true;
  readonly period: Period;
  /** The new weights, 1 together, of what the index is made of: as they are, `weights` of a spec. */
  readonly weights: Readonly<Record<Id, number>>;
  /** The weights of the index, 1 together. */
  readonly before: Readonly<Record<Id, number>>;
  /** How much of all weight changes hands: half the sum of the differences. */
  readonly moved: number;
  /** The root of the sum of the squares of the differences. */
  readonly euclidean: number;
  /** No weights nearer than this do, in the distance asked for. */
  readonly atLeast: number;
  /** Whether those found are proven nearest: to 1e-9, and to 1e-4 where units that matter lack different values. */
  readonly isNearest: boolean;
  /** Every ranked unit, by its rank after. */
  readonly units: readonly Reranked<U>[];
}

/** That no weights reach a goal, and why; or that none were found, which `because` then says. */
export interface NoWeights {
  readonly isPossible: false;
  readonly period: Period;
  readonly because: string;
}

/** How near weights are found. */
export interface NearestOptions {
  /** The index year; default the newest complete. */
  readonly year?: Period;
  /**
   * What is kept as small as can be: `moved`, how much of all weight changes hands (default: few weights then change, and much), or
   * `euclidean`, the straight line (many change a little).
   */
  readonly distance?: WeightDistance;
}

/** Throws for a distance that is none. */
export function checkDistance(method: string, distance: string): void {
  if (distance === 'moved' || distance === 'euclidean') return;
  throw new InclusionIndexError(
    'bad-option',
    `${method}: there is no distance "${distance}".`,
    'Use moved or euclidean.',
  );
}

/** Searches for weights, and scores the index again with those found. */
export function weightChange<U extends Unit>(
  weighed: WeighedColumns<U>,
  goal: WeightGoal,
  because: (isProven: boolean) => string,
): WeightChange<string, U> | NoWeights {
  const { period, ids, shares, units } = weighed;
  const found = searchWeights(weighed, goal);
  if (typeof found === 'string') return { isPossible: false, period, because: because(found === 'none') };
  // Where nothing needs to change, nothing does.
  const after = found.shares === shares ? shares : weighed.usable(found.shares);
  const then = weighed.standing(after);
  const now = weighed.standing(shares);
  const at = (values: Float64Array, u: number): number => values[u] ?? Number.NaN;
  const rounded = (distance: WeightDistance): number => roundTo(distanceBetween(shares, after, distance), 9);
  return {
    isPossible: true,
    period,
    weights: recordOf(ids.map((id, m) => [id, at(after, m)])),
    before: recordOf(ids.map((id, m) => [id, at(shares, m)])),
    moved: rounded('moved'),
    euclidean: rounded('euclidean'),
    atLeast: found.atLeast === found.distance ? rounded(goal.distance) : roundTo(found.atLeast, 9),
    isNearest: found.atLeast === found.distance,
    units: units
      .map((unit, u) => ({
        unit,
        score: { before: at(now.scores, u), after: at(then.scores, u) },
        rank: { before: at(now.ranks, u), after: at(then.ranks, u) },
      }))
      .sort((a, b) => a.rank.after - b.rank.after || a.rank.before - b.rank.before),
  };
}
