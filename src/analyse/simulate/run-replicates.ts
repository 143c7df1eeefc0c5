import { philoxUniforms } from '../../math/philox.ts';
import type { Replicator } from './replicator-types.ts';
import { Tally, type TallyContent } from './tally.ts';

/** The point of a replicate: a function of seed and number alone. */
export function pointOf(seed: number, replicate: number, dimensions: number): Float64Array {
  const point = new Float64Array(dimensions);
  philoxUniforms(seed, replicate, point);
  return point;
}

/** Scores and counts replicates, on whichever thread. */
export class ReplicateRun {
  readonly #again: Replicator;
  readonly #seed: number;
  readonly #point: Float64Array;
  readonly #scores: Float64Array;
  readonly #periods: readonly { readonly tally: Tally; readonly own: Float64Array }[];

  constructor(again: Replicator, seed: number) {
    this.#again = again;
    this.#seed = seed;
    this.#point = new Float64Array(again.dimensions);
    this.#scores = new Float64Array(again.size);
    this.#periods = again.periods.map(({ from, units }) => ({
      tally: new Tally(units.length),
      own: this.#scores.subarray(from, from + units.length),
    }));
  }

  /** Scores one replicate without counting it. */
  scores(replicate: number): Float64Array {
    philoxUniforms(this.#seed, replicate, this.#point);
    this.#again.run(this.#point, this.#scores);
    return this.#scores;
  }

  /** Scores and counts replicates, those from one number up to but not another. */
  run(from: number, to: number): void {
    for (let r = from; r < to; r++) {
      this.scores(r);
      for (const { tally, own } of this.#periods) tally.add(own);
    }
  }

  /** Adds what was counted elsewhere, period by period. */
  merge(counted: readonly TallyContent[]): void {
    this.#periods.forEach(({ tally }, p) => {
      const content = counted[p];
      if (content) tally.merge(content);
    });
  }

  get tallies(): readonly Tally[] {
    return this.#periods.map(({ tally }) => tally);
  }
}
