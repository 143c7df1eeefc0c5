import type { Panel, PanelPeriod } from './panel.ts';

/**
 * The least and greatest score of each unit, and its best and worst rank, found with the bounded values of the units at
 * either end of what they can be. `NaN` for a unit that is not ranked.
 */
export interface PeriodRange {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly best: Float64Array;
  readonly worst: Float64Array;
}

/** What an imputation that fills values between their bounds is told, to find the range of the scores that follow. */
export interface RangeQuestion {
  readonly panel: Panel;
  /** The period that is asked about. */
  readonly period: PanelPeriod;
  /** For each indicator of the panel, whether this imputation fills it. */
  readonly filled: readonly boolean[];
  /** Whether anything is learnt from, or filled in from, other periods. */
  readonly crossesPeriods: boolean;
  /** The scores of that period's units, from the panel or one with narrower bounds. */
  scores(panel: Panel): Float64Array;
}
