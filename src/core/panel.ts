import type { Column } from './column.ts';
import type { Indicator } from './indicator.ts';
import type { Issue } from './issue.ts';
import type { Observation, Unit } from './observation.ts';
import type { Period } from './period.ts';

/** What missing values can be at least and at most, where the rule of the publication tells; `NaN` elsewhere. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Every indicator for every unit of one index year, before anything is done to it. */
export interface PanelPeriod<U extends Unit = Unit> {
  readonly period: Period;
  /** The units with at least one figure, by id, as they were at the newest figure used. */
  readonly units: readonly U[];
  /** One column an indicator, in published units and polarity. */
  readonly raw: readonly Column[];
  /** The figures behind each cell, `figures[indicator][unit]`: what an auditor asks for. Empty where there was none. */
  readonly figures: readonly (readonly (readonly Observation<U>[])[])[];
  /** The bounds of missing values, by indicator; `undefined` for an indicator without any. */
  readonly bounds: readonly (Bounds | undefined)[];
}

/** The data an index needs, arranged by index year, indicator and unit, lags applied. */
export interface Panel<I extends string = string, U extends Unit = Unit> {
  readonly indicators: readonly Indicator<I>[];
  readonly periods: readonly PanelPeriod<U>[];
  /** What was wrong or worth saying about the observations. */
  readonly issues: readonly Issue[];
}
