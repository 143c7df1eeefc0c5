import { InclusionIndexError } from '../../core/error.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import { numberAt } from '../../math/number-at.ts';
import { rankValues } from '../../math/rank.ts';
import { arrange } from '../../panel/build-panel.ts';
import { scoresWith } from '../one-period.ts';
import { replicator } from '../simulate/replicator.ts';
import { defaultVary } from '../simulate/vary.ts';
import { type Drivers, driversOf } from './drivers.ts';
import type { Sensitivity, SensitivityOptions, UnitSensitivity } from './sensitivity-types.ts';
import { sobolDesign } from './sobol-design.ts';
import { checkSobolOptions } from './sobol-indices.ts';
import { addMoments, momentsOf, resampled, type SobolMoments } from './sobol-moments.ts';

/** After so many milliseconds others get their turn. */
const turn = 50;

/** What `sensitivity` does; see there. */
export function varianceAnalysis<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: SensitivityOptions<NoInfer<I>, NoInfer<G>>,
): Promise<Sensitivity<U>>;
export async function varianceAnalysis<U extends Unit>(
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
  const coordinates = factors.map((factor) => factor.coordinates);
  const design = sobolDesign(coordinates, { base, seed });
  const blocks = factors.length + 2;
  // What is not done stays NaN, and its row is left out.
  const results = (): Float64Array => new Float64Array(design.runs).fill(Number.NaN);
  const [scores, ranks] = [units.map(results), units.map(results)];
  const shifts = results();
  const start = rankValues(published, spec.ties);
  const into = new Float64Array(size);
  const point = new Float64Array(design.dimensions);
  const pause = pausing(design.runs, options);
  let done = 0;
  // Row by row, so that the rows done are whole wherever it is ended; and the first of a sequence are as even as all.
  for (; done < base && !options.signal?.aborted; done++) {
    for (let block = 0; block < blocks; block++) {
      const run = block * base + done;
      drawn.run(design.point(run, point), into);
      const own = rankValues(into, spec.ties);
      shifts[run] = meanShift(start, own);
      for (let u = 0; u < size; u++) {
        const [score, rank] = [scores[u], ranks[u]];
        if (score) score[run] = numberAt(into, u);
        if (rank) rank[run] = numberAt(own, u);
      }
    }
    await pause((done + 1) * blocks);
  }
  if (done < 2) {
    const remedy = 'Let it run for longer.';
    throw new InclusionIndexError('stopped', 'It was ended before two points were done.', remedy);
  }
  const counts = resampled(done, resamples, seed);
  const ids = factors.map(({ id }) => id);
  const moments = (values: Float64Array): SobolMoments => momentsOf(doneOf(values, base, done), factors.length, counts);
  const drivers = (own: SobolMoments): Drivers => driversOf(own, ids, level);
  const ofRanks: SobolMoments[] = [];
  const found: UnitSensitivity<U>[] = [];
  for (const [u, unit] of units.entries()) {
    if (Number.isNaN(published[u])) continue;
    const own = moments(ranks[u] ?? shifts);
    ofRanks.push(own);
    found.push({ unit, rank: drivers(own), score: drivers(moments(scores[u] ?? shifts)) });
    await pause(design.runs);
  }
  return {
    period,
    seed,
    base,
    done,
    runs: done * blocks,
    level,
    factors,
    ranks: drivers(addMoments(ofRanks)),
    meanShift: drivers(moments(shifts)),
    units: found,
    variation: drawn.variation,
  };
}

/** Of each block the rows that are done. */
function doneOf(values: Float64Array, base: number, done: number): Float64Array {
  return done === base ? values : values.filter((_, run) => run % base < done);
}

/** Now and then tells how far it is, and lets others have their turn. */
function pausing(of: number, { onProgress }: Pick<SensitivityOptions, 'onProgress'>): (done: number) => Promise<void> {
  let [last, told] = [performance.now(), 0];
  return async (done) => {
    if (done < of && performance.now() - last < turn) return;
    // After the last run only turns are given.
    if (told < of) onProgress?.(done, of);
    told = done;
    if (performance.now() - last < turn) return;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    last = performance.now();
  };
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
    const shift = Math.abs(numberAt(before, u) - numberAt(after, u));
    if (Number.isNaN(shift)) continue;
    sum += shift;
    both++;
  }
  return both > 0 ? sum / both : Number.NaN;
}
