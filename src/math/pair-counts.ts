import type { RankAgain } from './rank-again.ts';

/** How many bits a count has until it is added to the totals. */
const planes = 10;
/** How many rankings are added up at a time. */
const together = 8;
/** How many rankings the bits can count, in whole lots. */
const most = Math.floor((2 ** planes - 1) / together) * together;

/**
 * Counts for each pair how often one is ranked above the other. One pair after the other would take longer than all else of a
 * simulation: instead the set of those above a unit is a row of bits, 32 to a number, and rows are added up bit by bit with the
 * logic of an adder, eight rankings at a time (carry-save addition; Knuth, The Art of Computer Programming 4A, section 7.1.3).
 */
export class PairCounts {
  readonly #units: number;
  /** Numbers a row. */
  readonly #width: number;
  /** The rows of the rankings that wait. */
  readonly #rows: Int32Array;
  /** Of the counts so far, all first bits, all second bits, and so on. */
  readonly #bits: readonly Int32Array[];
  readonly #totals: Uint32Array;
  readonly #seen: Int32Array;
  #waiting = 0;
  #counted = 0;

  constructor(units: number) {
    this.#units = units;
    this.#width = Math.ceil(units / 32);
    const size = units * this.#width;
    this.#rows = new Int32Array(together * size);
    this.#bits = Array.from({ length: planes }, () => new Int32Array(size));
    this.#totals = new Uint32Array(units * units);
    this.#seen = new Int32Array(this.#width);
  }

  /** Counts a ranking. */
  add({ order, ranks }: RankAgain): void {
    const [rows, seen, width] = [this.#rows, this.#seen.fill(0), this.#width];
    const start = this.#waiting * this.#units * width;
    for (let i = 0, shown = 0; i < order.length; i++) {
      const unit = order[i] ?? 0;
      // Those that share a rank are not above each other.
      if (ranks[unit] !== ranks[order[shown] ?? 0])
        for (; shown < i; shown++) {
          const above = order[shown] ?? 0;
          seen[above >>> 5] = (seen[above >>> 5] ?? 0) | (1 << (above & 31));
        }
      const row = start + unit * width;
      for (let w = 0; w < width; w++) rows[row + w] = seen[w] ?? 0;
    }
    if (++this.#waiting === together) this.#addUp();
  }

  /** `totals()[b * n + a]`: how often a was above b. */
  totals(): Uint32Array {
    if (this.#waiting > 0) {
      this.#rows.fill(0, this.#waiting * this.#units * this.#width);
      this.#addUp();
    }
    this.#flush();
    return this.#totals;
  }

  /** Adds the rows that wait to the counts. */
  #addUp(): void {
    const size = this.#units * this.#width;
    const rows = this.#rows;
    const [first, second, third, fourth] = this.#bits;
    if (!first || !second || !third || !fourth) return;
    for (let i = 0; i < size; i++) {
      const [a, b, c, d] = [rows[i] ?? 0, rows[i + size] ?? 0, rows[i + 2 * size] ?? 0, rows[i + 3 * size] ?? 0];
      const e = rows[i + 4 * size] ?? 0;
      const f = rows[i + 5 * size] ?? 0;
      const g = rows[i + 6 * size] ?? 0;
      const h = rows[i + 7 * size] ?? 0;
      // Eight bits to a sum of four: the ones, then what is carried to the twos, the fours and the eights.
      const ab = a ^ b;
      const abc = ab ^ c;
      const de = d ^ e;
      const def = de ^ f;
      const six = abc ^ def;
      const seven = six ^ g;
      const ones = seven ^ h;
      const carry1 = (a & b) | (ab & c);
      const carry2 = (d & e) | (de & f);
      const carry3 = (abc & def) | (six & g);
      const carry4 = seven & h;
      const pair = carry1 ^ carry2;
      const three = pair ^ carry3;
      const twos = three ^ carry4;
      const more1 = (carry1 & carry2) | (pair & carry3);
      const more2 = three & carry4;
      const fours = more1 ^ more2;
      const eights = more1 & more2;
      const count1 = first[i] ?? 0;
      const count2 = second[i] ?? 0;
      const count3 = third[i] ?? 0;
      const count4 = fourth[i] ?? 0;
      first[i] = count1 ^ ones;
      let carry = count1 & ones;
      const sum2 = count2 ^ twos;
      second[i] = sum2 ^ carry;
      carry = (count2 & twos) | (sum2 & carry);
      const sum3 = count3 ^ fours;
      third[i] = sum3 ^ carry;
      carry = (count3 & fours) | (sum3 & carry);
      const sum4 = count4 ^ eights;
      fourth[i] = sum4 ^ carry;
      carry = (count4 & eights) | (sum4 & carry);
      for (let p = 4; carry !== 0 && p < planes; p++) {
        const bits = this.#bits[p] ?? first;
        const count = bits[i] ?? 0;
        bits[i] = count ^ carry;
        carry &= count;
      }
    }
    this.#waiting = 0;
    this.#counted += together;
    if (this.#counted >= most) this.#flush();
  }

  /** Turns bits into numbers and adds them to the totals. */
  #flush(): void {
    const [n, width, totals] = [this.#units, this.#width, this.#totals];
    for (const [p, bits] of this.#bits.entries()) {
      for (let unit = 0; unit < n; unit++) {
        for (let other = 0; other < n; other++) {
          const bit = ((bits[unit * width + (other >>> 5)] ?? 0) >>> (other & 31)) & 1;
          totals[unit * n + other] = (totals[unit * n + other] ?? 0) + (bit << p);
        }
      }
      bits.fill(0);
    }
    this.#counted = 0;
  }
}
