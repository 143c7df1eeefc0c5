import { type Branch, branchesOf } from '../../aggregate/tree.ts';
import type { PeriodScores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import { numberAt } from '../../math/number-at.ts';
import { type ScaleMoves, scaleMoves } from './scale-moves.ts';
import { scoreOfColumns, type WeightsOf } from './score-of-columns.ts';
import type { TwoYears } from './two-years.ts';

/** What an indicator adds to the change of each unit's score. */
export interface IndicatorParts {
  /** Whether it is known in both years. */
  readonly isKnown: readonly boolean[];
  /** By the unit's own move, by that of the units it is compared with, and by units that came or went. */
  readonly own: Float64Array;
  readonly others: Float64Array;
  readonly units: Float64Array;
}

/** How much each cause adds to the change of each unit's score; columns follow the units of {@link TwoYears}. */
export interface SplitChange {
  readonly indicators: ReadonlyMap<string, IndicatorParts>;
  /** Indicators that are known in one of the years only. */
  readonly coverage: Float64Array;
  /** Weights that were found anew. */
  readonly weights: Float64Array;
  /**
   * 1 for a unit whose parts add up to its change; 0 where its score is made of more than its own columns, or a mean cannot take
   * a value on the way (a negative one, of a geometric mean).
   */
  readonly whole: Uint8Array;
}

/**
 * Splits the change of scores between two years. What a unit knows in one year only is left out of both first: the
 * difference that makes is the part of coverage. Then the columns known in both pass from the one year to the other, one
 * move after another, first to last and again last to first, and each move has the mean of the two differences it makes.
 * For arithmetic means the order does not matter; for other means this is the way all moves add up to the change.
 */
export function splitChange(spec: Spec, years: TwoYears): SplitChange {
  const { from, to, units, fromPlaces, toPlaces } = years;
  const branches = branchesOf(spec);
  const [before, after] = [weightsIn(from), weightsIn(to)];
  const moves = scaleMoves(spec, years);
  const start = new Map([...moves].map(([id, { stages }]) => [id, stages[0]]));
  const end = new Map([...moves].map(([id, { stages }]) => [id, stages[stages.length - 1] ?? stages[0]]));
  const [first, last] = [scoreOfColumns(branches, start, before), scoreOfColumns(branches, end, after)];
  const own = (year: PeriodScores, places: Int32Array): Float64Array =>
    Float64Array.from(places, (u) => numberAt(year.score.values, u));
  const [scoreFrom, scoreTo] = [own(from, fromPlaces), own(to, toPlaces)];
  const whole = made(branches, years);
  const split: SplitChange = {
    indicators: new Map([...start].map(([id, column]) => [id, partsOf(column)])),
    coverage: scoreTo.map((score, u) => score - numberAt(last, u) - (numberAt(scoreFrom, u) - numberAt(first, u))),
    weights: new Float64Array(units.length),
    whole,
  };
  const steps = [...stepsOf(moves, split), { weights: true as const, into: split.weights }];
  walk(steps, new Map(start), false);
  walk(steps.toReversed(), new Map(end), true);
  for (const part of [split.coverage, ...steps.map(({ into }) => into)])
    for (let u = 0; u < part.length; u++) if (Number.isNaN(part[u])) whole[u] = 0;
  return split;

  /** Makes one move after another, and adds half of what each makes to its part. */
  function walk(order: readonly Move[], columns: Map<string, Float64Array>, back: boolean): void {
    let weights = back ? after : before;
    let score = back ? last : first;
    for (const move of order) {
      if ('weights' in move) weights = back ? before : after;
      else columns.set(move.id, back ? move.before : move.after);
      const next = scoreOfColumns(branches, columns, weights, (u) => {
        whole[u] = 0;
      });
      for (let u = 0; u < next.length; u++) {
        const difference = numberAt(next, u) - numberAt(score, u);
        move.into[u] = numberAt(move.into, u) + (back ? -difference : difference) / 2;
      }
      score = next;
    }
  }
}

type Move =
  | { readonly weights: true; readonly into: Float64Array }
  | { readonly id: string; readonly before: Float64Array; readonly after: Float64Array; readonly into: Float64Array };

function stepsOf(moves: ReadonlyMap<string, ScaleMoves>, { indicators }: SplitChange): Move[] {
  return [...moves].flatMap(([id, { stages, causes }]) =>
    causes.flatMap((cause, s): Move[] => {
      const [before, after] = [stages[s], stages[s + 1]];
      const into = indicators.get(id)?.[cause];
      return before && after && into ? [{ id, before, after, into }] : [];
    }),
  );
}

/** The weights used in a year. */
function weightsIn(year: PeriodScores): WeightsOf {
  return ({ id, members }) => {
    const used = id === '' ? year.weights() : year.weights(id);
    return Float64Array.from(members, (member) => used[member.id] ?? 0);
  };
}

/** Whether the tree makes the score of each unit of the unit's own columns alone, in both years. */
function made(branches: readonly Branch[], { from, to, fromPlaces, toPlaces }: TwoYears): Uint8Array {
  const [before, after] = [weightsIn(from), weightsIn(to)];
  const isMade = (year: PeriodScores, u: number, weights: WeightsOf): boolean => {
    const alone = new Map(
      year.indicators.map((id) => [id, year.indicator(id).normalised.values.subarray(u, u + 1)] as const),
    );
    const [score = Number.NaN] = scoreOfColumns(branches, alone, weights);
    const known = numberAt(year.score.values, u);
    return Math.abs(score - known) <= 1e-9 * Math.max(1, Math.abs(known));
  };
  return Uint8Array.from(fromPlaces, (u, i) =>
    isMade(from, u, before) && isMade(to, toPlaces[i] ?? -1, after) ? 1 : 0,
  );
}

function partsOf(column: Float64Array): IndicatorParts {
  const room = (): Float64Array => new Float64Array(column.length);
  return { isKnown: Array.from(column, (value) => !Number.isNaN(value)), own: room(), others: room(), units: room() };
}
