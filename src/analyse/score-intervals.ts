import type { Observation, Unit } from '../core/observation.ts';
import type { Panel } from '../core/panel.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import { checkLevel } from '../math/check-level.ts';
import { quantile } from '../math/quantile.ts';
import { randomFrom } from '../math/random.ts';
import { sortedKnown } from '../math/rank.ts';
import { roundTo } from '../math/round-to.ts';
import { arrange } from '../panel/build-panel.ts';
import { score } from '../score.ts';
import { checkReplicates } from './check-replicates.ts';
import { onePeriod } from './one-period.ts';
import { sampler, type Variation } from './sampler.ts';
import { variationNote } from './variation-note.ts';

/** What {@link scoreIntervals} can be told. */
export interface ScoreIntervalOptions {
  /** The index year. */
  readonly year: Period;
  /** A whole number: the same gives the same draws. */
  readonly seed: number;
  /** How many times the figures are drawn. Default 1000. */
  readonly replicates?: number;
  /** The level of confidence, a share. Default 0.95. */
  readonly level?: number;
  /** Figures that hold the numbers of figures without counts: see `denominator` of an indicator. */
  readonly denominators?: Iterable<Observation>;
}

/** The score and rank of a unit, and how far chance in its figures, and in those of others, reaches. */
export interface ScoreInterval<U extends Unit = Unit> {
  readonly unit: U;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly rank: number;
  /** The best rank within the interval, and the worst. */
  readonly best: number;
  readonly worst: number;
  /** The rank that half of the draws are at or better than. */
  readonly medianRank: number;
}

/** What {@link scoreIntervals} gives: the intervals, and what they do and do not cover. */
export interface ScoreIntervals<U extends Unit = Unit> {
  readonly period: Period;
  readonly level: number;
  readonly replicates: number;
  readonly seed: number;
  /** The ranked units, in the order of the year's units. */
  readonly units: readonly ScoreInterval<U>[];
  /** Which figures vary and which are held as published, by indicator. The intervals do not cover what is held. */
  readonly variation: readonly Variation[];
  /** The same in a sentence, to print beside them. */
  readonly note: string;
}

/**
 * How far chance in the figures reaches into scores and ranks, by a parametric bootstrap: the figures are drawn anew from
 * their models (see {@link sampler}), the index is scored on each draw, and the middle share of the draws is the interval.
 * Percentile method, on data alone: the choices of the index stay, and so do figures of which chance cannot be told.
 *
 * Formula: of the sorted scores of a unit, the α / 2 and 1 − α / 2 quantiles (type 7); of its sorted ranks the same, the better
 * rounded down and the worse up to a rank that was drawn.
 *
 * @param data published figures, or a panel made of them by `arrange`
 * @throws `InclusionIndexError` for a year that was not scored, a level that is no share, fewer than 2 replicates, or a seed
 *   that is not whole
 * @see Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13; Goldstein and Spiegelhalter (1996), JRSS A 159
 * @example
 * ```ts
 * import { scoreIntervals } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const options = { year: '2023/24', seed: 1, replicates: 200, denominators: figures() } as const;
 * const { units, variation } = scoreIntervals(inclusionIndex, figures(), options);
 * const camden = units.find(({ unit }) => unit.id === 'camden');
 * [camden?.best, camden?.rank, camden?.worst]; // => [22, 35, 51]
 * variation.filter(({ varied }) => varied === 0).length; // => 4
 * ```
 */
export function scoreIntervals<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  { year, seed, replicates = 1000, level = 0.95, denominators }: ScoreIntervalOptions,
): ScoreIntervals<U> {
  checkLevel(level);
  checkReplicates(replicates);
  const random = randomFrom(seed);
  const whole: Panel<string, U> = 'periods' in data ? data : arrange<string, string, U>(spec, data);
  const panel = score(spec, whole).periods.includes(year) ? onePeriod(spec, whole, year) : whole;
  const published = score(spec, panel).of(year);
  const chance = sampler(panel, denominators ? { denominators } : {});
  const replicate = chance.copy();
  const size = published.units.length;
  const scores = new Float64Array(size * replicates);
  const ranks = new Float64Array(size * replicates);
  for (let r = 0; r < replicates; r++) {
    chance.draw(random, replicate);
    const drawn = score(spec, replicate).of(year);
    for (let u = 0; u < size; u++) {
      scores[u * replicates + r] = drawn.score.values[u] ?? Number.NaN;
      ranks[u * replicates + r] = drawn.ranks[u] ?? Number.NaN;
    }
  }
  const units = published.units.flatMap((unit, u): ScoreInterval<U>[] => {
    const rank = published.ranks[u] ?? Number.NaN;
    if (Number.isNaN(rank)) return [];
    const of = (all: Float64Array): Float64Array => sortedKnown(all.subarray(u * replicates, (u + 1) * replicates));
    const [drawnScores, drawnRanks] = [of(scores), of(ranks)];
    const at = (place: number): number => drawnRanks[place] ?? Number.NaN;
    const last = drawnRanks.length - 1;
    return [
      {
        unit,
        score: published.score.values[u] ?? Number.NaN,
        // Twelve digits: the last can differ by platform.
        low: roundTo(quantile(drawnScores, (1 - level) / 2), 12),
        high: roundTo(quantile(drawnScores, (1 + level) / 2), 12),
        rank,
        best: at(Math.floor((last * (1 - level)) / 2)),
        worst: at(Math.ceil((last * (1 + level)) / 2)),
        medianRank: at(Math.floor(last / 2)),
      },
    ];
  });
  const { variation } = chance;
  return { period: year, level, replicates, seed, units, variation, note: variationNote(variation) };
}
