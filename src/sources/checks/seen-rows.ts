/** Rows met, each by a hash of 64 bits in two halves: 12 bytes a row, where a map of numbers would take a hundred. */
export class SeenRows {
  #high = new Int32Array(1024);
  #low = new Int32Array(1024);
  /** 0 where there is none: rows count from 1. */
  #row = new Uint32Array(1024);
  #size = 0;

  /** The row met before with the same hash; none, and the row is kept, where there is no such row. */
  before(high: number, low: number, row: number): number | undefined {
    const place = this.#placeOf(high, low);
    const met = this.#row[place] ?? 0;
    if (met > 0) return met;
    this.#high[place] = high;
    this.#low[place] = low;
    this.#row[place] = row;
    this.#size++;
    if (2 * this.#size > this.#row.length) this.#grow();
    return undefined;
  }

  /** Where a hash is, or would go. */
  #placeOf(high: number, low: number): number {
    const mask = this.#row.length - 1;
    let place = (high ^ (low >>> 7)) & mask;
    while (this.#row[place] !== 0 && (this.#high[place] !== (high | 0) || this.#low[place] !== (low | 0))) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const [high, low, row] = [this.#high, this.#low, this.#row];
    const length = 2 * row.length;
    this.#high = new Int32Array(length);
    this.#low = new Int32Array(length);
    this.#row = new Uint32Array(length);
    for (let i = 0; i < row.length; i++) {
      const number = row[i] ?? 0;
      if (number === 0) continue;
      const place = this.#placeOf(high[i] ?? 0, low[i] ?? 0);
      this.#high[place] = high[i] ?? 0;
      this.#low[place] = low[i] ?? 0;
      this.#row[place] = number;
    }
  }
}
