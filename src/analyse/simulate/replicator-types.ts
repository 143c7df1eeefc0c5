import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import type { Json } from '../../core/step.ts';
import type { Variation } from '../chance/sampler.ts';
import type { Factor } from './factors.ts';

/** What {@link replicator} can be told. */
export interface ReplicatorOptions {
  /** The index years to score; default all that the index scores as it is. */
  readonly years?: readonly Period[];
  /** Figures that hold the numbers of figures without counts: see `denominator` of an indicator. */
  readonly denominators?: Iterable<Observation>;
}

/** The units of one year, and where their scores stand. */
export interface ReplicatedPeriod<U extends Unit = Unit> {
  readonly period: Period;
  /** Every unit with a figure, as in the scores of the index as it is. */
  readonly units: readonly U[];
  /** The place of the first unit's score among all. */
  readonly from: number;
  /** The scores of the index as it is; `NaN` for a unit that is not ranked. */
  readonly published: Float64Array;
}

/** Every drawn parameter of a replicate by factor, as JSON. */
export type Drawn = Readonly<Record<string, Json>>;

/** An index that is scored again and again, each time as a point in the unit cube says. */
export interface Replicator<I extends string = string, G extends string = string, U extends Unit = Unit> {
  /** What varies, in the order of the coordinates. */
  readonly factors: readonly Factor[];
  /** How many coordinates a point has. */
  readonly dimensions: number;
  readonly periods: readonly ReplicatedPeriod<U>[];
  /** How many scores a replicate has: all units of all periods. */
  readonly size: number;
  /** Which figures vary and which are held as published; none where data do not vary. */
  readonly variation: readonly Variation[];
  /**
   * Scores one replicate.
   *
   * @param point coordinates from 0 up to but not 1
   * @param into takes the scores, `size` of them; `NaN` for a unit that is not ranked
   */
  run(point: ArrayLike<number>, into: Float64Array): void;
  /** Every drawn parameter. */
  describe(point: ArrayLike<number>): Drawn;
  /** The index of a replicate: `score(specOf(point), panelOf(point))` gives its scores. */
  specOf(point: ArrayLike<number>): Spec<I, G>;
  /** The figures of a replicate, arranged. */
  panelOf(point: ArrayLike<number>): Panel<string, U>;
}
