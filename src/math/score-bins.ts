/** How many bins a summary has; a power of two. */
const size = 1024;
/** The narrowest bins are 2^-30 wide: scores nearer than 1e-9 are tied anyway. */
const finest = -30;

/** Summaries as plain data, which a thread can be sent. */
export interface BinsContent {
  /** `bins[u * 1024 + (bin & 1023)]`, a bin of unit u holding the values from bin * width up to (bin + 1) * width. */
  readonly bins: Uint32Array;
  /** The binary logarithm of the width, by unit. */
  readonly powers: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly counts: Float64Array;
}

/**
 * For each of some units a summary of as many numbers as may come, in fixed room: counts in bins of one width, a power of two, which
 * doubles when the range outgrows the bins. A summary hangs on the numbers alone, not on their order, and two add up to that of
 * all: so any number of threads gives the same. A quantile read from it is off by less than a bin, 1/512 of the range or less.
 */
export class ScoreBins implements BinsContent {
  readonly bins: Uint32Array;
  readonly powers: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly counts: Float64Array;
  /** How many bins a number of 1 is. */
  readonly #scales: Float64Array;

  constructor(units: number) {
    this.bins = new Uint32Array(units * size);
    this.powers = new Float64Array(units).fill(finest);
    this.first = new Float64Array(units);
    this.last = new Float64Array(units).fill(-1);
    this.least = new Float64Array(units).fill(Infinity);
    this.most = new Float64Array(units).fill(-Infinity);
    this.counts = new Float64Array(units);
    this.#scales = new Float64Array(units).fill(2 ** -finest);
  }

  /** Adds one number of each unit; `NaN` is none. */
  add(values: Float64Array): void {
    const { bins, first, last, least, most, counts } = this;
    const scales = this.#scales;
    for (let u = 0; u < values.length; u++) {
      const given = values[u] ?? Number.NaN;
      if (Number.isNaN(given)) continue;
      // So little below 0 would be 0 in some bins and below it in others.
      const value = given > -1e-290 && given < 0 ? 0 : given;
      counts[u] = (counts[u] ?? 0) + 1;
      if (value < (least[u] ?? 0)) least[u] = value;
      if (value > (most[u] ?? 0)) most[u] = value;
      let bin = Math.floor(value * (scales[u] ?? 1));
      if (bin < (first[u] ?? 0) || bin > (last[u] ?? 0)) {
        this.#reach(u, bin, bin);
        bin = Math.floor(value * (scales[u] ?? 1));
      }
      const at = u * size + (bin & (size - 1));
      bins[at] = (bins[at] ?? 0) + 1;
    }
  }

  /** Adds all that other summaries of the same units have seen. */
  merge(other: BinsContent): void {
    for (let u = 0; u < this.counts.length; u++) if ((other.counts[u] ?? 0) > 0) this.#mergeUnit(u, other);
  }

  /** A quantile of type 7, each of the two numbers it lies between known to a bin; `NaN` of none. */
  quantile(unit: number, share: number): number {
    const place = ((this.counts[unit] ?? 0) - 1) * share;
    const below = Math.floor(place);
    const lower = this.#atPlace(unit, below);
    return place === below ? lower : lower + (place - below) * (this.#atPlace(unit, below + 1) - lower);
  }

  /** About the number with so many below it: bins are taken as evenly filled. */
  #atPlace(u: number, place: number): number {
    let before = 0;
    for (let bin = this.first[u] ?? 0; bin <= (this.last[u] ?? 0); bin++) {
      const own = this.bins[u * size + (bin & (size - 1))] ?? 0;
      if (before + own > place) {
        const value = (bin + (place - before + 0.5) / own) / (this.#scales[u] ?? 1);
        return Math.min(this.most[u] ?? value, Math.max(this.least[u] ?? value, value));
      }
      before += own;
    }
    return Number.NaN;
  }

  #mergeUnit(u: number, other: BinsContent): void {
    const power = other.powers[u] ?? finest;
    const [from, to] = [other.first[u] ?? 0, other.last[u] ?? 0];
    if (power > (this.powers[u] ?? finest)) this.#coarsen(u, power - (this.powers[u] ?? finest));
    const before = 2 ** (power - (this.powers[u] ?? finest));
    this.#reach(u, Math.floor(from * before), Math.floor(to * before));
    const factor = 2 ** (power - (this.powers[u] ?? finest));
    for (let bin = from; bin <= to; bin++) {
      const at = u * size + (Math.floor(bin * factor) & (size - 1));
      this.bins[at] = (this.bins[at] ?? 0) + (other.bins[u * size + (bin & (size - 1))] ?? 0);
    }
    this.counts[u] = (this.counts[u] ?? 0) + (other.counts[u] ?? 0);
    this.least[u] = Math.min(this.least[u] ?? 0, other.least[u] ?? 0);
    this.most[u] = Math.max(this.most[u] ?? 0, other.most[u] ?? 0);
  }

  /** Widens the bins of a unit until these two are among them. */
  #reach(u: number, from: number, to: number): void {
    const isEmpty = (this.last[u] ?? 0) < (this.first[u] ?? 0);
    let low = isEmpty ? from : Math.min(this.first[u] ?? 0, from);
    let high = isEmpty ? to : Math.max(this.last[u] ?? 0, to);
    let shift = 0;
    // Bins are told apart by whole numbers, which end at 2^53.
    for (; high - low >= size || high > 2 ** 52 || low < -(2 ** 52); shift++)
      [low, high] = [Math.floor(low / 2), Math.floor(high / 2)];
    if (shift > 0) this.#coarsen(u, shift);
    this.first[u] = low;
    this.last[u] = high;
  }

  /** Makes the bins of a unit wider, 2^shift of them into one. */
  #coarsen(u: number, shift: number): void {
    const own = this.bins.subarray(u * size, (u + 1) * size);
    const before = own.slice();
    own.fill(0);
    const factor = 2 ** -shift;
    const [from, to] = [this.first[u] ?? 0, this.last[u] ?? 0];
    for (let bin = from; bin <= to; bin++) {
      const at = Math.floor(bin * factor) & (size - 1);
      own[at] = (own[at] ?? 0) + (before[bin & (size - 1)] ?? 0);
    }
    if (to >= from) {
      this.first[u] = Math.floor(from * factor);
      this.last[u] = Math.floor(to * factor);
    }
    const power = (this.powers[u] ?? finest) + shift;
    this.powers[u] = power;
    this.#scales[u] = 2 ** -power;
  }
}
