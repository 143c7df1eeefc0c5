import { readFile, stat } from 'node:fs/promises';
import { decodeText } from '../sources/files/decode-text.ts';
import { defaultLimits } from '../sources/files/limits.ts';
import { startReading } from '../sources/files/reading.ts';

/** The text of a file in any encoding that tables are published in: UTF-8, UTF-16 with its byte-order mark, Windows-1252. */
export async function textOfFile(name: string, bytes: Uint8Array, notice: (text: string) => void): Promise<string> {
  const reading = startReading({
    limits: defaultLimits,
    signal: undefined,
    onProgress: undefined,
    onIssue: ({ message, remedy }) => notice(`note: ${name}: ${message} ${remedy}\n`),
    size: bytes.length,
  });
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  let text = '';
  for await (const piece of decodeText(pieces(), { file: name }, reading, () => 1)) text += piece;
  return text;
}

/** A text is read whole: a larger one is refused before it is. */
const most = 200 * 2 ** 20;

/** The text of a file on disk; see {@link textOfFile}. */
export async function readTextFile(path: string, notice: (text: string) => void): Promise<string> {
  const { size } = await stat(path);
  if (size > most) {
    throw new Error(`it has ${size} bytes, and a text at most ${most}. With --mapping a table is read in parts.`);
  }
  return textOfFile(path, await readFile(path), notice);
}
