import { PairCounts } from '../../math/pair-counts.ts';
import { RankAgain } from '../../math/rank-again.ts';
import { type BinsContent, ScoreBins } from '../../math/score-bins.ts';

/** What is counted of the replicates of one period, as plain data. */
export interface TallyContent {
  /** `ranks[u * (n + 2) + rank]`: how often unit u had the rank; n + 1 stands for none. */
  readonly ranks: Uint32Array;
  /** `above[b * n + a]`: how often a was above b. */
  readonly above: Uint32Array;
  readonly scores: BinsContent;
  readonly replicates: number;
}

/**
 * Counts the ranks of one period over replicates: as much room for a million as for ten. Counts add up, so they are the same in
 * whatever order, and on however many threads, replicates come.
 */
export class Tally {
  readonly #ranks: Uint32Array;
  readonly #above: Uint32Array;
  readonly #scores: ScoreBins;
  readonly #ranking: RankAgain;
  readonly #pairs: PairCounts;
  #replicates = 0;

  constructor(units: number) {
    this.#ranks = new Uint32Array(units * (units + 2));
    this.#above = new Uint32Array(units * units);
    this.#scores = new ScoreBins(units);
    this.#ranking = new RankAgain(units);
    this.#pairs = new PairCounts(units);
  }

  /** Counts the scores of one replicate. */
  add(scores: Float64Array): void {
    this.#ranking.rank(scores);
    const { ranks } = this.#ranking;
    const counts = this.#ranks;
    const width = ranks.length + 2;
    for (let u = 0; u < ranks.length; u++) {
      const at = u * width + (ranks[u] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    this.#pairs.add(this.#ranking);
    this.#scores.add(scores);
    this.#replicates++;
  }

  /** Adds all that another tally has counted. */
  merge({ ranks, above, scores, replicates }: TallyContent): void {
    for (let i = 0; i < ranks.length; i++) this.#ranks[i] = (this.#ranks[i] ?? 0) + (ranks[i] ?? 0);
    for (let i = 0; i < above.length; i++) this.#above[i] = (this.#above[i] ?? 0) + (above[i] ?? 0);
    this.#scores.merge(scores);
    this.#replicates += replicates;
  }

  /** All of it as plain data. */
  content(): TallyContent {
    const { bins, powers, first, last, least, most, counts } = this.#scores;
    const own = this.#pairs.totals();
    return {
      ranks: this.#ranks,
      above: this.#above.map((count, i) => count + (own[i] ?? 0)),
      scores: { bins, powers, first, last, least, most, counts },
      replicates: this.#replicates,
    };
  }

  /** A quantile of the scores of a unit. */
  scoreQuantile(unit: number, share: number): number {
    return this.#scores.quantile(unit, share);
  }
}
