import { tied } from './rank.ts';

/**
 * Ranks columns of one length, up to 65,534, again and again without anything allocated, as `rankValues` does under `competition`. To
 * sort numbers with their places takes several times as long as numbers alone: so the last bits of each give way to its place, and
 * values that are the same but for these are put in order afterwards.
 */
export class RankAgain {
  /** The rank of each value; one more than there are values for a missing one. */
  readonly ranks: Uint16Array;
  /** The places of the values, the best first, those missing last. */
  readonly order: Uint16Array;
  readonly #keys: Float64Array;
  readonly #words: Uint32Array;
  readonly #mask: number;

  constructor(length: number) {
    this.ranks = new Uint16Array(length);
    this.order = new Uint16Array(length);
    this.#keys = new Float64Array(length);
    this.#words = new Uint32Array(this.#keys.buffer);
    this.#mask = 2 ** Math.ceil(Math.log2(Math.max(2, length))) - 1;
  }

  /** Ranks values into `ranks` and `order`. */
  rank(values: Float64Array): void {
    const { ranks, order } = this;
    const [keys, words, mask] = [this.#keys, this.#words, this.#mask];
    const length = ranks.length;
    let count = 0;
    for (let u = 0; u < length; u++) {
      const value = values[u] ?? Number.NaN;
      if (Number.isNaN(value)) {
        ranks[u] = length + 1;
        order[length - 1 - (u - count)] = u;
        continue;
      }
      // The sign turned, so that the greatest comes first.
      keys[count] = -value;
      const word = 2 * count + lesser;
      words[word] = ((words[word] ?? 0) & ~mask) | u;
      count++;
    }
    (count < length ? keys.subarray(0, count) : keys).sort();
    for (let i = 0; i < count; i++) {
      const u = (words[2 * i + lesser] ?? 0) & mask;
      const value = values[u] ?? 0;
      let at = i;
      for (; at > 0 && (values[order[at - 1] ?? 0] ?? 0) < value; at--) order[at] = order[at - 1] ?? 0;
      order[at] = u;
    }
    // A value is tied with the greatest of those it stands with.
    let [best, greatest] = [1, Number.NaN];
    for (let i = 0; i < count; i++) {
      const u = order[i] ?? 0;
      const value = values[u] ?? 0;
      if (!tied(value, greatest)) {
        greatest = value;
        best = i + 1;
      }
      ranks[u] = best;
    }
  }
}

/** Where the half of a number with its last bits stands: first on all but a few machines of old. */
const lesser = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;
