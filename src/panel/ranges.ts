import { lazy } from '../core/lazy.ts';
import type { Bounds, Panel, PanelPeriod } from '../core/panel.ts';
import type { PeriodRange, Scores } from '../core/scores.ts';
import type { Imputations, Spec } from '../core/spec.ts';
import { tied } from '../math/rank.ts';
import { baselineFor } from './fit-steps.ts';

/** Which end of its bounds a value is put at: the end that is better for the unit, or the worse one. */
type End = 'better' | 'worse';

const kinds = ['treat', 'normalise', 'weigh'] as const;

/** Scores a panel, all but its ranges. */
type ScorePanel = (panel: Panel) => Scores;

/**
 * The ranges of scores and ranks, by the place of the period, made when asked for: `undefined` where no value that has
 * bounds is filled by them. A value is put at an end of its bounds by narrowing them to it.
 */
export function rangesOf(spec: Spec, panel: Panel, scoreOf: ScorePanel): (period: number) => PeriodRange | undefined {
  const ways = new Map(Object.entries(spec.imputations ?? {}));
  const used = panel.indicators.map(({ id }) => steps(ways.get(id) ?? spec.impute));
  const bounded = panel.periods.map((period) => boundedUnits(period, used));
  // Where nothing is learnt from other periods, one period is enough.
  const yearly = kinds.every((kind) => baselineFor(spec, kind) === 'each period');
  const alone = yearly && used.flat().every((type) => type === 'imputeBounds');
  const found = panel.periods.map((period, p) =>
    lazy(() => {
      const some = bounded[p];
      if (some === undefined || some.size === 0) return undefined;
      const among = alone ? { ...panel, periods: [period] } : panel;
      const scored = (own: number | undefined, ownEnd: End, end: End): Float64Array =>
        scoreOf(put(among, (one, unit) => (one === period && unit === own ? ownEnd : end))).of(period.period).score
          .values;
      const ends = (ownEnd: End, end: End): Float64Array => {
        const others = scored(undefined, end, end);
        const values = others.slice();
        for (const unit of some) values[unit] = scored(unit, ownEnd, end)[unit] ?? Number.NaN;
        return values;
      };
      return withRanks(ends('worse', 'better'), ends('better', 'worse'));
    }),
  );
  return (p) => found[p]?.();
}

function steps(way: Imputations | undefined): string[] {
  if (way === undefined) return [];
  return ('type' in way ? [way] : way).map(({ type }) => type);
}

/** The units of a period with a missing value that its bounds may fill. */
function boundedUnits({ raw, bounds }: PanelPeriod, used: readonly (readonly string[])[]): ReadonlySet<number> {
  const units = new Set<number>();
  bounds.forEach((own, i) => {
    if (!own || !used[i]?.includes('imputeBounds')) return;
    own.low.forEach((low, u) => {
      if (!Number.isNaN(low) && raw[i]?.reasons[u] !== 0) units.add(u);
    });
  });
  return units;
}

/** A panel whose bounds are narrowed to one of their ends. */
function put(panel: Panel, endOf: (period: PanelPeriod, unit: number) => End): Panel {
  const better = panel.indicators.map(({ direction }) => (direction === 'lower' ? 'low' : 'high'));
  const narrowed = (period: PanelPeriod, own: Bounds | undefined, i: number): Bounds | undefined => {
    if (!own) return undefined;
    const at = own.low.map((low, u) => {
      const high = own.high[u] ?? Number.NaN;
      return (endOf(period, u) === 'better') === (better[i] === 'high') ? high : low;
    });
    return { low: at, high: at };
  };
  return {
    ...panel,
    periods: panel.periods.map((period) => ({
      ...period,
      bounds: period.bounds.map((own, i) => narrowed(period, own, i)),
    })),
  };
}

/** The best and worst rank of each unit: above it at best those whose whole range is, at worst those of whom any part is. */
function withRanks(low: Float64Array, high: Float64Array): PeriodRange {
  const above = (ends: Float64Array, value: number, self: number): number =>
    ends.reduce((count, end, u) => count + (u !== self && end > value && !tied(end, value) ? 1 : 0), 0);
  return {
    low,
    high,
    best: high.map((value, u) => (Number.isNaN(value) ? value : 1 + above(low, value, u))),
    worst: low.map((value, u) => (Number.isNaN(value) ? value : 1 + above(high, value, u))),
  };
}
