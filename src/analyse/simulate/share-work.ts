import { InclusionIndexError } from '../../core/error.ts';
import type { Issue } from '../../core/issue.ts';
import { withoutFunctions } from '../../core/stand-ins.ts';
import { askThread } from './ask-thread.ts';
import { type Block, Blocks } from './blocks.ts';
import { giveWay } from './give-way.ts';
import { cores, startThread } from './start-thread.ts';
import type { FromThread, SimulationWorker, ThreadSetup, ToThread } from './thread-types.ts';

/** How long this thread works until it lets others have a turn, in milliseconds. */
const turn = 10;
/** How long what a thread is given at a time should take, in milliseconds. */
const spell = 50;
/** From how long a run on threads are started where nobody says how many, in milliseconds. */
const worthThreads = 1500;

/** Work in numbered items, which can be done in any order, by this thread and by others. */
export interface Work {
  readonly of: number;
  /** How many are done even where it is ended early. */
  readonly least: number;
  /** Does one item here. */
  here(item: number): void;
  /** What to tell a thread to do some. */
  there(block: Block): ToThread;
  /** Takes what it answers. */
  take(answer: FromThread, block: Block): void;
  /** What to ask a thread at the end, where it keeps results until then. */
  readonly atEnd?: ToThread;
  /** What a thread has to know first, or why it cannot help. */
  setup(): ThreadSetup | string;
}

/** How work is shared. */
export interface ShareOptions {
  /** How many threads, this one among them. Default as many as there are cores, where it takes long enough. */
  readonly workers: number | undefined;
  readonly worker: (() => SimulationWorker) | undefined;
  readonly signal: AbortSignal | undefined;
  onDone(done: number): void;
}

/** How many items are done, from the first on; and why threads could not help, where they could not. */
export interface Shared {
  readonly done: number;
  readonly because: string | undefined;
}

/**
 * Does work here and on other threads. Each is given more when it has done what it had, in blocks that get smaller towards the end, so
 * that all end at once. This thread begins while others start, and does again what one that fails had to do.
 */
export async function shareWork(work: Work, options: ShareOptions): Promise<Shared> {
  const { workers, worker = startThread, signal, onDone } = options;
  checkWorkers(workers);
  const blocks = new Blocks(work.of, (next) => next >= work.least && signal?.aborted === true, onDone);
  const threads = Math.min(workers ?? cores(), work.of);
  const started: SimulationWorker[] = [];
  let because: string | undefined;
  /** How long an item takes here, in milliseconds; a guess until the first is done. */
  let each = 10;
  let end = (): void => undefined;
  const ended = new Promise<undefined>((resolve) => {
    end = () => resolve(undefined);
  });
  const help = async (message: unknown): Promise<void> => {
    const given: Block[] = [];
    let finished = 0;
    try {
      const thread = worker();
      started.push(thread);
      const ask = askThread(thread);
      // One that is not ready when all is given out is not waited for.
      const ready = await Promise.race([ask(message), ended]);
      if (ready === undefined) return;
      if (ready.kind === 'refused') throw new Error(ready.because);
      const inTurn = async (): Promise<void> => {
        for (;;) {
          // How much that is hangs on time, and no number does.
          const block = blocks.take(Math.ceil(Math.min(spell / each, blocks.left / (4 * threads))) || 1);
          if (!block) return;
          given.push(block);
          work.take(await ask(work.there(block)), block);
          finished += block[1] - block[0];
          blocks.finish(block[1] - block[0]);
        }
      };
      // Always one more than it works on, so that it need not wait for this thread's turn to end.
      await Promise.all([inTurn(), inTurn()]);
      if (work.atEnd) work.take(await ask(work.atEnd), [0, 0]);
    } catch (error) {
      because = error instanceof Error ? error.message : String(error);
      blocks.lose(given, finished);
    }
  };
  const helped: Promise<void>[] = [];
  const startAll = (): void => {
    const setup = work.setup();
    if (typeof setup === 'string') because = setup;
    const message = withoutFunctions({ kind: 'start', setup });
    for (let t = 1; t < threads && because === undefined; t++) helped.push(help(message));
  };
  try {
    // Asked for by number, threads are started at once; else where this one would take long.
    let mayStart = threads > 1 && signal?.aborted !== true;
    if (mayStart && workers !== undefined) {
      mayStart = false;
      startAll();
    }
    for (;;) {
      each = workHere(work, blocks) ?? each;
      if (blocks.areGiven) {
        end();
        await Promise.all(helped);
        // What a thread has lost is done here.
        if (blocks.areGiven) return { done: blocks.done, because };
      }
      if (mayStart && each * blocks.left > worthThreads) {
        mayStart = false;
        startAll();
      }
      await giveWay();
    }
  } finally {
    for (const thread of started) thread.terminate();
  }
}

/** Works for one turn: how long each item took, or none where there was nothing to do. */
function workHere(work: Work, blocks: Blocks): number | undefined {
  const start = performance.now();
  let items = 0;
  for (; performance.now() - start < turn; items++) {
    const block = blocks.take(1);
    if (!block) break;
    work.here(block[0]);
  }
  blocks.finish(items);
  return items === 0 ? undefined : (performance.now() - start) / items;
}

function checkWorkers(workers: number | undefined): void {
  if (workers === undefined || (Number.isInteger(workers) && workers >= 1)) return;
  throw new InclusionIndexError('bad-workers', `There are ${workers} workers.`, 'Give 1 or more, or leave it out.');
}

/** What to say where other threads could not help. */
export function oneThread(because: string): Issue {
  return {
    code: 'one-thread',
    severity: 'note',
    message: `Other threads could not help: ${because}.`,
    remedy: 'The results are the same; it took longer.',
  };
}
