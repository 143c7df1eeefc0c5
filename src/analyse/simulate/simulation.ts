import { InclusionIndexError } from '../../core/error.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Spec } from '../../core/spec.ts';
import { checkLevel } from '../../math/check-level.ts';
import { randomFrom } from '../../math/random.ts';
import { figuresOf } from './replicator.ts';
import { replicatorOn } from './replicator-on.ts';
import { pointOf, ReplicateRun } from './run-replicates.ts';
import { oneThread, shareWork } from './share-work.ts';
import { resultOf } from './simulation-result.ts';
import type { SimulateOptions, Simulation } from './simulation-types.ts';
import { threadSetup } from './thread-setup.ts';
import { defaultVary } from './vary.ts';

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
  const { seed, replicates = 1000, level = 0.95, vary = defaultVary, workers, worker, onProgress, signal } = options;
  checkLevel(level);
  // A seed that is none is refused in the same words everywhere.
  randomFrom(seed);
  checkReplicates(replicates);
  const [periods, source] = figuresOf(spec, data, vary, options);
  checkUnits(Math.max(0, ...periods.map(({ units }) => units.length)));
  const again = replicatorOn(spec, vary, periods, source);
  const run = new ReplicateRun(again, seed);
  const { done, because } = await shareWork(
    {
      of: replicates,
      // One at least, so that there is a result.
      least: 1,
      here: (r) => run.run(r, r + 1),
      there: ([from, to]) => ({ kind: 'run', seed, from, to }),
      take: (answer) => answer.kind === 'counted' && run.merge(answer.tallies),
      atEnd: { kind: 'finish' },
      setup: () =>
        threadSetup(
          spec,
          vary,
          again,
          source,
          Array.from({ length: 8 }, (_, r) => pointOf(seed, r, again.dimensions)),
        ),
    },
    { workers, worker, signal, onDone: (count) => onProgress?.(count, replicates) },
  );
  const issues = because === undefined ? [] : [oneThread(because)];
  return resultOf(again, run, { seed, level, replicates: done, asked: replicates, issues });
}

/** Each pair of units is compared: with more of them than this, memory would not do. */
const mostUnits = 5000;

function checkUnits(units: number): void {
  if (units <= mostUnits) return;
  const remedy = 'Take fewer, or count what you need with replicator() of inclusion-index/analyse.';
  throw new InclusionIndexError('too-many-units', `There are ${units} units, more than ${mostUnits}.`, remedy);
}

function checkReplicates(replicates: number): void {
  if (Number.isInteger(replicates) && replicates >= 2 && replicates <= 2 ** 32 - 1) return;
  throw new InclusionIndexError(
    'bad-replicates',
    `There are ${replicates} replicates.`,
    'Give 2 or more; 1000 is usual.',
  );
}
