/** Counts of parts, to be held against the count of the whole. */
export class PartSum {
  #sum = 0;
  #parts = 0;
  #unknown = 0;

  add(value: number): void {
    this.#sum += value;
    this.#parts++;
  }

  /** A part that is there without a number. */
  addUnknown(): void {
    this.#unknown++;
  }

  get sum(): number {
    return this.#sum;
  }

  get parts(): number {
    return this.#parts;
  }

  get unknown(): number {
    return this.#unknown;
  }

  /**
   * Whether the parts can make up the whole: exactly, or as far as rounding lets them; where a part is withheld, they may
   * fall short. Parts rounded to 10 are each out by 5 at most.
   */
  canMake(whole: number, partsRoundedTo: number, wholeRoundedTo: number): boolean {
    const slack = (n: number, to: number): number => (to > 1 ? (n * to) / 2 : 0);
    const tolerance = slack(this.#parts, partsRoundedTo) + slack(1, wholeRoundedTo) + 1e-9 * Math.abs(whole);
    const excess = this.#sum - whole;
    return excess <= tolerance && (this.#unknown > 0 || excess >= -tolerance);
  }
}

/** What counts are rounded to, as far as they show it: 10 or 5 where nearly all are multiples of it, or else 1. */
export class Rounding {
  #all = 0;
  #tens = 0;
  #fives = 0;
  #whole = true;

  add(count: number): void {
    if (this.#whole && !Number.isInteger(count)) this.#whole = false;
    if (count === 0) return;
    this.#all++;
    if (count % 5 === 0) this.#fives++;
    if (count % 10 === 0) this.#tens++;
  }

  /** Whether all were whole numbers. */
  get isWhole(): boolean {
    return this.#whole;
  }

  get to(): number {
    // A few are given exactly where the rest are rounded.
    const most = 0.95 * this.#all;
    return this.#all === 0 ? 1 : this.#tens >= most ? 10 : this.#fives >= most ? 5 : 1;
  }
}
