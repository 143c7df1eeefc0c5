import { type FromThread, isAnswer, type SimulationWorker } from './thread-types.ts';

interface Asked {
  resolve(answer: FromThread): void;
  reject(error: Error): void;
}

/** Asks a thread, which answers in the order it was asked; its failure is that of all it has not answered. */
export function askThread(worker: SimulationWorker): (message: unknown) => Promise<FromThread> {
  const asked: Asked[] = [];
  let failed: Error | undefined;
  const fail = (value: unknown): void => {
    const error = value instanceof Error ? value : new Error('the thread could not be started');
    failed = error;
    for (const one of asked.splice(0)) one.reject(error);
  };
  const take = (message: unknown): void => {
    if (isAnswer(message)) asked.shift()?.resolve(message);
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
      if (failed) return reject(failed);
      asked.push({ resolve, reject });
      try {
        worker.postMessage(message);
      } catch (error) {
        fail(error);
      }
    });
}
