import type { EesCache } from './cache.ts';
import { bodyOf, checkedHead, writeWhole } from './cache-file.ts';
import { node, onDisk } from './on-disk.ts';

/**
 * A cache in a folder, for Node. Each answer is one file, written beside its place and moved there when it is whole, so
 * that several processes can use one folder: a reader meets the old answer or the new one. A file that was cut or changed
 * does not fit the hash in its head and counts as absent. Nothing is ever deleted but what is replaced: delete the folder to
 * start anew.
 *
 * @param folder made when the first answer is stored
 * @example
 * ```ts
 * import { directoryCache, eesClient } from 'inclusion-index/sources';
 * const client = eesClient({ cache: directoryCache('.cache/ees'), maxAge: 24 * 3600_000 });
 * typeof client.query; // => 'function'
 * ```
 */
export function directoryCache(folder: string): EesCache {
  const pathOf = async (key: string): Promise<string> => {
    const { crypto, path } = await node();
    return path.join(folder, `${crypto.createHash('sha256').update(key).digest('hex')}.ees`);
  };
  return {
    read: async (key) => {
      const path = await pathOf(key);
      const head = await checkedHead(path);
      return head && { tag: head.tag, bytes: () => bodyOf(path, head) };
    },
    write: async (key, tag, bytes) => {
      const { crypto, fs } = await node();
      const path = await pathOf(key);
      const temporary = `${path}.${crypto.randomUUID()}.tmp`;
      await onDisk(folder, () => fs.mkdir(folder, { recursive: true }));
      try {
        const file = await onDisk(folder, () => fs.open(temporary, 'wx'));
        try {
          await writeWhole(folder, file, tag, bytes);
        } finally {
          await file.close();
        }
        await onDisk(folder, () => fs.rename(temporary, path));
      } finally {
        await fs.rm(temporary, { force: true });
      }
    },
  };
}
