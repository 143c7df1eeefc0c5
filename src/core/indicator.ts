import { InclusionIndexError } from './error.ts';
import type { Source } from './observation.ts';
import type { Basis, Period } from './period.ts';

/**
 * The unit a figure is measured in: one of those that the carried measures have, of which shares are checked and bounded by
 * their counts, or any other in words, `tonnes` for instance.
 */
export type UnitOfMeasure =
  | 'per cent'
  | 'per 100 pupils'
  | 'points'
  | 'progress points'
  | 'score'
  | 'number'
  | (string & Record<never, never>);

/** A published figure that an indicator needs. */
export interface Measure<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly unit: UnitOfMeasure;
  readonly basis: Basis;
  /** The least value that can be right; none where anything can. */
  readonly minimum?: number;
  /** The greatest value that can be right; none where anything can. */
  readonly maximum?: number;
  /**
   * The least and greatest count that the publisher suppresses, `[1, 4]` for instance: a suppressed share of a known
   * denominator, or a suppressed number, then has bounds.
   */
  readonly suppressed?: readonly [least: number, most: number];
  /** What figures are rounded to: one that rounds to 0 but is not 0 is then above 0 and at most half of it. */
  readonly roundedTo?: number;
}

/**
 * How a figure varies by chance: `binomial`, so many of so many pupils; `count`, events that one pupil can have twice;
 * `mean`, an average over pupils; `none`, no sampling model is claimed.
 */
export type Sampling = 'binomial' | 'count' | 'mean' | 'none';

/**
 * How many there are, from figures published nearby, for figures that come without their own counts: how far chance reaches
 * hangs on how many there are, and roughly right is better than not at all.
 */
export interface NearbyDenominator {
  /** The ids of the measures it is made from, in the order `value` takes them. */
  readonly measures: readonly string[];
  /** The number from those, all known. Left out where there is one measure and the number is that. */
  readonly value?: (...figures: number[]) => number;
  /** What is taken of each measure: its `value` (default), or the `denominator` published with it. */
  readonly take?: 'value' | 'denominator';
  /** How many years from the figure's own the number may be, the nearest first. Default 0: of the same year alone. */
  readonly within?: number;
  /** How the number is made, in words. */
  readonly formula: string;
  /** Why it may stand in, and how far it can be off. */
  readonly because: string;
}

/** A year from which a series does not mean what it did. */
export interface Break {
  /** The first period, on the indicator's basis, that differs from the one before. */
  readonly period: Period;
  readonly because: string;
}

/** Years in which nobody collected the figure, so that its absence is not an authority's gap. */
export interface Uncollected {
  readonly periods: readonly Period[];
  readonly because: string;
}

/** One thing that is measured: what, which way is better and why, from which published figures, and with what caveats. */
export interface Indicator<Id extends string = string, Domain extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** The question it answers about an authority. */
  readonly question: string;
  /** The id of the domain it belongs to; `context` where it is not scored. */
  readonly domain: Domain;
  /** Which way is more inclusive. Polarity lives here and nowhere else. */
  readonly direction: 'higher' | 'lower';
  /** The argument for the direction. */
  readonly because: string;
  /** The argument against it, where the direction is contested. */
  readonly contested?: string;
  readonly unit: UnitOfMeasure;
  /** The published figures it needs, in the order `value` takes them. */
  readonly measures: readonly Measure[];
  /** The indicator's value from its measures, all known. Left out where there is one measure and the value is that. */
  readonly value?: (...figures: number[]) => number;
  /** How the value is made, in words. */
  readonly formula: string;
  readonly sampling: Sampling;
  /** How many there are where a figure comes without its own counts; no model of chance without either. */
  readonly denominator?: NearbyDenominator;
  readonly source: Source;
  /** The first period published, on its own basis. */
  readonly first: Period;
  /** The last period published; `undefined` while the series goes on. */
  readonly last?: Period;
  /** How many years before the index year the figure used is from: 0 the same year, 1 the year before. */
  readonly lag: number;
  readonly breaks: readonly Break[];
  readonly uncollected: readonly Uncollected[];
  readonly caveats: readonly string[];
}

/**
 * An indicator, checked and frozen.
 *
 * @throws {@link InclusionIndexError} where the id is not kebab-case, no measure is named, or several are and no `value` says how they combine.
 * @example
 * ```ts
 * import { defineIndicator } from 'inclusion-index';
 * const absence = defineIndicator({
 *   id: 'overall-absence-ehcp',
 *   title: 'Absence of pupils with an EHCP',
 *   question: 'How many sessions do pupils with an EHCP miss?',
 *   domain: 'attendance',
 *   direction: 'lower',
 *   because: 'A pupil who is not there is not included.',
 *   unit: 'per cent',
 *   measures: [{ id: 'overall-absence-ehcp', title: 'Sessions missed', unit: 'per cent', basis: 'academic year', minimum: 0, maximum: 100 }],
 *   formula: 'sessions missed as % of sessions possible',
 *   sampling: 'none',
 *   source: { publication: 'Pupil absence in schools in England', file: 'absence by characteristic', column: 'sess_overall_percent' },
 *   first: '2016/17',
 *   lag: 1,
 *   breaks: [],
 *   uncollected: [],
 *   caveats: [],
 * });
 * absence.id; // => 'overall-absence-ehcp'
 * ```
 */
export function defineIndicator<const Id extends string, const Domain extends string>(
  indicator: Indicator<Id, Domain>,
): Indicator<Id, Domain> {
  const { id, measures, value } = indicator;
  const fail = (message: string, remedy: string): never => {
    throw new InclusionIndexError('bad-indicator', `Indicator "${id}": ${message}`, remedy);
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    fail('the id is not kebab-case.', 'Use small letters, digits and single hyphens.');
  if (measures.length === 0) fail('it names no measure.', 'List at least one measure.');
  if (measures.length > 1 && !value)
    fail('it has several measures and no value().', 'Say how the value is made from them.');
  if (!(Number.isInteger(indicator.lag) && indicator.lag >= 0))
    fail(`its lag is ${indicator.lag}.`, 'Give whole years, 0 or more.');
  return Object.freeze({ ...indicator });
}
