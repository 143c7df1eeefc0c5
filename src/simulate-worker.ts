/** A thread of `simulate`: started by it, imported by nobody. */
import type { FromThread, ToThread } from './analyse/simulate/thread-types.ts';
import { threadWork } from './analyse/simulate/thread-work.ts';
import * as methods from './methods.ts';

// What a Web Worker has, and a worker thread of Node does not.
declare const self: {
  postMessage(message: FromThread): void;
  addEventListener(event: 'message', listener: (event: { readonly data: ToThread }) => void): void;
};

const port = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort;
if (port) {
  const work = threadWork((message: FromThread) => port.postMessage(message), methods);
  port.on('message', (message: ToThread) => work(message));
} else {
  const work = threadWork((message: FromThread) => self.postMessage(message), methods);
  self.addEventListener('message', ({ data }) => work(data));
}
