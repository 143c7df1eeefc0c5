import { Worker } from 'node:worker_threads';
import type { SimulationWorker, ToThread } from '../../src/analyse/simulate/thread-types.ts';
import { threadWork } from '../../src/analyse/simulate/thread-work.ts';
import * as methods from '../../src/methods.ts';

/** A thread that takes the sources. */
export const threadOfSources = (): SimulationWorker => {
  const sources = new URL('../../src/simulate-worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); import(${JSON.stringify(sources)}); });`;
  return new Worker(code, { eval: true });
};

/** A thread that is none, but gets and gives only what can be sent. */
export function pretended(): SimulationWorker {
  let listen: (message: unknown) => void = () => undefined;
  const work = threadWork((message) => {
    const sent = structuredClone(message);
    setTimeout(() => listen(sent), 0);
  }, methods);
  const isTold = (message: unknown): message is ToThread =>
    typeof message === 'object' && message !== null && 'kind' in message;
  return {
    postMessage(message) {
      const received = structuredClone(message);
      if (isTold(received)) work(received);
    },
    terminate: () => undefined,
    addEventListener(event, listener) {
      if (event === 'message') listen = (data) => listener({ data });
    },
  };
}

/** Does nothing for so many milliseconds, nor lets others. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Threads that tell whether they were given work, and until then lets this one wait now and then. */
export function watched(start: () => SimulationWorker): Watched {
  let given = 0;
  const worker = (): SimulationWorker => {
    const own = start();
    const send = own.postMessage.bind(own);
    own.postMessage = (message) => {
      if (
        typeof message === 'object' &&
        message !== null &&
        'kind' in message &&
        ['run', 'score'].includes(String(message.kind))
      )
        given++;
      send(message);
    };
    return own;
  };
  const onProgress = (): void => {
    if (given === 0 && start !== pretended) sleep(500);
  };
  return { worker, onProgress, given: () => given };
}

/** What {@link watched} gives. */
export interface Watched {
  worker(): SimulationWorker;
  onProgress(): void;
  /** How often threads were given work. */
  given(): number;
}
