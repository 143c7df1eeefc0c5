import { FileError } from './file-error.ts';
import { joined } from './joined.ts';
import type { Part, Reading } from './reading.ts';

/** Bytes that can be read from any place. */
export interface Held extends Part {
  readonly size: number;
  slice(start: number, end: number): Promise<Uint8Array>;
}

/** A part of which any place can be read: by its source where that can, else from memory, within the limit. */
export async function hold(part: Part, reading: Reading): Promise<Held> {
  const { place, size, slice } = part;
  if (size !== undefined && slice !== undefined) {
    return { place, size, bytes: () => part.bytes(), slice: (start, end) => slice.call(part, start, end) };
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of part.bytes()) {
    reading.check();
    length += piece.length;
    if (length > reading.limits.held) {
      const problem = `An archive, workbook or Parquet file of more than ${reading.limits.held} bytes cannot be read here, as it would have to be kept in memory.`;
      const remedy = 'Unpack it, and give the file within by itself; or raise limits.held.';
      throw new FileError('too-large-to-hold', place, problem, remedy);
    }
    pieces.push(piece);
  }
  const all = joined(pieces);
  return {
    place,
    size: length,
    async *bytes() {
      yield all;
    },
    slice: async (start, end) => all.subarray(start, end),
  };
}
