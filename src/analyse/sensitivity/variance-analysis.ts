import { InclusionIndexError } from '../../core/error.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import { numberAt } from '../../math/number-at.ts';
import { rankValues } from '../../math/rank.ts';
import { arrange } from '../../panel/build-panel.ts';
import { scoresWith } from '../one-period.ts';
import { giveWay } from '../simulate/give-way.ts';
import { figuresOf } from '../simulate/replicator.ts';
import { replicatorOn } from '../simulate/replicator-on.ts';
import { oneThread, shareWork } from '../simulate/share-work.ts';
import { threadSetup } from '../simulate/thread-setup.ts';
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
  const { workers, worker, signal, onProgress } = options;
  checkSobolOptions({ resamples, level });
  const observations = 'periods' in data ? data : [...data];
  const period = options.year ?? newest(spec, observations);
  const [periods, source] = figuresOf(spec, observations, vary, { years: [period], denominators });
  const drawn = replicatorOn(spec, vary, periods, source);
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
  const keep = (run: number, found: Float64Array): void => {
    const own = rankValues(found, spec.ties);
    shifts[run] = meanShift(start, own);
    for (let u = 0; u < size; u++) {
      const [score, rank] = [scores[u], ranks[u]];
      if (score) score[run] = numberAt(found, u);
      if (rank) rank[run] = numberAt(own, u);
    }
  };
  // Row by row, so that the rows done are whole wherever it is ended; and the first of a sequence are as even as all.
  const runsOf = (from: number, to: number): number[] =>
    Array.from({ length: (to - from) * blocks }, (_, i) => (i % blocks) * base + from + Math.floor(i / blocks));
  const into = new Float64Array(size);
  const point = new Float64Array(design.dimensions);
  const { done, because } = await shareWork(
    {
      of: base,
      least: 0,
      here(row) {
        for (const run of runsOf(row, row + 1)) {
          drawn.run(design.point(run, point), into);
          keep(run, into);
        }
      },
      there: ([from, to]) => ({ kind: 'score', points: joined(runsOf(from, to).map((run) => design.point(run))) }),
      take(answer, [from, to]) {
        if (answer.kind !== 'scored') return;
        runsOf(from, to).forEach((run, i) => {
          keep(run, answer.scores.subarray(i * size, (i + 1) * size));
        });
      },
      setup: () =>
        threadSetup(
          spec,
          vary,
          drawn,
          source,
          runsOf(0, 2).map((run) => design.point(run)),
        ),
    },
    { workers, worker, signal, onDone: (rows) => onProgress?.(rows * blocks, design.runs) },
  );
  if (done < 2) {
    const remedy = 'Let it run for longer.';
    throw new InclusionIndexError('stopped', 'It was ended before two points were done.', remedy);
  }
  const counts = resampled(done, resamples, seed);
  const ids = factors.map(({ id }) => id);
  const moments = (values: Float64Array): SobolMoments => momentsOf(doneOf(values, base, done), factors.length, counts);
  const drivers = (own: SobolMoments): Drivers => driversOf(own, ids, level);
  const ofRanks: SobolMoments[] = [];
  let paused = performance.now();
  const found: UnitSensitivity<U>[] = [];
  for (const [u, unit] of units.entries()) {
    if (Number.isNaN(published[u])) continue;
    const own = moments(ranks[u] ?? shifts);
    ofRanks.push(own);
    found.push({ unit, rank: drivers(own), score: drivers(moments(scores[u] ?? shifts)) });
    if (performance.now() - paused < turn) continue;
    await giveWay();
    paused = performance.now();
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
    issues: because === undefined ? [] : [oneThread(because)],
  };
}

/** Of each block the rows that are done. */
function doneOf(values: Float64Array, base: number, done: number): Float64Array {
  return done === base ? values : values.filter((_, run) => run % base < done);
}

function joined(points: readonly Float64Array[]): Float64Array {
  const width = points[0]?.length ?? 0;
  const all = new Float64Array(points.length * width);
  points.forEach((point, i) => {
    all.set(point, i * width);
  });
  return all;
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
