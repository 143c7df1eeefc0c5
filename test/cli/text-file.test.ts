import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTextFile, textOfFile } from '../../src/cli/text-file.ts';

const text = 'unit,load\nSão Quay,1\n';

/** As spreadsheets write "Unicode text": UTF-16 with a byte-order mark. */
function utf16(endian: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  for (const [i, character] of [...`\uFEFF${text}`].entries())
    view.setUint16(2 * i, character.charCodeAt(0), endian === 'little');
  return bytes;
}

it.each<[string, Uint8Array, string[]]>([
  ['UTF-8', new TextEncoder().encode(text), []],
  ['UTF-8 with a byte-order mark', new TextEncoder().encode(`\uFEFF${text}`), []],
  ['UTF-16, the lesser byte first', utf16('little'), []],
  ['UTF-16, the greater byte first', utf16('big'), []],
  [
    'Windows-1252, which is said',
    Uint8Array.from(text, (character) => character.charCodeAt(0)),
    [
      'note: d.csv: The file is not UTF-8: it was read as Windows-1252 (Latin-1). Check names with accents or apostrophes.\n',
    ],
  ],
])('a file in %s is read', async (_, bytes, notes) => {
  const told: string[] = [];
  expect(await textOfFile('d.csv', bytes, (note) => told.push(note))).toBe(text);
  expect(told).toEqual(notes);
});

it('a file that is no text is refused', async () => {
  const bytes = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0);
  await expect(textOfFile('d.xlsx', bytes, () => undefined)).rejects.toThrow(
    'd.xlsx, row 1: The file has NUL characters',
  );
});

it('a file too large to be read whole is refused before it is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inclusion-index-text-'));
  try {
    const path = join(folder, 'line.csv');
    writeFileSync(path, text);
    expect(await readTextFile(path, () => undefined)).toBe(text);
    truncateSync(path, 2 ** 30);
    await expect(readTextFile(path, () => undefined)).rejects.toThrow('it has 1073741824 bytes, and a text at most');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
