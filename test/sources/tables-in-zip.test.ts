import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/issue.ts';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { FileError } from '../../src/sources/files/file-error.ts';
import { type TablesInOptions, tablesIn } from '../../src/sources/tables-in.ts';
import { inPieces, readAll } from './files/read-all.ts';
import { xlsxOf } from './files/xlsx-of.ts';
import { type Member, utf8, zipOf } from './files/zip-of.ts';

const text = 'la_code,plans\nE06000001,35\n';
const member = (name: string, more: Partial<Member> = {}): Member => ({ name, bytes: utf8(text), ...more });
const zip = (members: readonly Member[], options?: TablesInOptions) =>
  readAll(bytesSource('release.zip', zipOf(members)), options);

describe('a zip archive', () => {
  it('gives its tables in its order, and says what it left out', async () => {
    const issues: Issue[] = [];
    const tables = await zip(
      [member('data/a.csv'), member('data/a.meta.csv', { stored: true }), member('guidance.txt'), member('data/')],
      { onIssue: (issue) => issues.push(issue) },
    );
    expect(tables.map(({ name }) => name)).toEqual(['release.zip/data/a.csv', 'release.zip/data/a.meta.csv']);
    for (const { rows } of tables) expect(rows).toEqual([['E06000001', '35']]);
    expect(issues).toMatchObject([{ code: 'not-a-table', severity: 'note', file: 'release.zip/guidance.txt' }]);
  });

  it('is read alike from a source that gives parts and one that gives its bytes in order', async () => {
    const bytes = zipOf([member('a.csv'), member('b.csv')], { before: utf8('a script'), comment: 'as published' });
    const tables = await readAll(bytesSource('a.zip', bytes));
    expect(tables).toHaveLength(2);
    expect(await readAll(inPieces('a.zip', bytes, 10))).toEqual(tables);
  });

  it('is read where its sizes are 64-bit numbers', async () => {
    const tables = await readAll(bytesSource('a.zip', zipOf([member('a.csv'), member('b.csv')], { wide: true })));
    expect(tables.map(({ rows }) => rows)).toEqual([[['E06000001', '35']], [['E06000001', '35']]]);
  });

  it('may hold archives and workbooks', async () => {
    const book = xlsxOf({ sheets: { One: '<row r="1"><c r="A1" t="str"><v>la</v></c></row>' } });
    const inner = zipOf([member('deep/a.csv'), { name: 'book.xlsx', bytes: book }]);
    const tables = await zip([{ name: 'inner.zip', bytes: inner, stored: true }, member('b.csv')]);
    expect(tables.map(({ name }) => name)).toEqual([
      'release.zip/inner.zip/deep/a.csv',
      'release.zip/inner.zip/book.xlsx/One',
      'release.zip/b.csv',
    ]);
  });

  it('tells a file by its bytes, whatever its name', async () => {
    const book = xlsxOf({ sheets: { One: '<row r="1"><c r="A1" t="str"><v>la</v></c></row>' } });
    const [table] = await zip([{ name: 'a.csv', bytes: book }]);
    expect(table).toMatchObject({ name: 'release.zip/a.csv/One', header: ['la'] });
  });

  it('says how far each table is, of how much', async () => {
    const seen: unknown[] = [];
    await zip([member('a.csv')], { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ file: 'release.zip/a.csv', bytes: text.length, of: text.length, rows: 2 });
  });

  it('gives the rows of a table after others were asked for', async () => {
    const tables = [];
    for await (const table of tablesIn(bytesSource('a.zip', zipOf([member('a.csv'), member('b.csv')])))) {
      tables.push(table);
    }
    for (const table of tables.toReversed()) {
      for await (const { cells } of table.rows()) expect(cells).toEqual([['E06000001', '35']]);
    }
  });

  it.each([
    ['../../../tmp/escape.csv', 'release.zip/tmp/escape.csv'],
    ['/etc/passwd.csv', 'release.zip/etc/passwd.csv'],
    ['C:\\windows\\a.csv', 'release.zip/windows/a.csv'],
    ['..\\a\u001b[2J\u202ecsv.csv', 'release.zip/a [2J csv.csv'],
  ])('shows %j as a name that leads nowhere, warns of it, and writes nothing', async (name, shown) => {
    const issues: Issue[] = [];
    const tables = await zip([member(name)], { onIssue: (issue) => issues.push(issue) });
    expect(tables.map((table) => table.name)).toEqual([shown]);
    expect(issues).toMatchObject([{ code: 'unsafe-name', severity: 'warning', file: shown }]);
    expect(existsSync('/tmp/escape.csv')).toBe(false);
  });
});

