import type { SimulationWorker } from './thread-types.ts';

// What a browser has; Node has the one by another name, and the other not before 21.
declare const Worker: new (address: URL, options: { readonly type: 'module' }) => SimulationWorker;
declare const navigator: { readonly hardwareConcurrency: number };

/** How many cores there are; 1 where that cannot be told. */
export function cores(): number {
  return (
    moduleOf('node:os')?.availableParallelism() ??
    (typeof navigator === 'undefined' ? 1 : navigator.hardwareConcurrency)
  );
}

/**
 * Starts a thread of the built package: a Web Worker in a browser, which bundlers find by the address written out below, or a worker
 * thread in Node.
 */
export function startThread(): SimulationWorker {
  const threads = moduleOf('node:worker_threads');
  if (threads) return new threads.Worker(new URL('./simulate-worker.js', import.meta.url));
  return new Worker(new URL('./simulate-worker.js', import.meta.url), { type: 'module' });
}

/** A module of Node, without an import that a bundle for browsers would stumble over. Node 20.16 and later. */
function moduleOf(name: 'node:os'): typeof import('node:os') | undefined;
function moduleOf(name: 'node:worker_threads'): typeof import('node:worker_threads') | undefined;
function moduleOf(name: string): unknown {
  return globalThis.process?.getBuiltinModule?.(name);
}
