import type { Column } from './column.ts';
import type { Indicator } from './indicator.ts';
import type { Issue } from './issue.ts';
import type { Observation, Unit } from './observation.ts';
import type { Period } from './period.ts';
import type { PeriodRange } from './range.ts';
import type { Spec } from './spec.ts';

/** One indicator in one year: every layer between the published figure and the score. Indexes follow `units`. */
export interface IndicatorScores<U extends Unit = Unit> {
  readonly indicator: Indicator;
  /** As published, in the indicator's own unit and polarity. */
  readonly raw: Column;
  /** With gaps filled, and without the units that are screened out. The raw column where the index does neither. */
  readonly imputed: Column;
  /** With outliers treated; as imputed where the index treats none. */
  readonly treated: Column;
  /** Turned so that higher is more inclusive. */
  readonly oriented: Column;
  /** On the common scale of the index. */
  readonly normalised: Column;
  /** What treatment learnt, in words. */
  readonly treatment: string;
  /** What normalisation learnt, in words. */
  readonly learnt: string;
  /** The published figures behind each cell. */
  readonly figures: readonly (readonly Observation<U>[])[];
}

/** Whether a unit has enough figures to be ranked, and if not, why. */
export interface UnitCoverage {
  readonly known: number;
  readonly of: number;
  readonly ranked: boolean;
  /** Why it is not ranked, in words. */
  readonly because?: string;
}

/** The scores of one index year. */
export interface PeriodScores<I extends string = string, G extends string = string, U extends Unit = Unit> {
  readonly period: Period;
  /** Every unit with a figure, ranked or not, by id. All columns follow this order. */
  readonly units: readonly U[];
  /** The overall score; missing for a unit that is not ranked. */
  readonly score: Column;
  readonly coverage: readonly UnitCoverage[];
  /** How many units are ranked. */
  readonly of: number;
  /** Whether every indicator of the index is known for half of the ranked units or more. */
  readonly complete: boolean;
  /** The ids of the indicators of the index, in order. */
  readonly indicators: readonly I[];
  /** The ids of its groups, parents before children. */
  readonly groups: readonly G[];
  /** The layers of one indicator. A mistyped id does not compile. */
  indicator(id: I): IndicatorScores<U>;
  /** The score of one group. A mistyped id does not compile. */
  group(id: G): Column;
  /** The weights of what a group is made of, by id; without an id, of what the index is made of. */
  weights(group?: G): Readonly<Record<string, number>>;
  /** The rank of each unit by the tie rule of the index, 1 the best; `NaN` for a unit that is not ranked. */
  readonly ranks: Float64Array;
  /** The range of scores and ranks, where `imputeBounds` fills values that are only known within bounds. */
  readonly range: PeriodRange | undefined;
  /** Whether a unit has a figure this year. */
  has(unit: string): boolean;
  /** A unit's place in `units`; throws where it has no figure this year. */
  indexOf(unit: string): number;
}

/** What {@link score} gives: every layer, kept. */
export interface Scores<I extends string = string, G extends string = string, U extends Unit = Unit> {
  readonly spec: Spec<I, G>;
  /** The years in which at least two units are ranked. */
  readonly periods: readonly Period[];
  /** The newest year that is `complete`, or else the newest of all; none where nothing is scored. */
  readonly newestComplete: Period | undefined;
  /** What is wrong or worth saying about the data. */
  readonly issues: readonly Issue[];
  /** One year's scores; throws on a year that was not scored, naming those that were. */
  of(period: Period): PeriodScores<I, G, U>;
}
