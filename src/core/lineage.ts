import type { Measure } from './indicator.ts';
import type { Issue } from './issue.ts';
import type { Observation, Unit } from './observation.ts';
import type { Period } from './period.ts';

/** Measures by which rates without counts are weighted, by the id of the rate's measure. */
export type NamedDenominators = Readonly<Record<string, Measure>>;

/** What figures are restated to. */
export interface RestateOptions {
  /** An ISO date, whose boundaries they are put on, or `latest`. */
  readonly on: string;
  /** What is known of the measures: whether figures are numbers that add up, or shares. */
  readonly measures: readonly Measure[];
  /** The denominators of rates that are published without. They are numbers, and their figures are among those given. */
  readonly weightedBy?: NamedDenominators;
}

/** Figures on the boundaries of a date. */
export interface Restated<U extends Unit = Unit> {
  /** One figure for each unit, measure and period: as published, made of published ones, or missing for a reason. */
  readonly observations: readonly Observation<U>[];
  /** The known figures that no other was made of, as published: counts of these and of `observations` add up to the whole. */
  readonly left: readonly Observation<U>[];
  /** What could not be made and why, and what rests on a named denominator. */
  readonly issues: readonly Issue[];
}

/** How units follow one another, so that figures of one time can be put on the boundaries of another. */
export interface Lineage<U extends Unit = Unit> {
  /** The figures on the boundaries of a date. */
  restate(observations: Iterable<Observation<U>>, options: RestateOptions): Restated<U>;
  /**
   * The figures of the measures on the boundaries that each year of an index is to have, for `score` and `arrange`. Figures
   * that the measures make impossible are used for nothing. An issue is given with the first year that it is met in.
   */
  byYear(
    observations: Iterable<Observation<U>>,
    measures: readonly Measure[],
    on: Boundaries<U>,
  ): (year: Period) => Restated<U>;
}

/** On whose boundaries an index is scored; left out, each figure stands for the unit it was published for. */
export interface Boundaries<U extends Unit = Unit> {
  /** An ISO date for all years, `latest`, or `own`: each year on the boundaries of its own date. */
  readonly boundaries: 'own' | 'latest' | (string & Record<never, never>);
  readonly lineage: Lineage<U>;
  /** The denominators of rates that are published without counts: such a rate is weighted by no other. */
  readonly weightedBy?: NamedDenominators;
}
