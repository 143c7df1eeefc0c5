import { InclusionIndexError } from '../../core/error.ts';

// Not written out where they are imported: bundlers for browsers would stop at them, although nothing calls them there.
const names: readonly [string, string, string] = ['node:fs/promises', 'node:path', 'node:crypto'];

/** What only Node has (Deno and Bun too), asked for when it is needed, so that browsers can load the rest. */
export async function node(): Promise<{
  readonly fs: typeof import('node:fs/promises');
  readonly path: typeof import('node:path');
  readonly crypto: typeof import('node:crypto');
}> {
  const [fs, path, crypto] = await Promise.all(names.map((name) => import(/* @vite-ignore */ name)));
  return { fs, path, crypto };
}

/** An error of the disk, told as one of the cache and not of the network. */
export async function onDisk<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new InclusionIndexError(
      'ees-cache',
      `The cache in ${where} cannot be used: ${said}.`,
      'Choose a folder that can be written to, with room for the answers.',
    );
  }
}
