import { FileError } from './file-error.ts';
import type { Held } from './hold.ts';
import type { Reading } from './reading.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Packed bytes read at a time. */
const step = 2 ** 16;

const damaged = ({ place }: ZipEntry, problem: string): FileError =>
  new FileError('damaged-archive', place, problem, 'The archive is damaged or was cut off: fetch it again.');

/**
 * The unpacked bytes of a member of an archive. The platform's own decompression does it, quicker than any library in
 * JavaScript, and checks the checksum: a member is deflated data without the frame of a gzip file, which is put around it
 * from what the archive's directory says. Raw deflate would need Node 20.12, and has no checksum.
 */
export async function* unzip(archive: Held, entry: ZipEntry, reading: Reading): AsyncGenerator<Uint8Array> {
  const { place, size } = entry;
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  let failure: unknown;
  const feeding = feed(archive, entry, writer).catch((error: unknown) => {
    failure = error;
    return writer.abort(error).catch(() => undefined);
  });
  let length = 0;
  let whole = false;
  try {
    for (;;) {
      reading.check();
      const { done, value } = await reader.read().catch(() => {
        throw failure instanceof FileError
          ? failure
          : damaged(entry, 'It does not unpack, or not to what its checksum says.');
      });
      if (done) break;
      length += value.length;
      if (length > size) throw damaged(entry, `It unpacks to more than the ${size} bytes that the archive says.`);
      reading.unpacked(place, length);
      yield value;
    }
    if (length !== size) throw damaged(entry, `It unpacks to ${length} bytes, and the archive says ${size}.`);
    whole = true;
  } finally {
    if (!whole) await reader.cancel().catch(() => undefined);
    await feeding;
  }
}

async function feed(archive: Held, entry: ZipEntry, writer: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  const { offset, packed, size, method, checksum } = entry;
  const local = await archive.slice(offset, offset + 30);
  const view = new DataView(local.buffer, local.byteOffset, local.byteLength);
  if (local.length < 30 || view.getUint32(0, true) !== 0x04034b50)
    throw damaged(entry, 'It is not where it should be.');
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + packed > archive.size) throw damaged(entry, 'It reaches beyond the end of the archive.');
  await writer.write(new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]));
  // A stored block of deflate takes 65,535 bytes.
  const most = method === 'stored' ? 65_535 : step;
  for (let at = 0; at < packed; at += most) {
    const bytes = await archive.slice(start + at, start + Math.min(packed, at + most));
    if (method === 'stored') await writer.write(storedHead(bytes.length, false));
    await writer.write(bytes);
  }
  if (method === 'stored') await writer.write(storedHead(0, true));
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, checksum, true);
  tail.setUint32(4, size % 2 ** 32, true);
  await writer.write(new Uint8Array(tail.buffer));
  await writer.close();
}

/** What stands before stored bytes in deflated data: whether it is the last block, and how many bytes, twice. */
function storedHead(length: number, last: boolean): Uint8Array {
  const head = new DataView(new ArrayBuffer(5));
  head.setUint8(0, last ? 1 : 0);
  head.setUint16(1, length, true);
  head.setUint16(3, ~length & 0xffff, true);
  return new Uint8Array(head.buffer);
}
