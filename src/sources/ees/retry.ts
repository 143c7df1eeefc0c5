import type { EesClock } from './clock.ts';
import { EesError } from './error.ts';

/** How often and how long to try. */
export interface RetryPolicy {
  /** How many times more, after the first. */
  readonly retries: number;
  /** The longest wait, in milliseconds, also where the API asks for more. */
  readonly longestWait: number;
}

/** The wait before the first retry, in milliseconds; each one after it is twice as long. */
const firstWait = 500;

/** Runs attempts until one succeeds, fails for good, or there were enough. */
export type Retrying = <T>(attempt: () => Promise<T>, signal: AbortSignal | undefined) => Promise<T>;

/**
 * Retries of one client: waits twice as long each time, with up to half of it left to chance, and at least as long as the
 * API asks. What it asks of one request holds for all of them, or the others would be refused as well.
 */
export function retrying({ retries, longestWait }: RetryPolicy, clock: EesClock): Retrying {
  let notBefore = 0;
  return async (attempt, signal) => {
    for (let tried = 1; ; tried++) {
      signal?.throwIfAborted();
      for (let early = notBefore - clock.now(); early > 0; early = notBefore - clock.now())
        await clock.wait(early, signal);
      try {
        return await attempt();
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof EesError) || !error.temporary) throw error;
        const asked = error.retryAfter ?? 0;
        if (asked > longestWait) throw error;
        if (asked > 0) notBefore = Math.max(notBefore, clock.now() + asked);
        if (tried > retries) throw error;
        const most = Math.min(longestWait, firstWait * 2 ** (tried - 1));
        if (asked === 0) await clock.wait(most * (0.5 + clock.random() / 2), signal);
      }
    }
  };
}

/** The milliseconds a Retry-After header asks for: seconds, or a date. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}
