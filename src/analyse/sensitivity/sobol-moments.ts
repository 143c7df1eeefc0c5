import { numberAt } from '../../math/number-at.ts';
import { randomFrom } from '../../math/random.ts';

/**
 * What Sobol indices are quotients of: the variance, and for each factor what it has of it by itself and in all. At 0 as the runs have
 * them; behind, for each resample of the rows. Those of several results can be added up.
 */
export interface SobolMoments {
  readonly variance: Float64Array;
  readonly first: readonly Float64Array[];
  readonly total: readonly Float64Array[];
}

/** How often each row is in each resample; the first are the rows themselves. */
export function resampled(rows: number, resamples: number, seed: number): readonly Float64Array[] {
  const random = randomFrom(seed);
  const drawn = Array.from({ length: resamples }, () => {
    const counts = new Float64Array(rows);
    for (let i = 0; i < rows; i++) {
      const row = Math.floor(random() * rows);
      counts[row] = numberAt(counts, row) + 1;
    }
    return counts;
  });
  return [new Float64Array(rows).fill(1), ...drawn];
}

/**
 * The moments of one result, given in the order of a `SobolDesign`. A row with a run that has no result is left out.
 *
 * Formula, over the rows j: first = mean(b (ab − a)), total = mean((a − ab)²) / 2, variance of a and b together with n − 1; b is taken
 * from `centre`.
 */
export function momentsOf(
  results: ArrayLike<number>,
  factors: number,
  counts: readonly Float64Array[],
  centre?: number,
): SobolMoments {
  const base = results.length / (factors + 2);
  const blocks = Array.from({ length: factors + 2 }, (_, block) =>
    Float64Array.from({ length: base }, (__, row) => numberAt(results, block * base + row)),
  );
  const isKept = Array.from({ length: base }, (_, row) => blocks.every((block) => !Number.isNaN(block[row])));
  const areAll = isKept.every(Boolean);
  const only = (column: Float64Array): Float64Array => column.filter((_, row) => isKept[row]);
  const [a = new Float64Array(), b = new Float64Array(), ...swapped] = areAll ? blocks : blocks.map(only);
  const samples = (areAll ? counts : counts.map(only)).map((weights) => ({
    weights,
    size: weights.reduce((sum, count) => sum + count, 0),
  }));
  const middle = [...a, ...b].reduce((sum, value) => sum + value, 0) / (2 * a.length);
  const from = centre ?? middle;
  const pairs = (value: (a: number, b: number) => number, one: Float64Array, other: Float64Array): Float64Array =>
    one.map((x, row) => value(x, numberAt(other, row)));
  const means = (values: Float64Array): Float64Array =>
    Float64Array.from(samples, ({ weights, size }) => dot(weights, values) / size);
  const sums = pairs((x, y) => x + y - 2 * middle, a, b);
  const squares = pairs((x, y) => (x - middle) ** 2 + (y - middle) ** 2, a, b);
  return {
    variance: Float64Array.from(samples, ({ weights, size }) => {
      const sum = dot(weights, sums) / size;
      return (dot(weights, squares) - (size * sum ** 2) / 2) / (2 * size - 1);
    }),
    first: swapped.map((ab) => {
      const risen = pairs((x, y) => x - y, ab, a);
      return means(pairs((y, by) => (y - from) * by, b, risen));
    }),
    total: swapped.map((ab) => means(pairs((x, y) => (x - y) ** 2 / 2, a, ab))),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += numberAt(a, i) * numberAt(b, i);
  return sum;
}

/** The moments of several results together: shares of all their variance. Results without any add nothing. */
export function addMoments(all: readonly SobolMoments[]): SobolMoments {
  const [head] = all;
  const added = (pick: (moments: SobolMoments) => Float64Array | undefined): Float64Array => {
    const sum = new Float64Array(head?.variance.length ?? 0);
    for (const moments of all)
      pick(moments)?.forEach((value, b) => {
        if (!Number.isNaN(value)) sum[b] = numberAt(sum, b) + value;
      });
    return sum;
  };
  return {
    variance: added(({ variance }) => variance),
    first: (head?.first ?? []).map((_, f) => added(({ first }) => first[f])),
    total: (head?.total ?? []).map((_, f) => added(({ total }) => total[f])),
  };
}
