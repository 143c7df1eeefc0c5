import type { Unit } from './observation.ts';
import type { Bounds } from './panel.ts';
import type { PeriodRange, RangeQuestion } from './range.ts';

/** Anything that survives a journey through JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The options a step was made with: enough, with `type`, to make it again from JSON. */
export type Options = { readonly [key: string]: Json };

/** What a step may ask about the column it learns from, where values alone do not tell. */
export interface ColumnFacts {
  /** The indicator's id: for a target or goalpost of its own. */
  readonly indicator: string;
  /** -1 where the column was turned because lower is better: a target in published units must be turned too. */
  readonly sign: 1 | -1;
  /** The id of the unit of each value: for a unit to compare with. */
  readonly units: readonly string[];
}

/**
 * A step on one column: it learns (`fit`), then applies, then can describe what it learnt. Learning and applying are
 * apart, so a baseline can be frozen: fit on some years, apply to others. `NaN` is "no number", passed through untouched.
 * A treatment has values as published; a normalisation has them oriented, so that higher is more inclusive.
 */
export interface Step<Params = unknown> {
  readonly kind: 'treat' | 'normalise';
  /** The method's name, `minMax` for instance. */
  readonly type: string;
  readonly options: Options;
  /** What is learnt from a column; `null` where the column cannot bear the method (no spread, too few numbers). */
  fit(column: Float64Array, facts?: ColumnFacts): Params | null;
  /** The column transformed with what was learnt, into `into` where given (it may be the column itself). */
  apply(column: Float64Array, params: Params, into?: Float64Array): Float64Array;
  /** What was learnt, in words. */
  describe(params: Params): string;
  /** Of a treatment that stops once a column passes its test: the test. */
  passes?(column: Float64Array): boolean;
}

/** What an imputation sees: every indicator in every period, in published units, and what it may compare a unit with. */
export interface ImputationData {
  readonly indicators: readonly {
    readonly id: string;
    /** -1 where lower is better. */
    readonly sign: 1 | -1;
    /** The ids of the groups it is in, the nearest first. */
    readonly groups: readonly string[];
  }[];
  readonly periods: readonly ImputationPeriod[];
}

/** One period of {@link ImputationData}. Units can differ from period to period. */
export interface ImputationPeriod {
  /** Where the period stands in time: 2018 for 2018/19. A year left out is a gap. */
  readonly ordinal: number;
  /** With their own facts (a region), which a group imputation goes by. */
  readonly units: readonly Unit[];
  /** The values of each indicator, `NaN` where there is none. */
  readonly columns: readonly Float64Array[];
  /** The bounds of missing values, by indicator, where any is known. */
  readonly bounds?: readonly (Bounds | undefined)[];
}

/** A way to fill what is missing. It never changes a value that is known, and leaves `NaN` where nothing can be said. */
export interface Imputation<Params = unknown> {
  readonly kind: 'impute';
  readonly type: string;
  readonly options: Options;
  /** Learns what `apply` needs. */
  fit(data: ImputationData): Params;
  /** The filled columns, `[period][indicator]`: new ones, or the same where nothing was filled. */
  apply(data: ImputationData, params: Params): readonly (readonly Float64Array[])[];
  /** What was learnt, in words. */
  describe(params: Params): string;
  /** Of one that fills values between their bounds: the range of the scores and ranks that follow, where there is one. */
  range?(question: RangeQuestion): PeriodRange | undefined;
}

/** What is weighed: an indicator, or a group of them. */
export interface Weighed {
  readonly id: string;
  /** How many indicators it is made of. */
  readonly size: number;
}

/** What a weighting learnt: one weight a member, 0 or more. */
export interface WeightingParams {
  readonly weights: Float64Array;
}

/** A way to find the weights of the members of a group from their columns, which are normalised. */
export interface Weighting<Params extends WeightingParams = WeightingParams> {
  readonly kind: 'weigh';
  readonly type: string;
  readonly options: Options;
  /** Finds the weights. */
  fit(columns: readonly Float64Array[], members: readonly Weighed[]): Params;
  /** What was learnt, in words. */
  describe(params: Params): string;
}

/** A way to combine columns into one: weights renormalised, unit by unit, over the columns known there. */
export interface Aggregation<Params = unknown> {
  readonly kind: 'aggregate';
  readonly type: string;
  readonly options: Options;
  /** The values that have a meaning to the method, so that the engine can name a cell that has none. */
  readonly domain: 'any' | 'not-negative' | 'positive';
  /** Learns from the columns what `apply` needs. */
  fit(columns: readonly Float64Array[], weights: Float64Array): Params;
  /** One value a unit; `NaN` where no column is known. Weights need not add up to 1. */
  apply(columns: readonly Float64Array[], weights: Float64Array, params: Params, into?: Float64Array): Float64Array;
  /** What was learnt, in words. */
  describe(params: Params): string;
}
