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

/**
 * Times the built package on one thread and on two, in turn, the quickest run of each: what else the machine does only adds. To start a
 * thread takes as long as some 2,000 of these replicates, so 10,000 cannot be twice as fast on two.
 */
export async function threadsTiming(many: number, runs: number): Promise<Timing> {
  const core: typeof import('../../src/index.ts') = await import(new URL('../../dist/index.js', import.meta.url).href);
  const timed = async (workers: number): Promise<number> => {
    const start = performance.now();
    const { issues } = await core.simulate(spec, panel, { seed, replicates: many, vary, workers });
    if (issues.length > 0) throw new Error(issues[0]?.message);
    return performance.now() - start;
  };
  const [one, two]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    one.push(await timed(1));
    two.push(await timed(2));
  }
  return {
    what: `simulate ${many.toLocaleString('en')} x 151 x 12, two threads, best`,
    milliseconds: Math.min(...two),
    limit: 'on one thread, best',
    limitMilliseconds: Math.min(...one),
  };
}
