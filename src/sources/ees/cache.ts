/** What is kept beside an answer. */
export interface EesTag {
  /** The answer's ETag header. */
  readonly etag?: string;
  /** The answer's Last-Modified header. */
  readonly modified?: string;
  /** When it was stored, in milliseconds since 1970. */
  readonly stored: number;
}

/** An answer as it was stored. */
export interface EesCached {
  readonly tag: EesTag;
  /** The bytes from the beginning, in pieces. */
  bytes(): AsyncIterable<Uint8Array>;
}

/**
 * Where answers of the statistics API are kept: in memory ({@link memoryCache}), in a folder ({@link directoryCache}), or
 * wherever you like. An answer is stored whole or not at all.
 */
export interface EesCache {
  /** What was stored under a key last; none where nothing was, or where it is damaged. */
  read(key: string): Promise<EesCached | undefined>;
  /** Stores bytes once all of them are there. Where they break off it rejects with their error and stores nothing. */
  write(key: string, tag: EesTag, bytes: AsyncIterable<Uint8Array>): Promise<void>;
}

/**
 * A cache that lasts as long as the process.
 *
 * @param options `mostBytes`: how much to keep, 100 MB if not given; what was stored first is dropped first, and what is
 * larger by itself is not kept past the next answer
 * @example
 * ```ts
 * import { memoryCache } from 'inclusion-index/sources';
 * const cache = memoryCache({ mostBytes: 1e6 });
 * const nothing = await cache.read('GET https://example.org/'); // => undefined
 * ```
 */
export function memoryCache({ mostBytes = 100e6 }: { readonly mostBytes?: number } = {}): EesCache {
  const entries = new Map<
    string,
    { readonly tag: EesTag; readonly chunks: readonly Uint8Array[]; readonly size: number }
  >();
  let kept = 0;
  const drop = (key: string): void => {
    kept -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  return {
    read: async (key) => {
      const entry = entries.get(key);
      if (!entry) return undefined;
      return {
        tag: entry.tag,
        bytes: async function* () {
          yield* entry.chunks;
        },
      };
    },
    write: async (key, tag, bytes) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) chunks.push(chunk);
      const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      drop(key);
      entries.set(key, { tag, chunks, size });
      kept += size;
      for (const oldest of entries.keys()) {
        if (kept <= mostBytes || oldest === key) break;
        drop(oldest);
      }
    },
  };
}
