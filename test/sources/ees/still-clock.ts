import type { EesClock } from 'inclusion-index/sources';

/** A clock that goes on only by being waited for, and remembers how long each time. */
export function stillClock(): EesClock & { readonly waits: number[]; pass(milliseconds: number): void } {
  let now = Date.UTC(2026, 0, 1);
  const waits: number[] = [];
  return {
    waits,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    now: () => now,
    random: () => 0.5,
    wait: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}
