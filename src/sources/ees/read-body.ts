import { joined } from '../files/joined.ts';
import type { Deadline } from './deadline.ts';
import { EesError } from './error.ts';

/**
 * The bytes of an answer as they come. With a time limit it is on each part, and rests while nobody asks for the next;
 * without, it is on all of the answer: one that drips for ever is none.
 */
export async function* chunksOf(
  response: Response,
  url: string,
  most: number,
  perChunk?: Deadline,
): AsyncGenerator<Uint8Array, void, void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  let size = 0;
  try {
    for (;;) {
      perChunk?.restart();
      const { done, value } = await reader.read();
      if (done) return;
      size += value.length;
      if (size > most) {
        const remedy = 'Ask for smaller pages or fewer indicators, or raise the limit.';
        throw new EesError('ees-too-large', `${url} answers with more than ${most} bytes.`, remedy, { url });
      }
      perChunk?.pause();
      yield value;
    }
  } finally {
    // A connection would stay open for an answer that nobody reads. One that broke off refuses, and is closed already.
    await reader.cancel().catch(() => undefined);
  }
}

/** Bytes in one piece. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return joined(pieces);
}
