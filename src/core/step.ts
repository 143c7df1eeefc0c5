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
 * apart, so a baseline can be frozen: fit on some years, apply to others. Values are oriented (higher is more
 * inclusive) and `NaN` is "no number", passed through untouched.
 */
export interface Step<Params = unknown> {
  readonly kind: 'impute' | 'treat' | 'normalise';
  /** The method's name, `minMax` for instance. */
  readonly type: string;
  readonly options: Options;
  /** What is learnt from a column; `null` where the column cannot bear the method (no spread, too few numbers). */
  fit(column: Float64Array, facts?: ColumnFacts): Params | null;
  /** The column transformed with what was learnt, into `into` where given (it may be the column itself). */
  apply(column: Float64Array, params: Params, into?: Float64Array): Float64Array;
  /** What was learnt, in words. */
  describe(params: Params): string;
}

/** A way to combine columns into one: weights renormalised, unit by unit, over the columns known there. */
export interface Aggregation<Params = unknown> {
  readonly kind: 'aggregate';
  readonly type: string;
  readonly options: Options;
  /** `positive` where zero and negative values have no meaning to the method, so the engine can name the cell. */
  readonly domain: 'any' | 'positive';
  /** Learns from the columns what `apply` needs. */
  fit(columns: readonly Float64Array[], weights: Float64Array): Params;
  /** One value a unit; `NaN` where no column is known. Weights need not add up to 1. */
  apply(columns: readonly Float64Array[], weights: Float64Array, params: Params, into?: Float64Array): Float64Array;
  /** What was learnt, in words. */
  describe(params: Params): string;
}
