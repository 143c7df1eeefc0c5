import { InclusionIndexError } from '../core/error.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Panel } from '../core/panel.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import { rankValues } from '../math/rank.ts';
import { arrange } from '../panel/build-panel.ts';
import { type Drivers, driversOf } from './drivers.ts';
import type { Factor } from './factors.ts';
import { scoresWith } from './one-period.ts';
import { replicator } from './replicator.ts';
import type { Variation } from './sampler.ts';
import { sobolDesign } from './sobol-design.ts';
import { checkSobolOptions } from './sobol-indices.ts';
import { addMoments, momentsOf, resampled } from './sobol-moments.ts';
import { defaultVary, type Vary } from './vary.ts';

/** What {@link sensitivity} can be told. */
export interface SensitivityOptions<I extends string = string, G extends string = string> {
  /** A whole number: the same gives the same points and intervals. */
  readonly seed: number;
  /** The index year; default the newest complete. */
  readonly year?: Period;
  /** What varies; default figures by chance, and weights. */
  readonly vary?: Vary<I, G>;
  /** A power of 2: the index is scored base × (factors + 2) times. Default 1024. */
  readonly base?: number;
  /** How many times rows are drawn anew for the intervals. Default 500. */
  readonly resamples?: number;
  /** The level of confidence of the intervals, a share. Default 0.95. */
  readonly level?: number;
  /** Figures that hold the numbers of figures without counts: see `denominator` of an indicator. */
  readonly denominators?: Iterable<Observation>;
  /** Told how many runs are done, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops it: the promise is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** What moves one unit. */
export interface UnitSensitivity<U extends Unit = Unit> {
  readonly unit: U;
  readonly rank: Drivers;
  /** Of scores on different scales, where normalisation varies, all else is dwarfed: see the rank. */
  readonly score: Drivers;
}

/** What {@link sensitivity} gives. */
export interface Sensitivity<U extends Unit = Unit> {
  readonly period: Period;
  readonly seed: number;
  readonly base: number;
  /** How many times the index was scored. */
  readonly runs: number;
  readonly level: number;
  /** What varied. */
  readonly factors: readonly Factor[];
  /** Of the variance of all ranks, added up over the units (Gamboa and others 2014): what moves the ranking as a whole. */
  readonly ranks: Drivers;
  /** Of the mean number of places that units are from their published rank, as COINr has it. */
  readonly meanShift: Drivers;
  /** The ranked units, in the order of the year's units. */
  readonly units: readonly UnitSensitivity<U>[];
  /** Which figures varied and which were held as published; none where data did not vary. */
  readonly variation: readonly Variation[];
}

/** So many runs, then others get their turn. */
const batch = 32;

/**
 * What drives scores and ranks: how much of their variance is due to each thing that varies, by itself and together with others, and
 * how much to the figures against the method. The index is scored at scrambled Sobol points; a factor with several coordinates, as a
 * set of weights, is one.
 *
 * A share of 0.3 by itself says: were this known, variance would be 30 % less, on average. A share of 0.5 in all says: were
 * all else known, half would be left. What is in all but not by itself comes of factors working together.
 *
 * Formula: see {@link sobolIndices}. Data alone = the first-order share of `data`; method alone = 1 − its total share; together = the
 * rest.
 *
 * @param spec the index
 * @param data published figures, or a panel made of them by `arrange` where no lag varies
 * @throws (rejects) `InclusionIndexError` for what cannot vary, a base that is no power of 2, a year that was not scored, a level that
 *   is no share, or a seed that is not whole
 * @see Saisana, Saltelli and Tarantola (2005), Uncertainty and sensitivity analysis techniques as tools for the quality assessment of
 *   composite indicators, JRSS A 168; Gamboa, Janon, Klein and Lagnoux (2014), Electronic Journal of Statistics 8
 * @example
 * ```ts
 * import { sensitivity } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const options = { year: '2023/24', seed: 1, base: 64, resamples: 50, denominators: figures() } as const;
 * const { runs, factors, ranks } = await sensitivity(inclusionIndex, figures(), options);
 * [runs, ...factors.map(({ id }) => id)]; // => [256, 'weights', 'data']
 * ranks.factors.length; // => 2
 * ```
 */
export function sensitivity<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: SensitivityOptions<NoInfer<I>, NoInfer<G>>,
): Promise<Sensitivity<U>>;
export async function sensitivity<U extends Unit>(
  spec: Spec,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: SensitivityOptions,
): Promise<Sensitivity<U>> {
  const { seed, vary = defaultVary, base = 1024, resamples = 500, level = 0.95, denominators } = options;
  checkSobolOptions({ resamples, level });
  const observations = 'periods' in data ? data : [...data];
  const period = options.year ?? newest(spec, observations);
  const drawn = replicator<string, string, U>(spec, observations, vary, {
    years: [period],
    ...(denominators ? { denominators } : {}),
  });
  const { factors, size } = drawn;
  const { units = [], published = new Float64Array() } = drawn.periods[0] ?? {};
  const design = sobolDesign(
    factors.map(({ coordinates }) => coordinates),
    { base, seed },
  );
  const { runs } = design;
  const results = (): Float64Array[] => units.map(() => new Float64Array(runs));
  const [scores, ranks] = [results(), results()];
  const shifts = new Float64Array(runs);
  const start = rankValues(published, spec.ties);
  const into = new Float64Array(size);
  const point = new Float64Array(design.dimensions);
  for (let run = 0; run < runs; run++) {
    if (run % batch === 0) await turn(run, runs, options);
    drawn.run(design.point(run, point), into);
    const own = rankValues(into, spec.ties);
    shifts[run] = meanShift(start, own);
    for (let u = 0; u < size; u++) {
      const [score, rank] = [scores[u], ranks[u]];
      if (score) score[run] = into[u] ?? Number.NaN;
      if (rank) rank[run] = own[u] ?? Number.NaN;
    }
  }
  await turn(runs, runs, options);
  const counts = resampled(base, resamples, seed);
  const ids = factors.map(({ id }) => id);
  const moments = (values: Float64Array) => momentsOf(values, factors.length, counts);
  const drivers = (own: ReturnType<typeof moments>): Drivers => driversOf(own, ids, level);
  const ranked = [...published.keys()].filter((u) => !Number.isNaN(published[u]));
  const ofRanks = new Map<number, ReturnType<typeof moments>>();
  for (const u of ranked) {
    ofRanks.set(u, moments(ranks[u] ?? shifts));
    if (u % batch === 0) await turn(runs, runs, options);
  }
  return {
    period,
    seed,
    base,
    runs,
    level,
    factors,
    ranks: drivers(addMoments([...ofRanks.values()])),
    meanShift: drivers(moments(shifts)),
    units: units.flatMap((unit, u): UnitSensitivity<U>[] => {
      const rank = ofRanks.get(u);
      return rank ? [{ unit, rank: drivers(rank), score: drivers(moments(scores[u] ?? shifts)) }] : [];
    }),
    variation: drawn.variation,
  };
}

/** Tells how far it is, and lets others have their turn, an abort among them. */
async function turn(
  done: number,
  of: number,
  { onProgress, signal }: Pick<SensitivityOptions, 'onProgress' | 'signal'>,
): Promise<void> {
  onProgress?.(done, of);
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  signal?.throwIfAborted();
}

function newest<U extends Unit>(spec: Spec, data: Iterable<Observation<U>> | Panel<string, U>): Period {
  const panel: Panel<string, U> = 'periods' in data ? data : arrange<string, string, U>(spec, data);
  const period = scoresWith(spec, panel, undefined).newestComplete;
  if (period !== undefined) return period;
  throw new InclusionIndexError('nothing-scored', 'There is no year to rank.', 'See the issues of the scores.');
}

/** The mean number of places between two rankings, over the units that both rank. */
function meanShift(before: Float64Array, after: Float64Array): number {
  let [sum, both] = [0, 0];
  for (let u = 0; u < before.length; u++) {
    const shift = Math.abs((before[u] ?? 0) - (after[u] ?? 0));
    if (Number.isNaN(shift)) continue;
    sum += shift;
    both++;
  }
  return both > 0 ? sum / both : Number.NaN;
}
