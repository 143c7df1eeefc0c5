import { randomUUID } from 'node:crypto';
import { lstat, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file beside its place and moves it there once it is whole, so that a reader meets the old file or the new one.
 * What is no plain file (a pipe, `/dev/stdout`) is written to as it is; a link stays a link.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile()) return writeFile(path, content);
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() ?? false;
  // A link that leads nowhere yet is written through.
  if (isLink && !there) return writeFile(path, content);
  const target = isLink ? await realpath(path) : path;
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', there ? there.mode : 0o666);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}
