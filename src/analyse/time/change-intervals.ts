import type { Observation, Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { checkLevel } from '../../math/check-level.ts';
import { quantile } from '../../math/quantile.ts';
import { randomFrom } from '../../math/random.ts';
import { sortedKnown } from '../../math/rank.ts';
import { roundTo } from '../../math/round-to.ts';
import { score } from '../../score.ts';
import { checkReplicates } from '../chance/check-replicates.ts';
import { sampler, type Variation } from '../chance/sampler.ts';
import { variationNote } from '../chance/variation-note.ts';
import { eachByItself } from '../one-period.ts';
import { panelOfScores } from './panel-of-scores.ts';
import { twoYears } from './two-years.ts';

/** What {@link changeIntervals} can be told. */
export interface ChangeIntervalOptions {
  readonly from: Period;
  readonly to: Period;
  /** A whole number: the same gives the same draws. */
  readonly seed: number;
  /** How many times the figures of both years are drawn. Default 1000. */
  readonly replicates?: number;
  /** The level of confidence, a share. Default 0.95. */
  readonly level?: number;
  /** Figures that hold the numbers of figures without counts: see `denominator` of an indicator. */
  readonly denominators?: Iterable<Observation>;
}

/** How far chance alone could have moved a score. */
export interface ChangeInterval {
  readonly low: number;
  readonly high: number;
  /** Whether the interval leaves out 0: the change is larger than the uncertainty of both years. */
  readonly isClear: boolean;
}

/** What {@link changeIntervals} gives. */
export interface ChangeIntervals {
  /** By the id of each unit that is ranked in both years. */
  readonly units: ReadonlyMap<string, ChangeInterval>;
  readonly level: number;
  readonly replicates: number;
  readonly seed: number;
  /** Which figures vary and which are held as published, by indicator. The intervals do not cover what is held. */
  readonly variation: readonly Variation[];
  /** The same in a sentence, to print beside them. */
  readonly note: string;
}

/**
 * Whether scores moved by more than chance: the figures of both years are drawn anew from their sampling models (see
 * {@link sampler}), both years scored on each draw, and the interval is the middle share of the changes. Handed to `change`, it
 * stands beside each change. What is held as published is not in it: where an indicator has no counts, a change can look clearer
 * than it is.
 *
 * Formula: the α / 2 and 1 − α / 2 quantiles (type 7) of the change of a unit over the draws, a parametric bootstrap.
 *
 * @throws `InclusionIndexError` for a year that was not scored, `from` not before `to`, a level that is no share, fewer than 2
 *   replicates, or a seed that is not whole; and for an index whose baseline is of years that were not scored.
 * @see Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13
 * @example
 * ```ts
 * import { change, score } from 'inclusion-index';
 * import { changeIntervals } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const years = { from: '2022/23', to: '2023/24' } as const;
 * const intervals = changeIntervals(scores, { ...years, seed: 1, replicates: 200, denominators: figures() });
 * const { rows } = change(scores, { ...years, intervals });
 * rows.filter(({ interval }) => interval?.isClear).length; // => 48
 * ```
 */
export function changeIntervals<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  { from, to, seed, replicates = 1000, level = 0.95, denominators }: ChangeIntervalOptions,
): ChangeIntervals {
  checkLevel(level);
  checkReplicates(replicates);
  const random = randomFrom(seed);
  const years = twoYears(scores, { from, to });
  const all = panelOfScores(scores);
  const panel = eachByItself(scores.spec, all) ? panelOfScores(scores, [from, to]) : all;
  const chance = sampler(panel, denominators ? { denominators } : {});
  const replicate = chance.copy();
  const size = years.units.length;
  const changes = new Float64Array(size * replicates);
  for (let r = 0; r < replicates; r++) {
    chance.draw(random, replicate);
    const drawn = score<string, string, U>(scores.spec, replicate);
    const [first, last] = [drawn.of(from).score.values, drawn.of(to).score.values];
    for (let u = 0; u < size; u++)
      changes[u * replicates + r] =
        (last[years.toPlaces[u] ?? -1] ?? Number.NaN) - (first[years.fromPlaces[u] ?? -1] ?? Number.NaN);
  }
  const units = new Map(
    years.units.map(({ id }, u): [string, ChangeInterval] => {
      const own = sortedKnown(changes.subarray(u * replicates, (u + 1) * replicates));
      // Twelve digits: more say nothing.
      const [low, high] = [(1 - level) / 2, (1 + level) / 2].map((share) => roundTo(quantile(own, share), 12));
      const [least = Number.NaN, most = Number.NaN] = [low, high];
      return [id, { low: least, high: most, isClear: least > 0 || most < 0 }];
    }),
  );
  return { units, level, replicates, seed, variation: chance.variation, note: variationNote(chance.variation) };
}
