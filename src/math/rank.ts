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
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
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

/** The known values of a column in ascending order: what {@link averageRank} looks values up in. */
export function sortedKnown(column: Float64Array): Float64Array {
  return column.filter((value) => !Number.isNaN(value)).sort();
}

/**
 * The rank of a value among sorted reference values, 1 for the least, equal values sharing the mean of their ranks.
 * A value the reference does not hold stands half a rank above those below it.
 */
export function averageRank(sorted: Float64Array, value: number): number {
  const below = lowerBound(sorted, value);
  const equal = upperBound(sorted, value, below) - below;
  return equal === 0 ? below + 0.5 : below + (equal + 1) / 2;
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
