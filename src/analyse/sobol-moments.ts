import { randomFrom } from '../math/random.ts';

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
      counts[row] = (counts[row] ?? 0) + 1;
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
  const at = (block: number, row: number): number => results[block * base + row] ?? Number.NaN;
  const kept: number[] = [];
  for (let row = 0; row < base; row++) {
    let known = true;
    for (let block = 0; block < factors + 2; block++) if (Number.isNaN(at(block, row))) known = false;
    if (known) kept.push(row);
  }
  const column = (value: (row: number) => number): Float64Array => Float64Array.from(kept, value);
  const middle = kept.reduce((sum, row) => sum + at(0, row) + at(1, row), 0) / (2 * kept.length);
  const from = centre ?? middle;
  const weights = counts.map((all) => (kept.length === base ? all : Float64Array.from(kept, (row) => all[row] ?? 0)));
  const sizes = weights.map((own) => own.reduce((sum, count) => sum + count, 0));
  const means = (values: Float64Array): Float64Array =>
    Float64Array.from(weights, (own, b) => dot(own, values) / (sizes[b] ?? 0));
  const sums = means(column((row) => at(0, row) + at(1, row) - 2 * middle));
  const squares = means(column((row) => (at(0, row) - middle) ** 2 + (at(1, row) - middle) ** 2));
  return {
    variance: squares.map((square, b) => {
      const n = sizes[b] ?? 0;
      return (n * (square - (sums[b] ?? 0) ** 2 / 2)) / (2 * n - 1);
    }),
    first: Array.from({ length: factors }, (_, f) =>
      means(column((row) => (at(1, row) - from) * (at(2 + f, row) - at(0, row)))),
    ),
    total: Array.from({ length: factors }, (_, f) => means(column((row) => (at(0, row) - at(2 + f, row)) ** 2 / 2))),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The moments of several results together: shares of all their variance. Results without any add nothing. */
export function addMoments(all: readonly SobolMoments[]): SobolMoments {
  const [head] = all;
  const added = (pick: (moments: SobolMoments) => Float64Array | undefined): Float64Array => {
    const sum = new Float64Array(head?.variance.length ?? 0);
    for (const moments of all)
      pick(moments)?.forEach((value, b) => {
        if (!Number.isNaN(value)) sum[b] = (sum[b] ?? 0) + value;
      });
    return sum;
  };
  return {
    variance: added(({ variance }) => variance),
    first: (head?.first ?? []).map((_, f) => added(({ first }) => first[f])),
    total: (head?.total ?? []).map((_, f) => added(({ total }) => total[f])),
  };
}
