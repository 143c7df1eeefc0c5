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
  const at = (i: number): number => values[i] ?? Number.NaN;
  const order = Array.from({ length: values.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(at(i)))
    .sort((a, b) => at(b) - at(a) || a - b);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0, dense = 1; start < order.length; dense++) {
    const first = at(order[start] ?? 0);
    let end = start + 1;
    while (end < order.length && tied(at(order[end] ?? 0), first)) end++;
    const members = order.slice(start, end);
    members.sort((a, b) => a - b);
    members.forEach((i, k) => {
      ranks[i] =
        ties === 'ordinal'
          ? start + 1 + k
          : ties === 'dense'
            ? dense
            : ties === 'average'
              ? (start + 1 + end) / 2
              : start + 1;
    });
    start = end;
  }
  return ranks;
}

/** The known values of a column in ascending order: what {@link rankAmong} looks values up in. */
export function sortedKnown(column: Float64Array): Float64Array {
  return column.filter((value) => !Number.isNaN(value)).sort();
}

/** How equal values share ranks counted from the least: their mean, the lowest or the highest place they fill. */
export type SharedRank = 'average' | 'min' | 'max';

/**
 * The rank of a value among sorted reference values, 1 for the least, equal values sharing one by the rule given.
 * A value the reference does not hold stands half a rank above those below it.
 */
export function rankAmong(sorted: Float64Array, value: number, ties: SharedRank = 'average'): number {
  const below = lowerBound(sorted, value);
  const equal = upperBound(sorted, value, below) - below;
  if (equal === 0) return below + 0.5;
  return ties === 'min' ? below + 1 : ties === 'max' ? below + equal : below + (equal + 1) / 2;
}

/** {@link rankAmong} with equal values sharing the mean of their ranks. */
export function averageRank(sorted: Float64Array, value: number): number {
  return rankAmong(sorted, value);
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function upperBound(sorted: Float64Array, value: number, from: number): number {
  let low = from;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
