import { InclusionIndexError } from '../../core/error.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import { tied } from '../../math/rank.ts';
import { arrange } from '../../panel/build-panel.ts';
import { score } from '../../score.ts';
import type { TableContent } from '../../table/table-cell.ts';
import { compareRankings } from '../compare/compare-rankings.ts';
import type { ComparedIndex } from '../compare/comparison.ts';
import { onePeriod, scoresWith } from '../one-period.ts';
import { type ScoredColumn, scoredColumn } from '../scored-column.ts';

/** Which units are left out, and what is looked at. */
export interface RemoveUnitsOptions {
  /** The ids of the units to leave out, each in turn; default all that are ranked. */
  readonly units?: readonly string[];
  /** Default the newest complete year. */
  readonly year?: Period;
  /** How many of the units that move most to name. Default 5. */
  readonly movers?: number;
}

/** Two units that change places when a third is left out. */
export interface Reversal<U extends Unit = Unit> {
  /** The one that is ahead while all are there. */
  readonly ahead: U;
  /** The one that is behind it, and ahead without the third. */
  readonly behind: U;
}

/** What changes among the others where one unit is left out. Ranks before are those among the others. */
export interface RemovedUnit<U extends Unit = Unit> extends Omit<ComparedIndex, 'name'> {
  readonly unit: U;
  /** How many pairs there are that could change places. */
  readonly pairs: number;
  /** Those that do. */
  readonly reversals: readonly Reversal<U>[];
}

/** What {@link removeUnits} gives. */
export interface UnitRemoval<U extends Unit = Unit> {
  readonly period: Period;
  /** In the order of the year's units. */
  readonly units: readonly RemovedUnit<U>[];
  /** A line for each, those with most reversals first, for `tableOf`. */
  readonly summary: TableContent;
}

/**
 * Each unit left out in turn, and which of the others change places: rank reversals. Whether A is ahead of B should not hang on whether
 * C is there; where values are put on a scale by comparing units (ranks, min-max, z-scores), it can. The unit is screened out:
 * nothing is learnt from it.
 *
 * Formula: a pair is reversed where one is ahead by its score with the third and the other without, ties being no lead. That all
 * below move up a place is none.
 *
 * @param spec the index
 * @param data observations, or a panel arranged for the index
 * @throws `InclusionIndexError` for a unit that is not ranked, or a year that was not scored
 * @see Belton and Gear (1983), On a short-coming of Saaty's method of analytic hierarchies, Omega 11
 * @example
 * ```ts
 * import { removeUnits } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const { units } = removeUnits(inclusionIndex, figures(), { year: '2023/24', units: ['camden'] });
 * units.map(({ pairs }) => pairs); // => [10878]
 * ```
 */
export function removeUnits<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options?: RemoveUnitsOptions,
): UnitRemoval<U>;
export function removeUnits<U extends Unit>(
  spec: Spec,
  data: Iterable<Observation<U>> | Panel<string, U>,
  { units: asked, year, movers = 5 }: RemoveUnitsOptions = {},
): UnitRemoval<U> {
  const panel: Panel<string, U> = 'periods' in data ? data : arrange<string, string, U>(spec, data);
  const whole = scoresWith(spec, panel, year);
  const period = year ?? whole.newestComplete;
  if (period === undefined)
    throw new InclusionIndexError('nothing-scored', 'There is no year to rank.', 'See the issues.');
  const ofYear = onePeriod(spec, panel, period);
  const all = whole.of(period);
  const ranked = all.units.filter((_, u) => !Number.isNaN(all.ranks[u]));
  const unknown = asked?.find((id) => !ranked.some((unit) => unit.id === id));
  if (unknown !== undefined) {
    const remedy = 'Use the ids of ranked units.';
    throw new InclusionIndexError('not-ranked', `removeUnits: no "${unknown}" is ranked in ${period}.`, remedy);
  }
  const before = scoredColumn(all, undefined);
  const units = ranked
    .filter(({ id }) => asked?.includes(id) ?? true)
    .map((unit): RemovedUnit<U> => {
      const { screen = {} } = spec;
      const without = { ...spec, screen: { ...screen, leaveOut: [...(screen.leaveOut ?? []), unit.id] } };
      const scores = score<string, string, U>(without, ofYear);
      const there = scores.periods.includes(period) ? scoredColumn(scores.of(period), undefined) : nobody(before);
      const names = { ties: spec.ties, name: unit.id };
      const first = {
        ...before,
        values: before.values.map((value, u) => (before.units[u]?.id === unit.id ? Number.NaN : value)),
      };
      const [compared] = compareRankings(
        [
          { ...first, ...names },
          { ...there, ...names, name: 'without' },
        ],
        { movers },
      ).indices;
      const { name: _, ...how } = compared ?? nothing;
      return { unit, ...how, ...reversalsOf(all.units, first.values, there) };
    });
  return { period, units, summary: summaryOf(`${spec.title} without each in turn, ${period}`, units) };
}

const nothing: ComparedIndex = {
  name: '',
  ranked: 0,
  shared: 0,
  pearson: null,
  spearman: null,
  kendall: null,
  meanShift: null,
  medianShift: null,
  maximumShift: null,
  movers: [],
};

/** Where nobody is ranked any more. */
function nobody({ units, values }: ScoredColumn): ScoredColumn {
  return { units, values: values.map(() => Number.NaN), because: () => 'nobody is ranked' };
}

function reversalsOf<U extends Unit>(
  units: readonly U[],
  before: Float64Array,
  { units: left, values: after }: ScoredColumn,
): Pick<RemovedUnit<U>, 'pairs' | 'reversals'> {
  const places = new Map(left.map(({ id }, u) => [id, u]));
  const both = units.flatMap((unit, u) => {
    const [first = Number.NaN, second = Number.NaN] = [before[u], after[places.get(unit.id) ?? -1]];
    return Number.isNaN(first) || Number.isNaN(second) ? [] : [{ unit, first, second }];
  });
  const lead = (a: number, b: number): number => (tied(a, b) ? 0 : Math.sign(a - b));
  const reversals = both.flatMap((a, i) =>
    both.slice(i + 1).flatMap((b): Reversal<U>[] => {
      const [first, second] = [lead(a.first, b.first), lead(a.second, b.second)];
      if (first * second >= 0) return [];
      return [first > 0 ? { ahead: a.unit, behind: b.unit } : { ahead: b.unit, behind: a.unit }];
    }),
  );
  return { pairs: both.length < 2 ? 0 : (both.length * (both.length - 1)) / 2, reversals };
}

function summaryOf(title: string, units: readonly RemovedUnit[]): TableContent {
  const lines = [...units].sort((a, b) => b.reversals.length - a.reversals.length);
  return {
    title,
    columns: [
      { id: 'name', title: 'Without' },
      { id: 'reversals', title: 'Pairs reversed' },
      { id: 'pairs', title: 'of' },
      { id: 'mean-shift', title: 'Mean shift', digits: 2 },
      { id: 'maximum-shift', title: 'Greatest shift' },
      { id: 'most', title: 'Who moves most' },
    ],
    rows: lines.map(({ unit, reversals, pairs, meanShift, maximumShift, movers }) => [
      { text: unit.name },
      reversals.length,
      pairs,
      meanShift ?? { missing: 'not-applicable' },
      maximumShift ?? { missing: 'not-applicable' },
      { text: movers.map(({ name, shift }) => `${name} ${shift > 0 ? '+' : ''}${shift}`).join(', ') },
    ]),
    footnotes: ['Shifts are places up (+) or down among the others: that all below the one left out move up is none.'],
  };
}
