import { unitOf } from '../../math/deviations.ts';
import { rankAmong, sortedKnown } from '../../math/rank.ts';
import { roundTo } from '../../math/round-to.ts';

/** Where a value stands among those of a column. */
export interface Place {
  /** 1 for the greatest, equal values sharing the best rank. */
  readonly rank: number;
  /** How many values there are. */
  readonly of: number;
  /** Whether no value is less. */
  readonly last: boolean;
}

/** The place of a value of a column among all of them, equal to 12 digits being equal; `undefined` where it is missing. */
export function placeAmong(column: Float64Array, index: number): Place | undefined {
  const unit = unitOf(column);
  const rounded = column.map((value) => roundTo(value / unit, 12));
  const value = rounded[index];
  if (value === undefined || Number.isNaN(value)) return undefined;
  const sorted = sortedKnown(rounded);
  // Counted from the least, equal values sharing the highest place they fill.
  const rank = sorted.length + 1 - rankAmong(sorted, value, 'max');
  return { rank, of: sorted.length, last: sorted[0] === value };
}
