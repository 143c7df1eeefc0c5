import { InclusionIndexError } from '../../core/error.ts';
import type { Issue } from '../../core/issue.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Spec } from '../../core/spec.ts';
import { checkLevel } from '../../math/check-level.ts';
import { randomFrom } from '../../math/random.ts';
import { type FigureSource, lagKey } from '../chance/figure-source.ts';
import { choicesOf } from './factors.ts';
import { onThreads } from './on-threads.ts';
import { figuresOf } from './replicator.ts';
import { replicatorOn } from './replicator-on.ts';
import type { Replicator } from './replicator-types.ts';
import { ReplicateRun } from './run-replicates.ts';
import { resultOf } from './simulation-result.ts';
import { lightened, type ThreadSetup } from './simulation-thread.ts';
import type { SimulateOptions, Simulation } from './simulation-types.ts';
import { cores, startThread } from './start-thread.ts';
import { defaultVary, type Vary } from './vary.ts';

/** How long this thread works until it lets others have a turn, in milliseconds. */
const turn = 40;
/** From how long a run on on threads are started, in milliseconds. */
const worthThreads = 1500;
/** How many sets of lags are sent to threads at most. */
const mostLags = 32;

/** What `simulate` does. */
export function simulation<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: SimulateOptions<I, G>,
): Promise<Simulation<I, G, U>>;
export async function simulation<U extends Unit>(
  spec: Spec,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: SimulateOptions,
): Promise<Simulation<string, string, U>> {
  const { seed, replicates = 1000, level = 0.95, vary = defaultVary, onProgress, signal } = options;
  checkLevel(level);
  // A seed that is none is refused in the same words everywhere.
  randomFrom(seed);
  checkCounts(replicates, options.workers);
  const [periods, source] = figuresOf(spec, data, vary, options);
  checkUnits(Math.max(0, ...periods.map(({ units }) => units.length)));
  const again = replicatorOn(spec, vary, periods, source);
  const run = new ReplicateRun(again, seed);
  const issues: Issue[] = [];
  const told = (done: number): void => onProgress?.(done, replicates);
  const state = { done: 0 };
  const threads = Math.min(options.workers ?? cores(), replicates);
  // Asked for by number, threads are started at once; else where this one would take long.
  if (threads > 1 && options.workers === undefined) await onThisThread(run, state, replicates, told, signal, true);
  if (threads > 1 && state.done < replicates && !signal?.aborted) {
    const setup = setupOf(spec, vary, again, source, seed, run);
    const start = options.worker ?? startThread;
    const onDone = (done: number): void => told(state.done + done);
    const counted = setup
      ? await onThreads(setup, [state.done, replicates], threads, start, { onDone, signal })
      : { because: 'there are too many sets of lags' };
    if ('tallies' in counted) {
      for (const tallies of counted.tallies) run.merge(tallies);
      state.done += counted.done;
    } else issues.push(oneThread(counted.because));
  }
  await onThisThread(run, state, replicates, told, signal, false);
  return resultOf(again, run, { seed, level, replicates: state.done, asked: replicates, issues });
}

/** Runs replicates here, with a pause now and then; `trial` stops where threads would be quicker. */
async function onThisThread(
  run: ReplicateRun,
  state: { done: number },
  replicates: number,
  told: (done: number) => void,
  signal: AbortSignal | undefined,
  trial: boolean,
): Promise<void> {
  const began = performance.now();
  const before = state.done;
  // One at least, so that there is a result.
  while (state.done === 0 || (state.done < replicates && !signal?.aborted)) {
    const start = performance.now();
    do run.run(state.done, ++state.done);
    while (state.done < replicates && performance.now() - start < turn);
    told(state.done);
    const each = (performance.now() - began) / (state.done - before);
    if (trial && each * (replicates - state.done) > worthThreads) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function setupOf<U extends Unit>(
  spec: Spec,
  vary: Vary,
  again: Replicator<string, string, U>,
  source: FigureSource<U>,
  seed: number,
  run: ReplicateRun,
): ThreadSetup | undefined {
  let specs = [spec];
  for (const choice of choicesOf(spec, vary).filter(({ id }) => id.startsWith('lag:'))) {
    specs = specs.flatMap((one) => choice.values.map((_, level) => choice.edit(one, level)));
    if (specs.length > mostLags) return undefined;
  }
  return {
    spec,
    vary,
    periods: again.periods,
    figures: [...new Map([spec, ...specs].map((one) => [lagKey(one), lightened(source.of(one))]))],
    seed,
    check: Array.from({ length: 8 }, (_, r) => run.scores(r).slice()),
  };
}

function oneThread(because: string): Issue {
  return {
    code: 'one-thread',
    severity: 'note',
    message: `The simulation ran on one thread: ${because}.`,
    remedy: 'The results are the same; it took longer.',
  };
}

/** Each pair of units is compared: with more of them than this, memory would not do. */
const mostUnits = 5000;

function checkUnits(units: number): void {
  if (units <= mostUnits) return;
  const remedy = 'Take fewer, or count what you need with replicator() of inclusion-index/analyse.';
  throw new InclusionIndexError('too-many-units', `There are ${units} units, more than ${mostUnits}.`, remedy);
}

function checkCounts(replicates: number, workers: number | undefined): void {
  const fail = (what: string, remedy: string): never => {
    throw new InclusionIndexError('bad-replicates', what, remedy);
  };
  if (!(Number.isInteger(replicates) && replicates >= 2 && replicates <= 2 ** 32 - 1))
    fail(`There are ${replicates} replicates.`, 'Give 2 or more; 1000 is usual.');
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1))
    fail(`There are ${workers} workers.`, 'Give 1 or more, or leave it out.');
}