describe('a zip archive that is not to be trusted', () => {
  const large = new Uint8Array(40 * 2 ** 20).fill(0x31);
  const nested = (depth: number): Uint8Array =>
    depth === 0 ? zipOf([member('a.csv')]) : zipOf([{ name: 'a.zip', bytes: nested(depth - 1) }]);

  it.each<[string, readonly Member[], string]>([
    ['encrypted', [member('a.csv', { flags: 1 })], 'encrypted'],
    ['packed in another way', [member('a.csv', { method: 9 })], 'unsupported-packing'],
    ['of another checksum', [member('a.csv', { says: { checksum: 1 } })], 'damaged-archive'],
    ['stored, of another checksum', [member('a.csv', { stored: true, says: { checksum: 1 } })], 'damaged-archive'],
    ['larger than it says', [member('a.csv', { says: { size: 3 } })], 'damaged-archive'],
    ['smaller than it says', [member('a.csv', { says: { size: 300 } })], 'damaged-archive'],
    ['no deflated data', [member('a.csv', { says: { packed: utf8('nonsense') } })], 'damaged-archive'],
    ['without tables', [member('a.txt')], 'no-tables'],
    ['without files', [], 'no-tables'],
    ['too deep', [{ name: 'a.zip', bytes: nested(3) }], 'too-deep'],
    ['a document', [member('[Content_Types].xml'), member('word/document.xml')], 'not-a-table'],
    ['a table that is a web page', [{ name: 'a.csv', bytes: utf8('<html></html>') }], 'not-a-table'],
    ['empty', [{ name: 'a.csv', bytes: new Uint8Array(0) }], 'empty-file'],
  ])('is refused where it is %s', async (_, members, code) => {
    const error = await zip(members).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ code, file: 'release.zip' });
  });

  it('is refused where it unpacks to far more than it is, before it is unpacked', async () => {
    const bomb = zipOf([
      { name: 'a.csv', bytes: large },
      { name: 'b.csv', bytes: large },
    ]);
    expect(bomb.length).toBeLessThan(1e5);
    const options = { limits: { rowLength: 2 ** 30, cellLength: 2 ** 30 } };
    await expect(readAll(bytesSource('bomb.zip', bomb), options)).rejects.toMatchObject({
      code: 'unpacks-too-large',
      member: 'b.csv',
    });
    const within = readAll(bytesSource('bomb.zip', zipOf([{ name: 'a.zip', bytes: bomb }])), options);
    await expect(within).rejects.toMatchObject({ code: 'unpacks-too-large', member: 'a.zip/b.csv' });
  });

  it('is refused above each limit, which can be raised', async () => {
    const members = [member('a.csv'), member('b.csv')];
    await expect(zip(members, { limits: { entries: 1 } })).rejects.toMatchObject({ code: 'too-many-entries' });
    await expect(zip(members, { limits: { unpacked: 10 } })).rejects.toMatchObject({ code: 'unpacks-too-large' });
    const inOrder = inPieces('a.zip', zipOf(members), 64);
    await expect(readAll(inOrder, { limits: { held: 100 } })).rejects.toMatchObject({ code: 'too-large-to-hold' });
    await expect(readAll(inOrder, { limits: { held: 1000 } })).resolves.toHaveLength(2);
    const deep = readAll(bytesSource('a.zip', nested(3)), { limits: { depth: 4 } });
    await expect(deep).resolves.toHaveLength(1);
  });

  it('is refused where members share their bytes', async () => {
    const bytes = zipOf([member('a.csv'), member('b.csv')]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    // The second entry of the directory points to the first member.
    const second = bytes.length - 22 - (46 + 5);
    expect(view.getUint32(second, true)).toBe(0x02014b50);
    view.setUint32(second + 42, 0, true);
    await expect(readAll(bytesSource('a.zip', bytes))).rejects.toMatchObject({ code: 'damaged-archive' });
  });

  it('gives no row that is not in it, wherever it is cut off or changed', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `E${i},${i * 37}`);
    const bytes = zipOf([{ name: 'a.csv', bytes: utf8(`la,plans\n${rows.join('\n')}\n`) }]);
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, to, cut }) => {
        const broken = cut ? bytes.slice(0, at) : bytes.slice();
        if (!cut) broken[at] = to;
        try {
          const [table] = await readAll(bytesSource('a.zip', broken));
          expect(table?.rows.map((cells) => cells.join(','))).toEqual(rows);
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });
});
