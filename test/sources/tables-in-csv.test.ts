import { csvFormatRows, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/issue.ts';
import { FileError } from '../../src/sources/files/file-error.ts';
import type { FileSource } from '../../src/sources/raw-table.ts';
import { tablesIn } from '../../src/sources/tables-in.ts';
import { csv, inPieces, readAll } from './files/read-all.ts';
import { utf8 } from './files/zip-of.ts';

const seeded = { seed: 20261122, numRuns: 300 };

/** Pieces of text without end, as long as they are asked for; counts what was given. */
function endless(start: string, piece: string, most: number): FileSource & { given(): number } {
  let given = 0;
  return {
    name: 'endless.csv',
    given: () => given,
    async *bytes() {
      yield utf8(start);
      const bytes = utf8(piece);
      for (given = 0; given < most; given += bytes.length) yield bytes;
    },
  };
}

describe('a CSV file', () => {
  it.each([
    ['commas', 'a,b\n1,"x,y"\n'],
    ['semicolons', 'a;b\n1;"x,y"\n'],
    ['tabs', 'a\tb\n1\tx,y\n'],
    ['CR LF', 'a,b\r\n1,"x,y"\r\n'],
    ['CR alone', 'a,b\r1,"x,y"\r'],
    ['no last line break', 'a,b\n1,"x,y"'],
    ['a byte-order mark', '\uFEFFa,b\n1,"x,y"\n'],
    ['every cell quoted', '"a","b"\r\n"1","x,y"\r\n'],
  ])('is read with %s', async (_, text) => {
    const [table] = await readAll(csv(text));
    expect(table).toEqual({ name: 'figures.csv', header: ['a', 'b'], rows: [['1', 'x,y']], numbers: [2] });
  });

  it('keeps line breaks, quotation marks, blanks and empty rows as they stand', async () => {
    const [table] = await readAll(csv('a,b\r\n"one\r\ntwo","say ""yes"""\r\n\r\n 5" ,\r\n'));
    expect(table?.rows).toEqual([['one\r\ntwo', 'say "yes"'], [''], [' 5" ', '']]);
    expect(table?.numbers).toEqual([2, 3, 4]);
  });

  it('tells the delimiter below a title', async () => {
    const [table] = await readAll(csv('Pupils by area\n\nname;plans\nYork;35\n'));
    expect(table?.rows.at(-1)).toEqual(['York', '35']);
  });

  it('leaves rows shorter or longer than the heading, and equal headings, to those who know what they should be', async () => {
    const [table] = await readAll(csv('a,a\n1\n1,2,3\n'));
    expect(table).toMatchObject({ header: ['a', 'a'], rows: [['1'], ['1', '2', '3']] });
  });

  it('has no rows where it has a heading alone', async () => {
    const [table] = await readAll(csv('a,b\n'));
    expect(table).toMatchObject({ header: ['a', 'b'], rows: [] });
  });

  it('is read again when its rows are asked for again', async () => {
    for await (const table of tablesIn(csv('a\n1\n2\n'))) {
      for (const _ of [1, 2]) {
        const rows: (readonly string[])[] = [];
        for await (const { cells } of table.rows()) rows.push(...cells);
        expect(rows).toEqual([['1'], ['2']]);
      }
    }
  });

  it('says after each batch how far it is', async () => {
    const seen: unknown[] = [];
    await readAll(csv('a,b\n1,2\n'), { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ file: 'figures.csv', bytes: 8, of: 8, rows: 2 });
  });

  it('stops when it is told to', async () => {
    const control = new AbortController();
    const source = endless('a,b\n', '1,2\n'.repeat(10_000), 1e9);
    const reading = readAll(source, { signal: control.signal, onProgress: () => control.abort(new Error('enough')) });
    await expect(reading).rejects.toThrow('enough');
    expect(source.given()).toBeLessThan(1e6);
  });

  it('says where no line break ends the last row, as where a file was cut off', async () => {
    const issues: Issue[] = [];
    await readAll(csv('a,b\n1,2\n1,2'), { onIssue: (issue) => issues.push(issue) });
    expect(issues).toMatchObject([{ code: 'no-last-line-break', severity: 'note', row: 3 }]);
  });
});

describe('the text of a CSV file', () => {
  const text = 'name,plans\nŷ Môn – “x”,35\n';
  const utf16 = (swap: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return swap ? bytes.swap16() : bytes;
  };

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte-order mark', utf8(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
  ])('is read as %s, whatever the pieces it comes in', async (_, bytes) => {
    for (const size of [1, 2, 3, 7, 1000]) {
      const [table] = await readAll(inPieces('a.csv', bytes, size));
      expect(table).toMatchObject({ header: ['name', 'plans'], rows: [['ŷ Môn – “x”', '35']] });
    }
  });

  it('is read as Windows-1252 where it is no UTF-8, and that is said once', async () => {
    const bytes = Buffer.from('name,plans\nSt Mary\x92s \x80 caf\xe9,35\n', 'latin1');
    const issues: Issue[] = [];
    const [table] = await readAll(inPieces('a.csv', bytes, 5), { onIssue: (issue) => issues.push(issue) });
    expect(table?.rows).toEqual([['St Mary’s € café', '35']]);
    expect(issues).toMatchObject([{ code: 'windows-1252', severity: 'note', file: 'a.csv' }]);
  });

  it.each([
    ['mixed-encoding', Buffer.concat([utf8('a\ncafé\n'), Buffer.from('caf\xe9\n', 'latin1')])],
    ['not-text', utf8('a,b\n1,\0\n')],
    ['not-text', Buffer.from('a,b\n1,2\n', 'utf16le')],
    ['bad-encoding', Buffer.concat([Uint8Array.of(0xff, 0xfe), Uint8Array.of(0x61, 0, 0x00, 0xdc, 0x61, 0)])],
    ['empty-file', utf8('')],
    ['empty-file', utf8('\uFEFF')],
    ['empty-file', utf8('\n\n  \n')],
    ['unclosed-quote', utf8('a,b\n1,"2\n3,4\n')],
    ['bad-quote', utf8('a,b\n1,"2"3\n')],
    ['not-a-table', utf8('<!DOCTYPE html><html></html>')],
    ['not-a-table', utf8('{"a": 1}')],
    ['not-a-table', utf8('%PDF-1.7')],
    ['not-a-table', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
  ])('is refused as %s where it is no table', async (code, bytes) => {
    await expect(readAll(csv(bytes))).rejects.toMatchObject({ code, file: 'figures.csv' });
  });

  it('is named with row and column where it cannot be parted', async () => {
    const error = await readAll(csv('a,b\n1,2\n1,"2"3\n')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ code: 'bad-quote', row: 3, column: 2 });
    expect(String(error)).toContain('figures.csv, row 3, column 2: ');
    expect(error instanceof FileError && error.issue).toMatchObject({ file: 'figures.csv', row: 3, column: '2' });
  });
});

