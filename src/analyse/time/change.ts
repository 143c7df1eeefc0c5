import { type Cell, isKnown } from '../../core/cell.ts';
import { cellAt } from '../../core/column.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import { compareText, recordOf } from '../../core/record.ts';
import type { Scores } from '../../core/scores.ts';
import type { Spec } from '../../core/spec.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { type BreakBetween, breaksBetween } from './breaks-between.ts';
import type { ChangeInterval, ChangeIntervals } from './change-intervals.ts';
import { type SplitChange, splitChange } from './split-change.ts';
import { twoYears } from './two-years.ts';

/** Something in two years, and how much greater it is in the later; `null` where either is missing. */
export interface Shift {
  readonly from: number | null;
  readonly to: number | null;
  readonly change: number | null;
}

/** What a change of score is due to; the six add up to it. */
export interface ChangeCauses {
  /** The unit's own figures, on the scale of the earlier year. */
  readonly own: number;
  /** The figures of the units it is compared with. */
  readonly others: number;
  /** Units that came or went: where authorities split or merge, there are others to be compared with. */
  readonly units: number;
  /** Indicators with a break in their series between the years, whatever moved them: not comparable. */
  readonly breaks: number;
  /** Indicators that are known in one of the years only. */
  readonly coverage: number;
  /** Weights that were found anew. */
  readonly weights: number;
}

/** What one indicator adds to a change. */
export interface IndicatorChange {
  /** As published, in the indicator's own unit. */
  readonly value: Shift;
  /** On the common scale. */
  readonly normalised: Shift;
  /** What it adds to the change of the score: the sum of the next three. `null` where it is not known in both years. */
  readonly part: number | null;
  readonly own: number | null;
  readonly others: number | null;
  readonly units: number | null;
  /** Whether its series has a break between the years. */
  readonly isBroken: boolean;
}

/** The change of one unit. */
export interface ChangeFacts<I extends string = string, G extends string = string> {
  readonly score: { readonly from: number; readonly to: number; readonly change: number };
  /** `change` above 0: so many places nearer to the first. */
  readonly rank: { readonly from: number; readonly to: number; readonly change: number };
  /** What the change is due to; `null` where the score is made of more than the unit's own columns. */
  readonly causes: ChangeCauses | null;
  /** How far chance could have moved it, and whether the change is clear of that; only where `intervals` are given. */
  readonly interval?: ChangeInterval;
  readonly indicators: Readonly<Record<I, IndicatorChange>>;
  /** The score of each group, and what its indicators add to the change of the whole score. */
  readonly domains: Readonly<Record<G, Shift & { readonly part: number | null }>>;
}

/** One line of {@link change}: a unit's own facts, and its change. */
export type ChangeRow<I extends string = string, G extends string = string, U extends Unit = Unit> = U &
  ChangeFacts<I, G>;

/** What {@link change} gives. */
export interface Change<I extends string = string, G extends string = string, U extends Unit = Unit> {
  /** The index, for the titles of its parts. */
  readonly spec: Spec<I, G>;
  readonly from: Period;
  readonly to: Period;
  /** How many units are ranked in each year. */
  readonly of: { readonly from: number; readonly to: number };
  /** The units ranked in both, the most improved first. */
  readonly rows: readonly ChangeRow<I, G, U>[];
  /** The breaks in series that lie between the years. */
  readonly breaks: readonly BreakBetween[];
  /** Units ranked in one of the years only, and why. */
  readonly notCompared: readonly { readonly unit: U; readonly because: string }[];
}

/**
 * What moved between two years of an index, and why: for every unit ranked in both, the change of its score, split by indicator and by
 * cause so that the parts add up to it. Set apart from what the unit did: what the others did, units that came or went,
 * breaks in series, and indicators known in one year only.
 *
 * An indicator's part is its weight times the move of its normalised value, where scores are arithmetic means; for other
 * means the mean of the differences it makes when indicators move one after another, first to last and last to first.
 * Where a score is made of more than the unit's own columns (Copeland, TOPSIS, benefit of the doubt), there are no parts.
 *
 * @throws `InclusionIndexError` for a year that was not scored, and where `from` is not before `to`.
 * @example
 * ```ts
 * import { change, score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { mime2019 } from 'inclusion-index/indicators';
 * const moved = change(score(mime2019, figures()), { from: '2016/17', to: '2018/19' });
 * const [first] = moved.rows;
 * first?.name; // => 'Camden'
 * first?.score.change.toFixed(2); // => '1.78'
 * const { own, others, breaks, coverage } = first?.causes ?? {};
 * [own, others, breaks, coverage].map((part) => part?.toFixed(2)); // => ['0.36', '0.36', '0.82', '0.23']
 * ```
 */
