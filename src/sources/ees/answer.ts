import * as v from 'valibot';
import { excerpt } from '../../core/text.ts';
import type { Reader } from '../schema-parts.ts';
import type { EesCached, EesTag } from './cache.ts';
import { EesError } from './error.ts';
import { chunksOf, wholeOf } from './read-body.ts';
import { type Ask, failureOf, open, type TransportOptions } from './transport.ts';

/** An answer read whole: from the cache where it is young enough or has not changed, else from the API. */
export async function answerTo<T>(
  ask: Omit<Ask, 'accept'>,
  schema: Reader<T>,
  noContent: T | undefined,
  transport: TransportOptions,
): Promise<T> {
  const { cache, clock, maxAge, maxBytes } = transport;
  const { url } = ask;
  const key = keyOf(ask);
  const stored = await usable(await cache?.read(key), url, schema);
  if (stored && isYoung(stored.tag, transport)) return stored.value;
  // Only a GET has a "not modified".
  const asked: Ask = { ...ask, accept: 'application/json', tag: ask.body === undefined ? stored?.tag : undefined };
  return transport.retry(async () => {
    const { response, limit } = await open(asked, transport);
    try {
      if (response.status === 304 && stored) return stored.value;
      const bytes = await wholeOf(chunksOf(response, url, maxBytes));
      if (response.status === 204) {
        if (noContent !== undefined) return noContent;
        throw new EesError('ees-bad-answer', `${url} answers without content.`, 'Check the ids.', { url, status: 204 });
      }
      const value = parsed(bytes, url, schema);
      const tag = tagOf(response, clock.now());
      if (cache && (maxAge > 0 || tag.etag !== undefined || tag.modified !== undefined))
        await cache.write(key, tag, one(bytes));
      return value;
    } catch (error) {
      throw failureOf(error, asked, limit);
    } finally {
      limit.end();
    }
  }, ask.signal);
}

/**
 * What was stored, where it can be used: another process may just have replaced it, and an earlier version of the library
 * may have stored it in another form.
 */
async function usable<T>(
  cached: EesCached | undefined,
  url: string,
  schema: Reader<T>,
): Promise<{ readonly tag: EesTag; readonly value: T } | undefined> {
  if (!cached) return undefined;
  try {
    return { tag: cached.tag, value: parsed(await wholeOf(cached.bytes()), url, schema) };
  } catch {
    return undefined;
  }
}

/** The name an answer is stored under. */
export function keyOf({ url, body }: Omit<Ask, 'accept'>): string {
  return body === undefined ? `GET ${url}` : `POST ${url}\n${body}`;
}

/** Whether an answer may be used without asking. One from the future was stored by a clock that was wrong. */
export function isYoung({ stored }: EesTag, { clock, maxAge }: TransportOptions): boolean {
  const age = clock.now() - stored;
  return age >= 0 && age < maxAge;
}

/** What to keep beside an answer. */
export function tagOf({ headers }: Response, now: number): EesTag {
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return { stored: now, ...(etag === null ? {} : { etag }), ...(modified === null ? {} : { modified }) };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}

/** JSON in the documented form; anything else is an error that names the place. */
function parsed<T>(bytes: Uint8Array, url: string, schema: Reader<T>): T {
  const bad = (what: string): EesError => {
    const remedy = 'Check baseUrl; if it is right, the API has changed, or something in between changes its answers.';
    return new EesError('ees-bad-answer', `${url}: ${what}`, remedy, { url });
  };
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw bad(`the answer is not JSON: ${excerpt(error instanceof Error ? error.message : String(error))}.`);
  }
  const { success, output, issues } = v.safeParse(schema, json);
  if (success) return output;
  const told = issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? 'the answer'}: ${excerpt(issue.message)}.`);
  throw bad(`the answer has not the documented form. ${told.join(' ')}${issues.length > 5 ? ' …' : ''}`);
}
