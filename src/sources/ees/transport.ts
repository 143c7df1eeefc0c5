import { InclusionIndexError } from '../../core/error.ts';
import { excerpt } from '../../core/text.ts';
import type { EesCache, EesTag } from './cache.ts';
import type { EesClock } from './clock.ts';
import { type Deadline, deadline } from './deadline.ts';
import { EesError } from './error.ts';
import { refusal } from './problem-details.ts';
import { chunksOf, wholeOf } from './read-body.ts';
import { type Retrying, retryAfter } from './retry.ts';

/** The part of `fetch` that is used. */
export type EesFetch = (url: string, init: RequestInit) => Promise<Response>;

/** What every request of a client goes by. */
export interface TransportOptions {
  readonly fetch: EesFetch;
  readonly clock: EesClock;
  readonly retry: Retrying;
  readonly timeout: number;
  readonly maxBytes: number;
  readonly maxFileBytes: number;
  readonly maxAge: number;
  readonly cache: EesCache | undefined;
}

/** One request. */
export interface Ask {
  readonly url: string;
  /** The media type wanted; an answer of another is refused. */
  readonly accept: string;
  /** JSON to post; without it the request is a GET. */
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
  readonly tag?: EesTag | undefined;
}

/** An answer whose head is there; its body is still to be read, and its time limit to be ended. */
export interface Opened {
  readonly response: Response;
  readonly limit: Deadline;
}

/** One attempt, up to the head of an answer that can be used: a success of the type wanted, no content, or not modified. */
export async function open(ask: Ask, { fetch, clock, timeout }: TransportOptions): Promise<Opened> {
  const { url, accept, body, signal, tag } = ask;
  const limit = deadline(timeout, signal);
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: `${accept}, application/problem+json;q=0.9`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(tag?.etag === undefined ? {} : { 'if-none-match': tag.etag }),
        ...(tag?.modified === undefined ? {} : { 'if-modified-since': tag.modified }),
      },
      // A POST can come out of a redirect as a GET without its criteria, which asks for every row there is.
      redirect: body === undefined ? 'follow' : 'manual',
      signal: limit.signal,
      ...(body === undefined ? {} : { body }),
    });
    await insistOnUse(response, ask, clock);
    return { response, limit };
  } catch (error) {
    limit.end();
    throw failureOf(error, ask, limit);
  }
}

async function insistOnUse(response: Response, { url, accept, tag }: Ask, clock: EesClock): Promise<void> {
  const { status, headers, type } = response;
  if (status === 204 || (status === 304 && tag)) return;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    const to = headers.get('location');
    const message = `${url} sends the query elsewhere${to === null ? '' : `, to ${excerpt(to)}`}.`;
    throw new EesError('ees-redirected', message, 'Give that address as baseUrl.', { url, status });
  }
  if (!response.ok) {
    const text = new TextDecoder().decode(await wholeOf(chunksOf(response, url, 1e6)));
    throw refusal(url, status, text, retryAfter(headers.get('retry-after'), clock.now()));
  }
  const met = (headers.get('content-type') ?? 'none').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (met === accept || (accept === 'application/json' && met.endsWith('+json'))) return;
  await response.body?.cancel();
  const message = `${url} answers with content of type ${excerpt(met)}, not ${accept}.`;
  throw new EesError('ees-bad-answer', message, 'Check baseUrl, and whether a proxy answers in its place.', {
    url,
    status,
  });
}

/** What an attempt failed by, told as what it means for the caller. */
export function failureOf(error: unknown, { url, signal }: Ask, limit: Deadline): unknown {
  if (signal?.aborted) return signal.reason;
  if (error instanceof InclusionIndexError) return error;
  if (limit.passed) {
    const remedy = 'Ask again later, for smaller pages, or allow more time.';
    return new EesError('ees-timeout', `${url} gave no answer in time.`, remedy, { url, temporary: true });
  }
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const said = inner instanceof Error ? inner.message : String(inner);
  const message = `${url} could not be reached, or the answer broke off: ${excerpt(said)}.`;
  return new EesError('ees-network', message, 'Check the connection and baseUrl.', {
    url,
    temporary: true,
    cause: error,
  });
}