describe('a CSV file that never ends', () => {
  it.each([
    ['a line of a gigabyte', 'a,b\n', 'x'.repeat(2 ** 20), 'row-too-long', 40e6],
    ['a heading of a gigabyte', 'a,', 'x'.repeat(2 ** 20), 'row-too-long', 40e6],
    ['a quotation mark that never closes', 'a,b\n1,"', 'x,y\n'.repeat(2 ** 16), 'unclosed-quote', 4e6],
    ['a million columns', 'a', ',b'.repeat(2 ** 19), 'row-too-long', 40e6],
  ])('is refused early: %s', async (_, start, piece, code, most) => {
    const source = endless(start, piece, 2 ** 30);
    await expect(readAll(source)).rejects.toMatchObject({ code });
    expect(source.given()).toBeLessThan(most);
  });

  it('is refused where a row has a million columns', async () => {
    const text = `a${',b'.repeat(1e6)}\n`;
    await expect(readAll(csv(text))).rejects.toMatchObject({ code: 'too-many-columns', row: 1 });
    await expect(readAll(csv(`a,b\n${text}`))).rejects.toMatchObject({ code: 'too-many-columns', row: 2 });
    const quoted = `"a"${',"b"'.repeat(1e6)}\n`;
    await expect(readAll(csv(quoted))).rejects.toMatchObject({ code: 'too-many-columns', row: 1 });
  });

  it('is read to its end in memory that does not grow', async () => {
    const size = 2 ** 28;
    const source = endless('name,plans\n', '"Bristol, City of",35\n'.repeat(12_000), size);
    globalThis.gc?.();
    // What tests before this one left behind is not its own: they share the process.
    const before = process.memoryUsage().arrayBuffers;
    let rows = 0;
    let most = 0;
    for await (const table of tablesIn(source)) {
      for await (const { cells } of table.rows()) {
        rows += cells.length;
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
    }
    expect(rows).toBe(12_000 * Math.ceil(size / (12_000 * 22)));
    expect(most).toBeLessThan(100e6);
  });
});

describe('any CSV file', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n', ';', ' ', 'é', '€', '😀', '1') });

  it('is read as another library wrote it, whatever the pieces', async () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        // The delimiter is told by the first line.
        const all = [['h,', ...(rows[0] ?? []).slice(1).map(() => 'h')], ...rows];
        const text = `${csvFormatRows(all)}\n`;
        const [read] = await readAll(inPieces('a.csv', utf8(text), size));
        expect([read?.header, ...(read?.rows ?? [])]).toEqual(csvParseRows(text));
      }),
      seeded,
    );
  });

  it('is a table or an error of its own kind, never another, whatever its bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\0', '\uFEFF', 'é'), maxLength: 80 }).map(utf8),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 64 }), async (content, size) => {
        try {
          const tables = await readAll(inPieces('a.csv', content, size));
          expect(tables).toHaveLength(1);
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
      seeded,
    );
  });
});
