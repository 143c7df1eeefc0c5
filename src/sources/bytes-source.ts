import type { FileSource } from './raw-table.ts';

/** What of a browser's `Blob` or `File` is used; a `File` chosen by a user is one. */
export interface BlobLike {
  readonly size: number;
  /** A part of it, from one byte to before another. */
  slice(
    start: number,
    end: number,
  ): {
    /** The bytes of the part. */
    arrayBuffer(): Promise<ArrayBuffer>;
  };
}

/** Bytes read at a time. */
const step = 2 ** 18;

/**
 * A source of bytes in memory, or of a `Blob` or `File` in a browser, which is read piece by piece.
 *
 * @param name for messages, with its extension
 *
 * @example
 * ```ts
 * import { bytesSource, tablesIn } from 'inclusion-index/sources';
 *
 * const csv = bytesSource('pupils.csv', new TextEncoder().encode('new_la_code,ehcp\nE09000001,35\n'));
 * const names: string[] = [];
 * for await (const { name, header } of tablesIn(csv)) names.push(`${name}: ${header.join(' ')}`);
 * names; // => ["pupils.csv: new_la_code ehcp"]
 * ```
 */
export function bytesSource(name: string, content: Uint8Array | BlobLike): FileSource {
  const inMemory = content instanceof Uint8Array;
  const size = inMemory ? content.length : content.size;
  const slice = async (start: number, end: number): Promise<Uint8Array> =>
    inMemory ? content.subarray(start, end) : new Uint8Array(await content.slice(start, end).arrayBuffer());
  return {
    name,
    size: async () => size,
    slice,
    async *bytes() {
      for (let at = 0; at < size; at += step) yield await slice(at, Math.min(size, at + step));
    },
  };
}
