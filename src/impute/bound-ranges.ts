import type { Bounds, Panel, PanelPeriod } from '../core/panel.ts';
import type { PeriodRange, RangeQuestion } from '../core/range.ts';
import { tied } from '../math/rank.ts';

/** Which end of its bounds a value is put at: the end that is better for the unit, or the worse one. */
type End = 'better' | 'worse';

/**
 * The range of scores and ranks of one period: each unit with its own bounded values at one end and those of all others at
 * the other, beside the scores with all values where the imputation puts them. A value is put at an end of its bounds by
 * narrowing them to it. None where no value that has bounds is missing.
 */
export function rangeOfBounds({
  panel,
  period,
  filled,
  crossesPeriods,
  scores,
}: RangeQuestion): PeriodRange | undefined {
  const units = boundedUnits(period, filled);
  if (units.size === 0) return undefined;
  const among = crossesPeriods ? panel : { ...panel, periods: [period] };
  const put = (own: number | undefined, ownEnd: End, end: End): Float64Array =>
    scores(narrowed(among, (one, unit) => (one === period && unit === own ? ownEnd : end)));
  const ends = (ownEnd: End, end: End): Float64Array => {
    const values = put(undefined, end, end).slice();
    for (const unit of units) values[unit] = put(unit, ownEnd, end)[unit] ?? Number.NaN;
    return values;
  };
  // Most scores are least with the unit at its worst; with some methods they are not, so the ends are found, not assumed.
  const tried = [scores(among), ends('worse', 'better'), ends('better', 'worse')];
  const found = (end: (...values: number[]) => number): Float64Array =>
    Float64Array.from(tried[0] ?? [], (_, u) => end(...tried.map((values) => values[u] ?? Number.NaN)));
  return withRanks(found(Math.min), found(Math.max), tried[0] ?? new Float64Array());
}

/** The units with a missing value that its bounds may fill. */
function boundedUnits({ raw, bounds }: PanelPeriod, filled: readonly boolean[]): ReadonlySet<number> {
  const units = new Set<number>();
  bounds.forEach((own, i) => {
    if (!own || !filled[i]) return;
    own.low.forEach((low, u) => {
      if (!Number.isNaN(low) && raw[i]?.reasons[u] !== 0) units.add(u);
    });
  });
  return units;
}

/** A panel whose bounds are narrowed to one of their ends. */
function narrowed(panel: Panel, endOf: (period: PanelPeriod, unit: number) => End): Panel {
  const isTurned = panel.indicators.map(({ direction }) => direction === 'lower');
  const narrow = (period: PanelPeriod, own: Bounds | undefined, i: number): Bounds | undefined => {
    if (!own) return undefined;
    const at = own.low.map((low, u) => {
      const isHigh = (endOf(period, u) === 'better') !== isTurned[i];
      return isHigh ? (own.high[u] ?? Number.NaN) : low;
    });
    return { low: at, high: at };
  };
  return {
    ...panel,
    periods: panel.periods.map((period) => ({
      ...period,
      bounds: period.bounds.map((own, i) => narrow(period, own, i)),
    })),
  };
}

/** The best and worst rank of each unit: above it at best those whose whole range is, at worst those of whom any part is. */
function withRanks(low: Float64Array, high: Float64Array, own: Float64Array): PeriodRange {
  const above = (ends: Float64Array, value: number, self: number): number =>
    ends.reduce((count, end, u) => count + (u !== self && end > value && !tied(end, value) ? 1 : 0), 0);
  const placed = (ends: Float64Array, values: Float64Array): Float64Array =>
    own.map((score, u) => (Number.isNaN(score) ? score : 1 + above(ends, values[u] ?? score, u)));
  return { low, high, best: placed(low, high), worst: placed(high, low) };
}
