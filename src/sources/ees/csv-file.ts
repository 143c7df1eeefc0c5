import type { FileSource } from '../raw-table.ts';
import { isYoung, keyOf, tagOf } from './answer.ts';
import { EesError } from './error.ts';
import { chunksOf } from './read-body.ts';
import { type Ask, failureOf, open, type TransportOptions } from './transport.ts';

/** A data set's CSV as a file, downloaded anew each time its bytes are asked for. */
export function csvFile(name: string, ask: Omit<Ask, 'accept'>, transport: TransportOptions): FileSource {
  const asked: Ask = { ...ask, accept: 'text/csv' };
  return { name, bytes: () => (transport.cache ? throughCache(asked, transport) : straight(asked, transport)) };
}

/** Handed on as it comes: what breaks off after its first bytes cannot be tried again without its reader knowing. */
async function* straight(ask: Ask, transport: TransportOptions): AsyncGenerator<Uint8Array, void, void> {
  const { response, limit } = await transport.retry(() => open(ask, transport), ask.signal);
  try {
    yield* chunksOf(response, ask.url, transport.maxFileBytes, limit);
  } catch (error) {
    throw failureOf(error, ask, limit);
  } finally {
    limit.end();
  }
}

/** Stored whole before the first byte is handed on, so that a download that breaks off is tried again. */
async function* throughCache(ask: Ask, transport: TransportOptions): AsyncGenerator<Uint8Array, void, void> {
  const { cache, clock, maxFileBytes, retry } = transport;
  const { url } = ask;
  const key = keyOf(ask);
  let cached = await cache?.read(key);
  if (!cached || !isYoung(cached.tag, transport)) {
    const asked: Ask = { ...ask, tag: cached?.tag };
    const changed = await retry(async () => {
      const { response, limit } = await open(asked, transport);
      try {
        if (response.status === 304) return false;
        await cache?.write(key, tagOf(response, clock.now()), chunksOf(response, url, maxFileBytes, limit));
        return true;
      } catch (error) {
        throw failureOf(error, asked, limit);
      } finally {
        limit.end();
      }
    }, ask.signal);
    if (changed) cached = await cache?.read(key);
  }
  if (!cached) throw new EesError('ees-cache', `${url} was stored and cannot be read.`, 'Look at the cache.', { url });
  yield* cached.bytes();
}
