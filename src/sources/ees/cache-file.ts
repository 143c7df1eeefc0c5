import type { FileHandle } from 'node:fs/promises';
import * as v from 'valibot';
import { InclusionIndexError } from '../../core/error.ts';
import type { EesTag } from './cache.ts';
import { node, onDisk } from './on-disk.ts';

/** Every file starts with a head of this many bytes: its tag, length and hash as JSON, filled up with spaces. */
const headBytes = 1024;

/** What the head of a file says. */
export interface Head {
  readonly form: 'inclusion-index ees 1';
  /** Bytes of the body. */
  readonly length: number;
  readonly sha256: string;
  readonly tag: EesTag;
}

const headSchema: v.GenericSchema<string, Head> = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    form: v.literal('inclusion-index ees 1'),
    length: v.number(),
    sha256: v.string(),
    tag: v.object({
      stored: v.number(),
      etag: v.exactOptional(v.string()),
      modified: v.exactOptional(v.string()),
    }),
  }),
);

/** Writes a file whose head is filled in last: one that breaks off has none. */
export async function writeWhole(
  folder: string,
  file: FileHandle,
  tag: EesTag,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { crypto } = await node();
  const hash = crypto.createHash('sha256');
  let length = 0;
  for await (const chunk of bytes) {
    const at = headBytes + length;
    for (let done = 0; done < chunk.length; )
      done += (await onDisk(folder, () => file.write(chunk, done, chunk.length - done, at + done))).bytesWritten;
    hash.update(chunk);
    length += chunk.length;
  }
  const head: Head = { form: 'inclusion-index ees 1', length, sha256: hash.digest('hex'), tag };
  const bare: Head = { ...head, tag: { stored: tag.stored } };
  // An ETag can be as long as a server likes; without it the answer is asked for again when it is old.
  const text = [head, bare].map((one) => JSON.stringify(one)).find((one) => Buffer.byteLength(one) < headBytes) ?? '';
  await onDisk(folder, () => file.write(`${text.padEnd(headBytes - 1 - Buffer.byteLength(text) + text.length)}\n`, 0));
  await onDisk(folder, () => file.sync());
}

/** The head of a file whose body is as it was written; none where it is not, or there is no file. */
export async function checkedHead(path: string): Promise<Head | undefined> {
  const { crypto, fs } = await node();
  const file = await fs.open(path, 'r').catch(() => undefined);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = v.safeParse(headSchema, buffer.toString('utf8', 0, bytesRead));
    if (!head.success || (await file.stat()).size !== headBytes + head.output.length) return undefined;
    const hash = crypto.createHash('sha256');
    for await (const chunk of file.createReadStream({ start: headBytes, autoClose: false })) hash.update(chunk);
    return hash.digest('hex') === head.output.sha256 ? head.output : undefined;
  } finally {
    await file.close();
  }
}

/** The body of a file, hashed once more: another process may have replaced the file since its head was read. */
export async function* bodyOf(path: string, { length, sha256 }: Head): AsyncGenerator<Uint8Array, void, void> {
  const { crypto, fs } = await node();
  const file = await onDisk(path, () => fs.open(path, 'r'));
  const hash = crypto.createHash('sha256');
  let left = length;
  try {
    for await (const chunk of file.createReadStream({ start: headBytes, autoClose: false })) {
      hash.update(chunk);
      left -= chunk.length;
      yield chunk;
    }
  } finally {
    await file.close();
  }
  if (left !== 0 || hash.digest('hex') !== sha256)
    throw new InclusionIndexError('ees-cache', `${path} was replaced while it was read.`, 'Read it again.');
}
