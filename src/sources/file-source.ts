import { joined } from './files/joined.ts';
import type { FileSource } from './raw-table.ts';

/** Bytes read at a time. */
const step = 2 ** 18;

/** Not written out where it is imported: bundlers for browsers would stop at it, although nothing calls it there. */
const fileSystem: string = 'node:fs/promises';

const files = (): Promise<typeof import('node:fs/promises')> => import(/* @vite-ignore */ fileSystem);

/**
 * A file on disk as a source, under Node (Deno and Bun too). It is opened when it is read, and never kept in memory whole.
 * A file that is not there, or cannot be read, is the file system's own error once it is read.
 *
 * @param path of the file, as the process sees it; also its name in messages
 */
export function fileSource(path: string): FileSource {
  async function* read(start: number, end: number): AsyncGenerator<Uint8Array> {
    const { open } = await files();
    const file = await open(path);
    try {
      for (let at = start; at < end; ) {
        const length = Math.min(step, end - at);
        const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, at);
        if (bytesRead === 0) return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }
  return {
    name: path,
    size: async () => (await (await files()).stat(path)).size,
    bytes: () => read(0, Number.POSITIVE_INFINITY),
    async slice(start, end) {
      const pieces: Uint8Array[] = [];
      for await (const piece of read(start, end)) pieces.push(piece);
      return joined(pieces);
    },
  };
}
