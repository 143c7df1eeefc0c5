import type { Place } from './file-error.ts';
import { FileError, placeName } from './file-error.ts';
import { joined } from './joined.ts';
import type { Reading } from './reading.ts';

/** The characters of Windows-1252 from 0x80 to 0x9F; the rest are those of Latin-1. Some platforms' decoders differ here. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const ascii = new TextDecoder('latin1');

function fromWindows1252(bytes: Uint8Array): string {
  // Platforms that take Latin-1 for Windows-1252, as the standard says, have mapped these already.
  return ascii
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}

/** How many bytes at the end are a character that is not yet whole. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    // A first byte: it says how long its character is.
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** Whether a text that is not UTF-8 throughout has characters of it all the same. */
const hasUtf8 = (bytes: Uint8Array): boolean => /[^\0-\x7f\ufffd]/.test(new TextDecoder().decode(bytes));

/**
 * The text of a file, piece by piece: UTF-8, UTF-16 by its byte-order mark, else Windows-1252 (which Latin-1 is part of),
 * told by the first byte that no UTF-8 has; the last is said as a note. A text that mixes them, and one with NUL, is
 * refused: its characters would be guesses.
 *
 * @param row the row reached, for messages
 */
export async function* decodeText(
  pieces: AsyncIterable<Uint8Array>,
  place: Place,
  reading: Reading,
  row: () => number,
): AsyncGenerator<string> {
  const fail = (code: string, problem: string, remedy: string): FileError =>
    new FileError(code, place, problem, remedy, { row: row() });
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let wide: InstanceType<typeof TextDecoder> | undefined;
  let narrow = false;
  let first = true;
  let beyondAscii = false;
  let rest: Uint8Array = new Uint8Array(0);

  const wideText = (decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, last: boolean): string => {
    try {
      return decoder.decode(bytes, { stream: !last });
    } catch {
      throw fail('bad-encoding', 'The file begins as UTF-16 and is not.', 'Save it as UTF-8, or fetch it again.');
    }
  };
  const text = (bytes: Uint8Array, last: boolean): string => {
    if (wide) return wideText(wide, bytes, last);
    if (narrow) return fromWindows1252(bytes);
    try {
      const whole = utf8.decode(bytes);
      beyondAscii ||= whole.length !== bytes.length;
      return whole;
    } catch {
      if (beyondAscii || hasUtf8(bytes)) {
        const problem = 'The file is UTF-8 in one place and not in another, or was damaged.';
        throw fail(
          'mixed-encoding',
          problem,
          'Fetch it again, or save it as UTF-8 from a program that shows it right.',
        );
      }
      narrow = true;
      reading.notice({
        code: 'windows-1252',
        severity: 'note',
        message: 'The file is not UTF-8: it was read as Windows-1252 (Latin-1).',
        remedy: 'Check names with accents or apostrophes.',
        file: placeName(place),
      });
      return fromWindows1252(bytes);
    }
  };
  const checked = (piece: string): string => {
    if (!piece.includes('\0')) return piece;
    const remedy = 'If it is a text, save it as UTF-8; UTF-16 is known by its byte-order mark only.';
    throw fail('not-text', 'The file has NUL characters, as no text has.', remedy);
  };

  for await (const piece of pieces) {
    reading.check();
    let bytes = rest.length > 0 ? joined([rest, piece]) : piece;
    if (first) {
      if (bytes.length < 3) {
        rest = bytes.slice();
        continue;
      }
      first = false;
      const [one, two, three] = bytes;
      if (one === 0xff && two === 0xfe) wide = new TextDecoder('utf-16le', { fatal: true });
      else if (one === 0xfe && two === 0xff) wide = new TextDecoder('utf-16be', { fatal: true });
      else if (one === 0xef && two === 0xbb && three === 0xbf) bytes = bytes.subarray(3);
    }
    const cut = wide || narrow ? 0 : unfinished(bytes);
    rest = bytes.slice(bytes.length - cut);
    const whole = cut > 0 ? bytes.subarray(0, bytes.length - cut) : bytes;
    yield checked(text(whole, false));
  }
  yield checked(text(rest, true));
}
