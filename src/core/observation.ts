import type { Cell } from './cell.ts';
import type { Period } from './period.ts';

/** What is ranked. Add facts of your own (a code, a region): they appear in every row of a ranking. */
export interface Unit {
  /** A stable key, never a code that changes. */
  readonly id: string;
  readonly name: string;
}

/** Where a figure was published. */
export interface Source {
  /** The publication's title, with its year where it has editions. */
  readonly publication: string;
  /** The file or data set inside it. */
  readonly file: string;
  /** The column, or how the figure was made from several. */
  readonly column: string;
  readonly url?: string;
}

/** One published figure: who, when, what, how much, out of what, and where it came from. */
export interface Observation<U extends Unit = Unit> {
  /** The unit as it was in that period: the facts shown for a year are those of the newest figure used. */
  readonly unit: U;
  /** On the measure's own basis: `'2018/19'`, or `'2018'` for a calendar year. */
  readonly period: Period;
  /** The id of a {@link Measure}. */
  readonly measure: string;
  readonly value: Cell;
  /** The count on top, where published. */
  readonly numerator?: number;
  /** The count underneath, where published. */
  readonly denominator?: number;
  /** The standard error of the value, where published with a mean. */
  readonly standardError?: number;
  readonly source: Source;
  /** Where the figure was restated to other boundaries: the published figures it was made of, or those that it could not be made of. */
  readonly parts?: readonly Observation<U>[];
}
