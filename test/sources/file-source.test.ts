import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { fileSource } from '../../src/sources/file-source.ts';
import { readAll } from './files/read-all.ts';
import { utf8, zipOf } from './files/zip-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = `la,plans\n${Array.from({ length: 50_000 }, (_, i) => `E${i},${i}`).join('\n')}\n`;
const zip = zipOf([{ name: 'a.csv', bytes: utf8(text) }]);

describe('a file on disk', () => {
  it.each([
    ['a.csv', utf8(text), 'a.csv'],
    ['a.zip', zip, 'a.zip/a.csv'],
  ])('is read as its bytes in memory are: %s', async (name, bytes, table) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const read = await readAll(fileSource(path));
    expect(read).toMatchObject([{ name: join(folder, table), header: ['la', 'plans'] }]);
    expect(read[0]?.rows).toEqual((await readAll(bytesSource(name, bytes)))[0]?.rows);
    expect(await fileSource(path).size?.()).toBe(bytes.length);
  });

  it('is the file system’s own error where it is not there', async () => {
    await expect(readAll(fileSource(join(folder, 'none.csv')))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a Blob, as a browser gives a file', () => {
  it('is read as its bytes in memory are', async () => {
    expect(await readAll(bytesSource('a.zip', new Blob([Buffer.from(zip)])))).toEqual(
      await readAll(bytesSource('a.zip', zip)),
    );
  });
});
