import { minimise } from './linear-programme.ts';
import { nearestPoint } from './nearest-point.ts';
import { numberAt } from './number-at.ts';

/**
 * How far two sets of shares are apart: `moved`, half the sum of the differences, which is how much of the whole changes hands; or
 * `euclidean`, the root of the sum of their squares.
 */
export type WeightDistance = 'moved' | 'euclidean';

/** How far two sets of shares are apart. */
export function distanceBetween(a: ArrayLike<number>, b: ArrayLike<number>, distance: WeightDistance): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const apart = numberAt(a, i) - numberAt(b, i);
    sum += distance === 'moved' ? Math.abs(apart) / 2 : apart * apart;
  }
  return distance === 'moved' ? sum : Math.sqrt(sum);
}

/**
 * The shares (0 or more, 1 together) nearest to some others for which sum(row * share) is at or above 0 for every row; `undefined`
 * where there are none. Rows are of the order of 1. For `moved` a linear programme, of whose best one is taken where there are several;
 * for `euclidean` a quadratic one, with one best.
 */
export function nearestShares(
  start: Float64Array,
  rows: readonly Float64Array[],
  distance: WeightDistance,
): Float64Array | undefined {
  const size = start.length;
  const asked = rows.map((row) => -row.reduce((sum, value, i) => sum + value * numberAt(start, i), 0));
  if (asked.every((least) => least <= 0)) return start;
  const change = distance === 'moved' ? leastMoved(start, rows, asked) : leastLength(start, rows, asked);
  if (!change) return undefined;
  const shares = start.map((share, i) => Math.max(0, share + numberAt(change, i)));
  const sum = shares.reduce((total, share) => total + share, 0);
  return size === 0 ? undefined : shares.map((share) => share / sum);
}

/** What is added to each share and what is taken from it, as little as can be. */
function leastMoved(
  start: Float64Array,
  rows: readonly Float64Array[],
  asked: readonly number[],
): number[] | undefined {
  const size = start.length;
  const both = (row: (i: number) => number): Float64Array =>
    Float64Array.from({ length: 2 * size }, (_, i) => (i < size ? row(i) : -row(i - size)));
  const all = [
    ...rows.map((row) => both((i) => numberAt(row, i))),
    both(() => 1),
    both(() => -1),
    // No more is taken than there is.
    ...Array.from(start, (_, own) => Float64Array.from({ length: 2 * size }, (_, i) => (i === size + own ? -1 : 0))),
  ];
  const found = minimise(new Float64Array(2 * size).fill(1), all, [
    ...asked,
    0,
    0,
    ...Array.from(start, (share) => -share),
  ]);
  return found && Array.from(start, (_, i) => numberAt(found, i) - numberAt(found, size + i));
}

/** The shortest change, in coordinates of the plane in which shares keep their sum. */
function leastLength(
  start: Float64Array,
  rows: readonly Float64Array[],
  asked: readonly number[],
): number[] | undefined {
  const size = start.length;
  // Helmert's: direction k has 1 in its first k places and -k in the next, of length 1.
  const plane = Array.from({ length: size - 1 }, (_, k) => {
    const length = Math.sqrt((k + 1) * (k + 2));
    return Float64Array.from({ length: size }, (_, i) => (i <= k ? 1 : i === k + 1 ? -(k + 1) : 0) / length);
  });
  const within = (row: (i: number) => number): Float64Array =>
    Float64Array.from(plane, (direction) => direction.reduce((sum, part, i) => sum + part * row(i), 0));
  const all = [
    ...rows.map((row) => within((i) => numberAt(row, i))),
    ...Array.from(start, (_, own) => within((i) => (i === own ? 1 : 0))),
  ];
  const found = nearestPoint(size - 1, all, [...asked, ...Array.from(start, (share) => -share)]);
  return (
    found &&
    Array.from(start, (_, i) =>
      plane.reduce((sum, direction, k) => sum + numberAt(direction, i) * numberAt(found, k), 0),
    )
  );
}
