import { FileError, type Place, within } from './file-error.ts';
import type { Held } from './hold.ts';
import type { Reading } from './reading.ts';
import { safeName } from './safe-name.ts';

/** A member of an archive. */
export interface ZipEntry {
  /** Its path as it stands in the archive: never to be used as a path. */
  readonly rawName: string;
  /** The same without what a path could do harm with. */
  readonly name: string;
  readonly place: Place;
  readonly packed: number;
  readonly size: number;
  readonly method: 'stored' | 'deflated' | 'other';
  readonly encrypted: boolean;
  readonly checksum: number;
  /** Where it begins in the archive. */
  readonly offset: number;
}

/** The most that can stand after the directory: its end record and a comment. */
const tailLength = 22 + 65_535;

/**
 * The members of an archive, by its directory: no member is found by searching, and none that is not in the directory is
 * read. Written here, since readers of archives on npm that keep within memory bring six times the code of all of this
 * folder, and others unpack everything at once.
 */
export async function zipDirectory(archive: Held, reading: Reading): Promise<ZipEntry[]> {
  const { place, size } = archive;
  const damaged = (problem: string): FileError =>
    new FileError('damaged-archive', place, problem, 'The archive is damaged or was cut off: fetch it again.');
  const tail = await archive.slice(Math.max(0, size - tailLength), size);
  const { start, length, count, end } = await directoryPlace(archive, tail, damaged);
  if (count > reading.limits.entries) {
    const remedy = 'Unpack it and give the files that are tables; or raise limits.entries.';
    throw new FileError('too-many-entries', place, `The archive holds ${count} files.`, remedy);
  }
  // 46 bytes and three fields of up to 65,535 each.
  if (length > count * (46 + 3 * 65_535) || length > reading.limits.held) throw damaged('Its directory is too long.');
  // What stands before the archive moves every offset.
  const shift = end - length - start;
  if (shift < 0) throw damaged('Its directory is not where it should be.');
  const bytes = await archive.slice(start + shift, end);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged('Its directory breaks off.');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const nameEnd = at + 46 + (nameLength ?? 0);
    const extraEnd = nameEnd + (extraLength ?? 0);
    const next = extraEnd + (commentLength ?? 0);
    if (next > bytes.length) throw damaged('Its directory breaks off.');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const wide = wideFields(view, at, nameEnd, extraEnd);
    if (wide === undefined) throw damaged('A size in its directory is missing.');
    const rawName = nameOf(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0);
    const name = safeName(rawName);
    entries.push({
      rawName,
      name,
      place: within(place, name),
      packed: wide.packed,
      size: wide.size,
      method: method === 0 ? 'stored' : method === 8 ? 'deflated' : 'other',
      encrypted: (flags & 1) !== 0,
      checksum: view.getUint32(at + 16, true),
      offset: wide.offset + shift,
    });
    at = next;
  }
  // Members that share their bytes make a small archive unpack to anything.
  const byOffset = entries.toSorted((a, b) => a.offset - b.offset);
  byOffset.forEach(({ offset, packed }, i) => {
    const until = byOffset[i + 1]?.offset ?? end - length;
    if (offset + 30 + packed > until) throw damaged('Its members overlap.');
  });
  return entries;
}

interface DirectoryPlace {
  readonly start: number;
  readonly length: number;
  readonly count: number;
  /** Where the directory ends in the file. */
  readonly end: number;
}

async function directoryPlace(
  { size, slice }: Held,
  tail: Uint8Array,
  damaged: (problem: string) => FileError,
): Promise<DirectoryPlace> {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const before = size - tail.length;
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50 || at + 22 + view.getUint16(at + 20, true) > tail.length) continue;
    if (view.getUint16(at + 4, true) > 0 && view.getUint16(at + 4, true) < 0xffff) {
      throw damaged('It is one part of an archive in several.');
    }
    const [count, length, start] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    if (count !== 0xffff && length !== 0xffffffff && start !== 0xffffffff) {
      return { count, length, start, end: before + at };
    }
    // The sizes stand in a record of 64-bit numbers, which a locator before this one points to.
    if (at < 20 || view.getUint32(at - 20, true) !== 0x07064b50) return { count, length, start, end: before + at };
    const record = before + at - 20 - 56;
    const large = await slice(Math.max(0, record), record + 56);
    const wide = new DataView(large.buffer, large.byteOffset, large.byteLength);
    if (large.length < 56 || wide.getUint32(0, true) !== 0x06064b50)
      throw damaged('Its directory is not where it should be.');
    const [count64, length64, start64] = [32, 40, 48].map((field) => Number(wide.getBigUint64(field, true)));
    return { count: count64 ?? 0, length: length64 ?? 0, start: start64 ?? 0, end: record };
  }
  throw damaged('The archive has no directory at its end.');
}

/** Sizes and offset of an entry, from its 64-bit field where they do not fit. */
function wideFields(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): { packed: number; size: number; offset: number } | undefined {
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  const most = 0xffffffff;
  if (packed !== most && size !== most && offset !== most) return { packed, size, offset };
  for (let field = extraStart; field + 4 <= extraEnd; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) !== 1) {
      field += 4 + length;
      continue;
    }
    let next = field + 4;
    const end = Math.min(extraEnd, next + length);
    const read = (narrow: number): number | undefined => {
      if (narrow !== most) return narrow;
      next += 8;
      return next > end ? undefined : Number(view.getBigUint64(next - 8, true));
    };
    const [wideSize, widePacked, wideOffset] = [read(size), read(packed), read(offset)];
    if (wideSize === undefined || widePacked === undefined || wideOffset === undefined) return undefined;
    return { packed: widePacked, size: wideSize, offset: wideOffset };
  }
  return undefined;
}

/** A name in UTF-8 where the archive says so or it is; else as Western programs wrote it. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
