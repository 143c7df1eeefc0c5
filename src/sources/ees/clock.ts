/** Time and chance, so that tests need neither. */
export interface EesClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds; rejects with the signal's reason where that comes first. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to below 1. Spreads retries of many clients; no figure depends on it. */
  random(): number;
}

/** The clock of the machine. */
export const systemClock: EesClock = Object.freeze({
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', stop, { once: true });
    }),
});
