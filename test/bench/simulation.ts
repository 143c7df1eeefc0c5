import { replicator } from '../../src/analyse/simulate/replicator.ts';
import { pointOf } from '../../src/analyse/simulate/run-replicates.ts';
import { simulate } from '../../src/analyse/simulate/simulate.ts';
import { indicatorsOf } from '../../src/core/tree.ts';
import { syntheticPanel, threeLevels } from './pipeline.ts';
import { median, type Timing } from './timing.ts';

const replicates = 10_000;
const units = 151;
const seed = 20261128;
const panel = syntheticPanel(units, 1, seed);
const spec = { ...threeLevels, children: indicatorsOf(threeLevels.children) };
const vary = { weights: { concentration: 1 } } as const;

/** Weighted sums and a sort for every replicate in a hand-written loop over flat arrays, weights drawn beforehand. */
function plainLoop(columns: Float64Array, weights: readonly Float64Array[]): number {
  const scores = new Float64Array(units);
  let sum = 0;
  for (const own of weights) {
    scores.fill(0);
    for (let i = 0; i < 12; i++) {
      const weight = own[i] ?? 0;
      for (let u = 0; u < units; u++) scores[u] = (scores[u] ?? 0) + weight * (columns[i * units + u] ?? 0);
    }
    scores.sort();
    sum += scores[0] ?? 0;
  }
  return sum;
}

/** Times the simulation, and the loop that does least, in turn. */
export async function simulationTiming(): Promise<Timing> {
  const again = replicator(spec, panel, vary);
  const weights = Array.from({ length: replicates }, (_, r) => {
    const drawn = again.specOf(pointOf(seed, r, again.dimensions)).weights ?? {};
    return Float64Array.from(Object.values<number | undefined>(drawn), (weight) => weight ?? 0);
  });
  const columns = new Float64Array(12 * units);
  panel.periods[0]?.raw.forEach(({ values }, i) => {
    columns.set(values, i * units);
  });
  const [own, plain]: [number[], number[]] = [[], []];
  for (let run = 0; run < 9; run++) {
    let start = performance.now();
    await simulate(spec, panel, { seed, replicates, vary, workers: 1 });
    own.push(performance.now() - start);
    start = performance.now();
    plainLoop(columns, weights);
    plain.push(performance.now() - start);
  }
  return {
    what: 'simulate 10,000 x 151 x 12, one thread',
    milliseconds: median(own.slice(2)),
    limit: 'plain weighted sums and sorts',
    limitMilliseconds: median(plain.slice(2)),
  };
}

/** Times the built package on one thread and on two. */
export async function threadsTiming(): Promise<Timing> {
  const built = new URL('../../dist/', import.meta.url).href;
  const core: typeof import('../../src/index.ts') = await import(`${built}index.js`);
  const england: typeof import('../../src/england/index.ts') = await import(`${built}england.js`);
  const presets: typeof import('../../indicators/index.ts') = await import(`${built}indicators/index.js`);
  const figures = england.figures();
  const timed = async (workers: number): Promise<number> => {
    const start = performance.now();
    const options = { seed, replicates: 4000, denominators: figures, workers } as const;
    const { issues } = await core.simulate(presets.inclusionIndex, figures, options);
    if (issues.length > 0) throw new Error(issues[0]?.message);
    return performance.now() - start;
  };
  const [one, two]: [number[], number[]] = [[], []];
  for (let run = 0; run < 3; run++) {
    one.push(await timed(1));
    two.push(await timed(2));
  }
  return {
    what: 'simulate 4,000 x 5 years, two threads',
    milliseconds: median(two),
    limit: 'on one thread',
    limitMilliseconds: median(one),
  };
}
