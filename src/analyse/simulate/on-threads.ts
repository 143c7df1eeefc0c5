import {
  type FromThread,
  isAnswer,
  type SimulationWorker,
  type ThreadSetup,
  type ToThread,
  withoutFunctions,
} from './simulation-thread.ts';
import type { TallyContent } from './tally.ts';

/** How long a thread should work until it is given more, in milliseconds. */
const spell = 100;

/** What threads have counted, and of how many replicates. */
export interface Counted {
  readonly tallies: readonly (readonly TallyContent[])[];
  readonly done: number;
}

/** Runs replicates on threads; the counts of each, or why threads cannot do it. */
export async function onThreads(
  setup: ThreadSetup,
  [first, last]: readonly [from: number, to: number],
  threads: number,
  start: () => SimulationWorker,
  { onDone, signal }: { onDone(done: number): void; readonly signal: AbortSignal | undefined },
): Promise<Counted | { readonly because: string }> {
  const workers: SimulationWorker[] = [];
  const message = withoutFunctions({ kind: 'start', setup } satisfies ToThread);
  let [next, done] = [first, 0];
  const one = async (): Promise<readonly TallyContent[]> => {
    const worker = start();
    workers.push(worker);
    const ask = asking(worker);
    const ready = await ask(message);
    if (ready.kind === 'refused') throw new Error(ready.because);
    for (let size = 8; next < last && !signal?.aborted; ) {
      const from = next;
      next = Math.min(last, from + size);
      const before = performance.now();
      const to = next;
      await ask({ kind: 'run', from, to } satisfies ToThread);
      done += to - from;
      onDone(done);
      // Only when it is told of progress hangs on time, and no number.
      size = Math.max(1, Math.ceil(Math.min(2 * size, (size * spell) / Math.max(1, performance.now() - before))));
    }
    const answer = await ask({ kind: 'finish' } satisfies ToThread);
    return answer.kind === 'counted' ? answer.tallies : [];
  };
  try {
    const tallies = await Promise.all(Array.from({ length: threads }, one));
    return { tallies, done };
  } catch (error) {
    return { because: error instanceof Error ? error.message : String(error) };
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

/** Asks a thread one thing at a time; its failure is that of what was asked. */
function asking(worker: SimulationWorker): (message: unknown) => Promise<FromThread> {
  let settle: { resolve(answer: FromThread): void; reject(error: Error): void } | undefined;
  let failed: Error | undefined;
  const fail = (value: unknown): void => {
    failed = value instanceof Error ? value : new Error('the thread could not be started');
    settle?.reject(failed);
  };
  const take = (message: unknown): void => {
    if (isAnswer(message)) settle?.resolve(message);
  };
  if (worker.on) {
    worker.on('message', take);
    worker.on('error', fail);
  } else {
    worker.addEventListener?.('message', ({ data }) => take(data));
    worker.addEventListener?.('error', fail);
  }
  return (message) =>
    new Promise((resolve, reject) => {
      if (failed) reject(failed);
      settle = { resolve, reject };
      worker.postMessage(message);
    });
}
