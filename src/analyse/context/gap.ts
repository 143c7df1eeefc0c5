import type { Cell } from '../../core/cell.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';

/** What a gap is worked out from: one unit's own figures, counts of several units added up, or a plain mean over units. */
export type GapBasis = 'as published' | 'counts added up' | 'mean of units';

/** One group of people beside the one it is compared with, in one place and year. */
export interface Gap<U extends Unit = Unit> {
  /** The id of the theme. */
  readonly theme: string;
  readonly period: Period;
  /** `unit`, a group of units (a region), or `all`. */
  readonly level: 'unit' | 'group' | 'all';
  /** The name of the unit or group, or what all is called. */
  readonly place: string;
  /** The unit, at that level. */
  readonly unit?: U;
  /** The id of the member. */
  readonly member: string;
  /** The id of the member it is compared with. */
  readonly reference: string;
  readonly value: Cell;
  readonly referenceValue: Cell;
  /** `value` less `referenceValue`, in the unit of the theme (percentage points for per cent); `null` where either is missing. */
  readonly difference: number | null;
  /** What chance leaves open of the difference, where both are shares with counts: Newcombe's interval. */
  readonly interval: readonly [low: number, high: number] | null;
  /** `value` / `referenceValue`; `null` where that is 0 or the measure can be below 0. */
  readonly ratio: number | null;
  readonly basis: GapBasis;
  /** How many units are known in both, and so taken together. */
  readonly units: number;
  /** Why there is no difference, or no interval. */
  readonly because?: string;
}
