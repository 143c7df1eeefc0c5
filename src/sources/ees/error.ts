import { InclusionIndexError } from '../../core/error.ts';

/** One thing the API finds wrong with a request. */
export interface EesProblem {
  readonly message: string;
  /** The place in the request: `criteria.and[0].filters.in`. */
  readonly path?: string;
  /** The API's own short code, `NotEmpty` for instance. */
  readonly code?: string;
  /** What else the API says of it: the ids it does not know, for instance. */
  readonly detail?: unknown;
}

/** What is known of a request that failed. */
export interface EesFailure {
  readonly url: string;
  readonly status?: number;
  readonly problems?: readonly EesProblem[];
  readonly traceId?: string;
  readonly temporary?: boolean;
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/**
 * A request to the statistics API that got no answer, or none that can be used. `code` says which way:
 *
 * - `ees-refused`: the API refuses the request (400, 403, 404 ...); `status` and `problems` say why
 * - `ees-busy`: too many requests (429), also after waiting as long as asked
 * - `ees-failed`: an error of the API itself (500 and above)
 * - `ees-network`: no connection, or one that broke off
 * - `ees-timeout`: no answer in time
 * - `ees-redirected`: a query was sent elsewhere, where it could lose its criteria
 * - `ees-too-large`: an answer beyond the limit
 * - `ees-bad-answer`: not the documented form; the message names the path
 * - `ees-moved`: the data set changed while its pages were read
 * - `ees-cache`: the cache does not give back what it was given
 *
 * @example
 * ```ts
 * import { EesError, eesClient } from 'inclusion-index/sources';
 * const fetch = async () => Response.json({ title: 'Forbidden', status: 403 }, { status: 403 });
 * const error = await eesClient({ fetch }).meta('7588c2d6').catch((one) => one);
 * error instanceof EesError && error.remedy; // => 'The data set or version is withdrawn or not yet open: take another version.'
 * ```
 */
export class EesError extends InclusionIndexError {
  /** The address asked. */
  readonly url: string;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** What the API finds wrong with the request, one by one. */
  readonly problems: readonly EesProblem[];
  /** The API's own name of the request, to quote to its support. */
  readonly traceId: string | undefined;
  /** Whether the same request may be answered later. */
  readonly temporary: boolean;
  /** Milliseconds the API asks to wait, where it says so. */
  readonly retryAfter: number | undefined;

  /** @param code one of those above @param message what happened @param remedy what to do about it @param failure the rest */
  constructor(code: string, message: string, remedy: string, failure: EesFailure) {
    super(code, message, remedy);
    this.url = failure.url;
    this.status = failure.status;
    this.problems = failure.problems ?? [];
    this.traceId = failure.traceId;
    this.temporary = failure.temporary ?? false;
    this.retryAfter = failure.retryAfter;
    if (failure.cause !== undefined) this.cause = failure.cause;
  }
}
