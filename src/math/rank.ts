import { radixOrder } from './radix-order.ts';

/**
 * How equal values share ranks: `competition` gives them the best rank and leaves a gap (1, 2, 2, 4), `dense` leaves none
 * (1, 2, 2, 3), `average` gives their mean (1, 2.5, 2.5, 4), `ordinal` keeps the order given (1, 2, 3, 4).
 */
export type TieRule = 'competition' | 'dense' | 'ordinal' | 'average';

/**
 * Whether two values are the same but for rounding error in their last digits: scores that are equal on paper must not be
 * ranked apart because a computer added their parts in another order.
 */
export function tied(a: number, b: number): boolean {
  if (a === b) return true;
  return Number.isFinite(a - b) && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/**
 * The rank of each value, 1 for the greatest; `NaN` (no value) has rank `NaN`.
 *
 * @example
 * ```ts
 * import { rankValues } from 'inclusion-index';
 * rankValues([7, 9, 7, 3]); // => Float64Array [2, 1, 2, 4]
 * ```
 */
export function rankValues(values: ArrayLike<number>, ties: TieRule = 'competition'): Float64Array {
  const given = values instanceof Float64Array ? values : Float64Array.from(values);
  const ranks = given.length < many ? ranksOfFew(given, ties) : ranksOfMany(given, ties);
  if (ties === 'ordinal') inOrder(ranks);
  return ranks;
}

/** From how many values on a search for each takes longer than to sort where they stand. */
const many = 4000;

/** Each value looked up among the sorted. */
function ranksOfFew(values: Float64Array, ties: TieRule): Float64Array {
  const sorted = sortedKnown(values);
  const places = placesOf(sorted, ties);
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    ranks[i] = Number.isNaN(value) ? value : (places[bound(sorted, value)] ?? Number.NaN);
  }
  return ranks;
}

/** The same where the order is kept: searching for each of many values misses the processor's cache at every step. */
function ranksOfMany(values: Float64Array, ties: TieRule): Float64Array {
  const order = radixOrder(values);
  const sorted = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    const value = values[order[i] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      order[count] = order[i] ?? 0;
      sorted[count++] = value;
    }
  }
  const places = placesOf(sorted.subarray(0, count), ties);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let i = 0; i < count; i++) ranks[order[i] ?? 0] = places[i] ?? Number.NaN;
  return ranks;
}

/** The rank of each of some ascending values, the same for those that are tied: under `ordinal` the first of theirs. */
function placesOf(sorted: Float64Array, ties: TieRule): Float64Array {
  const places = new Float64Array(sorted.length);
  const count = sorted.length;
  for (let end = count, dense = 1; end > 0; dense++) {
    // From the greatest down: a value is tied with the greatest of those it stands with.
    const greatest = sorted[end - 1] ?? 0;
    let start = end - 1;
    while (start > 0 && tied(sorted[start - 1] ?? 0, greatest)) start--;
    const best = count - end + 1;
    const place = ties === 'dense' ? dense : ties === 'average' ? best + (end - start - 1) / 2 : best;
    for (let i = start; i < end; i++) places[i] = place;
    end = start;
  }
  return places;
}

/** Tells shared ranks apart by the order they stand in. */
function inOrder(ranks: Float64Array): void {
  const given = new Map<number, number>();
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] ?? Number.NaN;
    const before = given.get(rank) ?? 0;
    ranks[i] = rank + before;
    given.set(rank, before + 1);
  }
}

/** The known values of a column in ascending order: what {@link rankAmong} looks values up in. */
export function sortedKnown(column: Float64Array): Float64Array {
  const known = new Float64Array(column.length);
  let count = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i] ?? Number.NaN;
    if (!Number.isNaN(value)) known[count++] = value;
  }
  return (count < known.length ? known.slice(0, count) : known).sort();
}

/** How equal values share ranks counted from the least: their mean, the lowest or the highest place they fill. */
export type SharedRank = 'average' | 'min' | 'max';

/**
 * The rank of a value among sorted reference values, 1 for the least, equal values sharing one by the rule given.
 * A value the reference does not hold stands half a rank above those below it.
 */
export function rankAmong(sorted: Float64Array, value: number, ties: SharedRank = 'average'): number {
  const below = bound(sorted, value);
  const equal = bound(sorted, value, true) - below;
  if (equal === 0) return below + 0.5;
  return ties === 'min' ? below + 1 : ties === 'max' ? below + equal : below + (equal + 1) / 2;
}

/** {@link rankAmong} with equal values sharing the mean of their ranks. */
export function averageRank(sorted: Float64Array, value: number): number {
  return rankAmong(sorted, value);
}

/** Where a value belongs among sorted ones: before those equal to it, or behind them. */
function bound(sorted: Float64Array, value: number, behind = false): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle] ?? 0;
    if (there < value || (behind && there === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
