import { insist } from '../../core/options.ts';
import type { EesCache } from './cache.ts';
import { type EesClock, systemClock } from './clock.ts';
import { retrying } from './retry.ts';
import type { EesFetch, TransportOptions } from './transport.ts';

/** What a client may be told. */
export interface EesClientOptions {
  /** The API's address up to the version: `https://api.education.gov.uk/statistics/v1` if not given. */
  readonly baseUrl?: string;
  /** What asks: the platform's own `fetch` if not given. */
  readonly fetch?: EesFetch;
  /** Where answers are kept; nowhere if not given. */
  readonly cache?: EesCache;
  /** For how many milliseconds a kept answer is used without asking; 0 if not given: the API is asked whether it changed. */
  readonly maxAge?: number;
  /** Milliseconds for one attempt, and for each part of a CSV; 60,000 if not given. */
  readonly timeout?: number;
  /** How many times to try again what may pass: no connection, 429, 500 and above; 4 if not given. */
  readonly retries?: number;
  /** The longest wait between two attempts, in milliseconds; 120,000 if not given. Where the API asks for more it fails. */
  readonly longestWait?: number;
  /** The most bytes of an answer; 100 MB if not given. */
  readonly maxBytes?: number;
  /** The most bytes of a CSV; 4 GB if not given. */
  readonly maxFileBytes?: number;
  /** Time and chance; the machine's own if not given. */
  readonly clock?: EesClock;
}

/** The options of a client with what was left out, checked. */
export function settled(options: EesClientOptions): { readonly base: string; readonly transport: TransportOptions } {
  const {
    baseUrl = 'https://api.education.gov.uk/statistics/v1',
    fetch = globalThis.fetch,
    cache,
    clock = systemClock,
  } = options;
  const {
    maxAge = 0,
    timeout = 60_000,
    retries = 4,
    longestWait = 120_000,
    maxBytes = 100e6,
    maxFileBytes = 4e9,
  } = options;
  const address = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
  insist(isWeb, 'eesClient', `baseUrl is "${baseUrl}"`, 'Give an address that starts with https://.');
  for (const [name, value] of Object.entries({ maxAge, timeout, retries, longestWait, maxBytes, maxFileBytes }))
    insist(value >= 0, 'eesClient', `${name} is ${value}`, 'Give 0 or more.');
  const retry = retrying({ retries, longestWait }, clock);
  return {
    base: baseUrl.replace(/\/+$/, ''),
    transport: { fetch, cache, clock, retry, maxAge, timeout, maxBytes, maxFileBytes },
  };
}
