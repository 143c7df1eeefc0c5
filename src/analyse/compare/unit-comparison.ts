import type { Cell } from '../../core/cell.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Among } from './among.ts';

/** One of the units that a unit is compared with. */
export interface ComparedWith {
  readonly id: string;
  /** Its name; its id where it has no figure in any year. */
  readonly name: string;
  readonly score: number | null;
  /** Its rank among the unit and the others, 1 the best, equal scores sharing the best; `null` where it is not ranked. */
  readonly rank: number | null;
  /** Why it is not ranked: it then enters nothing. */
  readonly because?: string;
}

/** One of the others that does better. */
export interface BetterUnit {
  readonly id: string;
  readonly name: string;
  /** As published; of a group, its score. */
  readonly value: number;
}

/** A unit beside the others, in one group. */
export interface ComparedGroup<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** On the common scale. */
  readonly score: Cell;
  /** The mean score of the others that have one. */
  readonly mean: number | null;
  /** `score` less `mean`. */
  readonly difference: number | null;
  /** What it adds to the difference of the overall scores, in points of them; `null` where that cannot be said. */
  readonly part: number | null;
  /** Its rank among the unit and the others that have a value, 1 the best, equal values sharing the best. */
  readonly rank: number | null;
  readonly of: number;
  /** The others that do better, the best first, equal ones by name. */
  readonly better: readonly BetterUnit[];
}

/** A unit beside the others, in one indicator. */
export interface ComparedIndicator<Id extends string = string> extends ComparedGroup<Id> {
  /** With its direction, unit, and the argument against the direction where that is contested. */
  readonly indicator: Indicator;
  /** As published. */
  readonly value: Cell;
  /** The mean of the published values of the others that have one, each counting alike. */
  readonly valueMean: number | null;
}

/** A unit beside some others in one year. */
export interface UnitComparison<I extends string = string, G extends string = string> {
  readonly id: string;
  readonly name: string;
  readonly period: Period;
  /** The score, or that there is none. */
  readonly score: Cell;
  /** Why the unit is not ranked, or why there is nothing to compare it with. */
  readonly because?: string;
  /** The others, the best first, those not ranked last. */
  readonly others: readonly ComparedWith[];
  /** The mean and the median score of the others that are ranked. */
  readonly mean: number | null;
  readonly median: number | null;
  /** The score less the mean, and less the median. */
  readonly difference: number | null;
  readonly medianDifference: number | null;
  /** The rank among the unit and the others that are ranked, 1 the best, and of how many. */
  readonly rank: number | null;
  readonly of: number;
  /** Whether one of the others has the same rank. */
  readonly tied: boolean;
  readonly groups: readonly ComparedGroup<G>[];
  readonly indicators: readonly ComparedIndicator<I>[];
  /** Why some members have no part of the difference: the index, or a group, is no weighted mean of its members. */
  readonly notParts?: string;
}

/** Which unit is compared with which others, and when. */
export interface CompareUnitOptions<U extends Unit = Unit> {
  /** The id of the unit. */
  readonly unit: string;
  /** The others: ids, or what tells them apart; the unit itself is passed over. */
  readonly others: Among<U>;
  /** Default the newest complete year. */
  readonly year?: Period;
}
