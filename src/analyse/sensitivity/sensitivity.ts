import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import type { Variation } from '../chance/sampler.ts';
import type { Factor } from '../simulate/factors.ts';
import type { Vary } from '../simulate/vary.ts';
import type { Drivers } from './drivers.ts';

/** What {@link sensitivity} can be told. */
export interface SensitivityOptions<I extends string = string, G extends string = string> {
  /** A whole number: the same gives the same points and intervals. */
  readonly seed: number;
  /** The index year; default the newest complete. */
  readonly year?: Period;
  /** What varies; default figures by chance, and weights. */
  readonly vary?: Vary<I, G>;
  /** A power of 2: the index is scored base × (factors + 2) times. Default 1024. */
  readonly base?: number;
  /** How many times rows are drawn anew for the intervals. Default 500. */
  readonly resamples?: number;
  /** The level of confidence of the intervals, a share. Default 0.95. */
  readonly level?: number;
  /** Figures that hold the numbers of figures without counts: see `denominator` of an indicator. */
  readonly denominators?: Iterable<Observation>;
  /** Told how many runs are done, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends it early: what was done until then is the result, with wider intervals. */
  readonly signal?: AbortSignal;
}

/** What moves one unit. */
export interface UnitSensitivity<U extends Unit = Unit> {
  readonly unit: U;
  readonly rank: Drivers;
  /** Of scores on different scales, where normalisation varies, all else is dwarfed: see the rank. */
  readonly score: Drivers;
}

/** What {@link sensitivity} gives. */
export interface Sensitivity<U extends Unit = Unit> {
  readonly period: Period;
  readonly seed: number;
  /** How many points were asked for, and how many are done: fewer where it was ended early. */
  readonly base: number;
  readonly done: number;
  /** How many times the index was scored: done × (factors + 2). */
  readonly runs: number;
  readonly level: number;
  /** What varied. */
  readonly factors: readonly Factor[];
  /** Of the variance of all ranks, added up over the units (Gamboa and others 2014): what moves the ranking as a whole. */
  readonly ranks: Drivers;
  /** Of the mean number of places that units are from their published rank, as COINr has it. */
  readonly meanShift: Drivers;
  /** The ranked units, in the order of the year's units. */
  readonly units: readonly UnitSensitivity<U>[];
  /** Which figures varied and which were held as published; none where data did not vary. */
  readonly variation: readonly Variation[];
}

/**
 * What drives scores and ranks: how much of their variance is due to each thing that varies, by itself and together with others, and
 * how much to the figures against the method. The index is scored at scrambled Sobol points; a factor with several coordinates, as a
 * set of weights, is one.
 *
 * A share of 0.3 by itself says: were this known, variance would be 30 % less, on average. A share of 0.5 in all says: were
 * all else known, half would be left. What is in all but not by itself comes of factors working together.
 *
 * Formula: see {@link sobolIndices}. Data alone = the first-order share of `data`; method alone = 1 − its total share; together = the
 * rest.
 *
 * @param spec the index
 * @param data published figures, or a panel made of them by `arrange` where no lag varies
 * @throws (rejects) `InclusionIndexError` for what cannot vary, a base that is no power of 2, a year that was not scored, a level that
 *   is no share, a seed that is not whole, or where it is ended before two points are done
 * @see Saisana, Saltelli and Tarantola (2005), Uncertainty and sensitivity analysis techniques as tools for the quality assessment of
 *   composite indicators, JRSS A 168; Gamboa, Janon, Klein and Lagnoux (2014), Electronic Journal of Statistics 8
 * @example
 * ```ts
 * import { sensitivity } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const options = { year: '2023/24', seed: 1, base: 64, resamples: 50, denominators: figures() } as const;
 * const { runs, factors, ranks } = await sensitivity(inclusionIndex, figures(), options);
 * [runs, ...factors.map(({ id }) => id)]; // => [256, 'weights', 'data']
 * ranks.factors.length; // => 2
 * ```
 */
export async function sensitivity<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: SensitivityOptions<NoInfer<I>, NoInfer<G>>,
): Promise<Sensitivity<U>> {
  // Loaded when it is called: who only ranks need not carry it.
  const { varianceAnalysis } = await import('./variance-analysis.ts');
  return varianceAnalysis(spec, data, options);
}
