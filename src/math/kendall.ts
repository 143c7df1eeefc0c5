import { numberAt } from './number-at.ts';
/** What {@link kendall} finds. */
export interface Kendall {
  /** Tau-b, -1 to 1; `NaN` where a column is the same throughout. */
  readonly tau: number;
  /** Concordant less discordant pairs in standard deviations of what chance would give, for the normal approximation. */
  readonly z: number;
}

/**
 * Kendall's tau-b of two columns of one length, none missing: pairs of rows that both columns order alike less those they
 * order the other way, over the geometric mean of the pairs each column orders. In n log n steps: sorted by one column, the
 * exchanges that a merge sort by the other needs are the discordant pairs. Knight (1966), JASA 61; variance with ties: Kendall
 * (1970), Rank Correlation Methods, chapter 4.
 */
export function kendall(x: Float64Array, y: Float64Array): Kendall {
  return kendallOfRanks(denseRanks(x), denseRanks(y));
}

/** The rank of each value, none missing: 0 for the least, equal values sharing one, none left out. */
export function denseRanks(values: Float64Array): Float64Array {
  const distinct = values.slice().sort();
  let count = 0;
  for (const value of distinct) if (count === 0 || value !== distinct[count - 1]) distinct[count++] = value;
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = numberAt(values, i);
    let low = 0;
    for (let high = count; low < high; ) {
      const middle = (low + high) >>> 1;
      if (numberAt(distinct, middle) < value) low = middle + 1;
      else high = middle;
    }
    ranks[i] = low;
  }
  return ranks;
}

/** {@link kendall} of columns that are {@link denseRanks} already. */
export function kendallOfRanks(x: Float64Array, y: Float64Array): Kendall {
  const n = x.length;
  // Both ranks in one number: numbers sort several times as fast as rows by a comparison.
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = numberAt(x, i) * n + numberAt(y, i);
  keys.sort();
  const [xs, ys] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const key = numberAt(keys, i);
    const rank = Math.floor(key / n);
    xs[i] = rank;
    ys[i] = key - rank * n;
  }
  const tiesX = tiesIn(xs);
  const tiesBoth = tiesIn(keys);
  const discordant = sortCounting(ys);
  const tiesY = tiesIn(ys);
  const pairs = (n * (n - 1)) / 2;
  const excess = pairs - tiesX.pairs - tiesY.pairs + tiesBoth.pairs - 2 * discordant;
  const tau = excess / Math.sqrt((pairs - tiesX.pairs) * (pairs - tiesY.pairs));
  const variance =
    (n * (n - 1) * (2 * n + 5) - tiesX.spread - tiesY.spread) / 18 +
    (2 * tiesX.pairs * tiesY.pairs) / (n * (n - 1)) +
    (n < 3 ? 0 : (tiesX.triples * tiesY.triples) / (9 * n * (n - 1) * (n - 2)));
  return { tau: Math.max(-1, Math.min(1, tau)), z: excess / Math.sqrt(variance) };
}

/** What ties take away: tied pairs, and the terms of the variance. */
interface Ties {
  readonly pairs: number;
  readonly spread: number;
  readonly triples: number;
}

/** The ties among sorted values. */
function tiesIn(sorted: Float64Array): Ties {
  let pairs = 0;
  let spread = 0;
  let triples = 0;
  for (let start = 0, i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[start]) continue;
    const t = i - start;
    pairs += (t * (t - 1)) / 2;
    spread += t * (t - 1) * (2 * t + 5);
    triples += t * (t - 1) * (t - 2);
    start = i;
  }
  return { pairs, spread, triples };
}

/** Sorts in place, bottom up, and counts the pairs that stood the wrong way round. */
function sortCounting(values: Float64Array): number {
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  let exchanges = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let [left, right] = [start, middle];
      for (let k = start; k < end; k++) {
        // Read within bounds only: a read beyond them slows all the others.
        if (left < middle && (right >= end || numberAt(from, left) <= numberAt(from, right))) {
          to[k] = numberAt(from, left++);
        } else {
          to[k] = numberAt(from, right++);
          exchanges += middle - left;
        }
      }
    }
    const sorted = to;
    to = from;
    from = sorted;
  }
  if (from !== values) values.set(from);
  return exchanges;
}
