import type { Indicator } from '../../core/indicator.ts';
import { type Period, periodOrdinal } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import { indicatorsOf, lagOf } from '../../core/tree.ts';

/** A break in the series of an indicator that lies between two index years. */
export interface BreakBetween {
  readonly indicator: Indicator;
  /** The first period of the figure that does not mean what those before it did. */
  readonly period: Period;
  readonly because: string;
}

/**
 * The breaks in series that a comparison of two index years runs across, lags counted in: figures on either side of one do
 * not mean the same, so that part of a change is none of the unit's doing.
 *
 * @throws `InclusionIndexError` where a text is no year.
 * @example
 * ```ts
 * import { breaksBetween } from 'inclusion-index/analyse';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const breaks = breaksBetween(inclusionIndex, { from: '2021/22', to: '2022/23' });
 * breaks.find(({ indicator }) => indicator.id === 'attainment-8-ehcp')?.period; // => '2021/22'
 * ```
 */
export function breaksBetween<I extends string, G extends string>(
  spec: Pick<Spec<I, G>, 'children' | 'lags'>,
  { from, to }: { readonly from: Period; readonly to: Period },
): BreakBetween[] {
  return indicatorsOf<I, G>(spec.children).flatMap((indicator) => {
    const lag = lagOf<I, G>(spec, indicator);
    return breaksOf(indicator, periodOrdinal(from) - lag, periodOrdinal(to) - lag);
  });
}

/** The breaks of one indicator between figures of two years, given as ordinals. */
export function breaksOf(indicator: Indicator, from: number, to: number): BreakBetween[] {
  return indicator.breaks.flatMap(({ period, because }) => {
    const start = periodOrdinal(period);
    return Math.min(from, to) < start && start <= Math.max(from, to) ? [{ indicator, period, because }] : [];
  });
}