export function change<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: {
    readonly from: Period;
    readonly to: Period;
    /** What `changeIntervals` gives for the same years. */
    readonly intervals?: Pick<ChangeIntervals, 'units'>;
  },
): Change<I, G, U> {
  const years = twoYears(scores, options);
  const { from, to, units, fromPlaces, toPlaces } = years;
  const split = splitChange(scores.spec, years);
  const breaks = breaksBetween(scores.spec, options);
  const broken = new Set(breaks.map(({ indicator }) => indicator.id));
  const indicators = indicatorsOf<I, G>(scores.spec.children);
  const groups = groupsOf<I, G>(scores.spec.children).map(({ id, children }) => ({
    id,
    members: indicatorsOf(children).map((member) => member.id),
  }));
  const rows = units.map((unit, u): ChangeRow<I, G, U> => {
    const [before, after] = [fromPlaces[u] ?? -1, toPlaces[u] ?? -1];
    const parts = new Map(
      indicators.map(({ id }) => {
        const [first, last] = [from.indicator(id), to.indicator(id)];
        return [
          id,
          {
            value: shift(cellAt(first.raw, before), cellAt(last.raw, after)),
            normalised: shift(cellAt(first.normalised, before), cellAt(last.normalised, after)),
            ...partOf(split, id, u, broken.has(id)),
          },
        ] as const;
      }),
    );
    const score = moved(from.score.values[before], to.score.values[after]);
    const rank = moved(from.ranks[before], to.ranks[after]);
    const interval = options.intervals?.units.get(unit.id);
    return {
      ...unit,
      score,
      rank: { ...rank, change: rank.from - rank.to },
      ...(interval ? { interval } : {}),
      causes: split.whole[u] === 1 ? causesOf([...parts.values()], split, u) : null,
      indicators: recordOf(parts),
      domains: recordOf(
        groups.map(({ id, members }) => [
          id,
          {
            ...shift(cellAt(from.group(id), before), cellAt(to.group(id), after)),
            part: split.whole[u] === 1 ? sum(members.map((member) => parts.get(member)?.part ?? 0)) : null,
          },
        ]),
      ),
    };
  });
  return {
    spec: scores.spec,
    from: options.from,
    to: options.to,
    of: { from: from.of, to: to.of },
    rows: rows.sort((a, b) => b.score.change - a.score.change || compareText(a.id, b.id)),
    breaks,
    notCompared: years.left,
  };
}

function partOf({ indicators, whole }: SplitChange, id: string, u: number, isBroken: boolean) {
  const part = indicators.get(id);
  if (!part?.isKnown[u] || whole[u] !== 1) return { part: null, own: null, others: null, units: null, isBroken };
  const [own = 0, others = 0, units = 0] = [part.own[u], part.others[u], part.units[u]];
  return { part: own + others + units, own, others, units, isBroken };
}

function causesOf(
  parts: readonly Pick<IndicatorChange, 'part' | 'own' | 'others' | 'units' | 'isBroken'>[],
  { coverage, weights }: SplitChange,
  u: number,
): ChangeCauses {
  const comparable = parts.filter(({ isBroken }) => !isBroken);
  return {
    own: sum(comparable.map(({ own }) => own ?? 0)),
    others: sum(comparable.map(({ others }) => others ?? 0)),
    units: sum(comparable.map(({ units }) => units ?? 0)),
    breaks: sum(parts.filter(({ isBroken }) => isBroken).map(({ part }) => part ?? 0)),
    coverage: coverage[u] ?? 0,
    weights: weights[u] ?? 0,
  };
}

function moved(from = Number.NaN, to = Number.NaN): { from: number; to: number; change: number } {
  return { from, to, change: to - from };
}

function shift(from: Cell, to: Cell): Shift {
  const [first, last] = [isKnown(from) ? from : null, isKnown(to) ? to : null];
  return { from: first, to: last, change: first === null || last === null ? null : last - first };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
