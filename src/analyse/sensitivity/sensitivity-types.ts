import type { Issue } from '../../core/issue.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Variation } from '../chance/sampler.ts';
import type { Factor } from '../simulate/factors.ts';
import type { SimulationWorker } from '../simulate/thread-types.ts';
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
  /** How many threads, the calling one among them. Default as many as there are cores, where it takes long enough. It changes no number. */
  readonly workers?: number;
  /** Starts a thread, where the library cannot find its own: see docs/uncertainty.md. */
  readonly worker?: () => SimulationWorker;
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
  /** What is worth saying of how it ran. */
  readonly issues: readonly Issue[];
}
