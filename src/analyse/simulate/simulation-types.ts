import type { Issue } from '../../core/issue.ts';
import type { Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import type { RankRow } from '../../rank/rank.ts';
import type { LeagueColumn } from '../../table/league-table.ts';
import type { Variation } from '../chance/sampler.ts';
import type { Factor } from './factors.ts';
import type { Drawn, ReplicatorOptions } from './replicator-types.ts';
import type { SimulationWorker } from './thread-types.ts';
import type { Vary } from './vary.ts';

/** What {@link simulate} is told. */
export interface SimulateOptions<I extends string = string, G extends string = string> extends ReplicatorOptions {
  /** A whole number of 32 bits: the same gives the same results to the last byte. Print it with them. */
  readonly seed: number;
  /** How many times the index is scored. Default 1000. */
  readonly replicates?: number;
  /** What varies. Default the figures, by chance, and the weights around those of the index: `{ data: true, weights: true }`. */
  readonly vary?: Vary<I, G>;
  /** The level of confidence of intervals, a share. Default 0.95. */
  readonly level?: number;
  /** How many threads, the calling one among them. Default as many as there are cores, where it takes long enough to be worth while. It changes no number. */
  readonly workers?: number;
  /** Starts a thread, where the library cannot find its own: see docs/uncertainty.md. */
  readonly worker?: () => SimulationWorker;
  /** Told now and then how many replicates are done, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends the simulation early; what was done until then is the result. */
  readonly signal?: AbortSignal;
}

/** How certain the score and rank of a unit are. */
export interface SimulatedUnit<U extends Unit = Unit> {
  readonly unit: U;
  /** The score of the index as it is, and the middle share of those simulated. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly medianScore: number;
  /** The rank of the index as it is, the best and worst within the middle share of those simulated, and the middle one. */
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  readonly medianRank: number;
  /** The chance of each rank, the first of rank 1. They add up to the share of replicates in which the unit was ranked. */
  readonly chances: readonly number[];
  /** The chance to be among the best quarter of the ranked (of 149, the best 37), and among the last quarter. */
  readonly topQuarter: number;
  readonly bottomQuarter: number;
  /** From 1 at the top: units of one group cannot be told apart from the first of them. */
  readonly group: number;
  /** How many other units it cannot be told apart from. */
  readonly tiedWith: number;
}

/** One year of a simulation. */
export interface SimulatedPeriod<U extends Unit = Unit> {
  readonly period: Period;
  /** The units that the index ranks as it is, best first. */
  readonly units: readonly SimulatedUnit<U>[];
  /** What is known of a unit, by id; throws for one that is not ranked. */
  unit(id: string): SimulatedUnit<U>;
  /** The chance that one unit is above another; a tie counts half to each. */
  above(id: string, other: string): number;
  /** Columns for `leagueTable(scores, { uncertainty })`, and what to print beneath it. */
  readonly columns: readonly LeagueColumn<RankRow>[];
  readonly footnotes: readonly string[];
  /** Units that cannot be told apart, from the top: the first, and all that it is above with less than the level of confidence. */
  readonly groups: readonly (readonly U[])[];
}

/** One replicate of a simulation by itself. */
export interface Replicate<I extends string = string, G extends string = string, U extends Unit = Unit> {
  /** Every drawn parameter. */
  readonly drawn: Drawn;
  /** The index it is scored by, and its figures: `score(spec, panel)` gives its scores. */
  readonly spec: Spec<I, G>;
  readonly panel: Panel<string, U>;
}

/** What {@link simulate} gives. */
export interface Simulation<I extends string = string, G extends string = string, U extends Unit = Unit> {
  readonly seed: number;
  /** How many replicates were scored, and how many were asked for: fewer where it was ended early. */
  readonly replicates: number;
  readonly asked: number;
  readonly level: number;
  readonly factors: readonly Factor[];
  readonly periods: readonly Period[];
  /** One year; throws for one that was not simulated. */
  of(period: Period): SimulatedPeriod<U>;
  /** Replicate number r from 0: what was drawn, and all that is needed to score it alone. */
  replicate(r: number): Replicate<I, G, U>;
  /** Which figures vary and which are held as published; empty where data do not vary. */
  readonly variation: readonly Variation[];
  /** What varied, what was held, and the seed, in a sentence or two to print beside the results. */
  readonly note: string;
  readonly issues: readonly Issue[];
}
