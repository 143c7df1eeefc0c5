import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { InclusionIndexError } from '../../../src/core/error.ts';
import { workbook } from '../../../src/report/workbook/workbook.ts';
import { bytesSource } from '../../../src/sources/bytes-source.ts';
import { tableOf } from '../../../src/table/table.ts';
import { cellText, isMissing, numberIn, type TableContent } from '../../../src/table/table-cell.ts';
import { browserPath, closeBrowser, openPage } from '../../browser/open-page.ts';
import { type ReadTable, readAll } from '../../sources/files/read-all.ts';
import { hostileTable, hostileTexts, unwritableTexts } from '../hostile.ts';

const read = (bytes: Uint8Array): Promise<ReadTable[]> => readAll(bytesSource('w.xlsx', bytes));
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the reader should find of a table: rows as wide as the widest above. */
function expected({ columns, rows }: TableContent): readonly (readonly (string | number)[])[] {
  return rows.map((row) =>
    columns.map((_, c) => {
      const cell = row[c] ?? { text: '' };
      const number = numberIn(cell);
      if (number !== undefined) return number;
      return isMissing(cell) ? cellText(cell, undefined) : typeof cell === 'object' && 'text' in cell ? cell.text : '';
    }),
  );
}

/** Cell by cell, numbers as numbers. */
function compare(found: ReadTable | undefined, table: TableContent): void {
  expect(found?.header).toEqual(table.columns.map(({ title }) => title));
  const cells = expected(table);
  expect(found?.rows).toHaveLength(cells.length);
  found?.rows.forEach((row, r) => {
    cells[r]?.forEach((cell, c) => {
      if (typeof cell === 'number') expect(Number(row[c])).toBe(cell + 0);
      else expect(row[c]).toBe(cell);
    });
  });
}

afterAll(closeBrowser);

afterEach(() => {
  vi.useRealTimers();
});

describe('workbook', () => {
  it('is read back cell by cell, every digit and every hostile text', async () => {
    const table = hostileTable();
    const tables = await read(
      await workbook([
        { name: 'A', table },
        { name: 'B', table, shade: ['value'] },
      ]),
    );
    expect(tables.map(({ name }) => name)).toEqual(['w.xlsx/A', 'w.xlsx/B', 'w.xlsx/Notes']);
    compare(tables[0], table);
    compare(tables[1], table);
  });

  it('is read back whatever the texts and numbers', async () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => ({ text: `x${text}` })),
      fc.constantFrom(...hostileTexts).map((text) => ({ text })),
      fc.constant({ missing: 'suppressed' as const }),
      fc.record({ number: fc.integer(), mark: fc.constantFrom('=', '†', '"', ' (1-2)') }),
    );
    const columns = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() }));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (made) => {
        const table = tableOf({ title: 'T', columns, rows: made, footnotes: [] });
        compare((await read(await workbook([{ name: 'T', table }])))[0], table);
      }),
      { seed: 20261128, numRuns: 60 },
    );
  });

  it('has no formula, and no error where a text looks like one', async () => {
    const parts = partsOf(await workbook([{ name: '=1+1', table: hostileTable() }]));
    const sheets = Object.entries(parts).filter(([name]) => name.includes('worksheets/'));
    expect(sheets).toHaveLength(2);
    for (const [, xml] of sheets) {
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xml).not.toContain('t="e"');
    }
  });

  it('leaves out what XML does not allow, and cuts what no cell holds', async () => {
    const texts = [...unwritableTexts.map(([text]) => text), 'x'.repeat(40_000)];
    const [sheet] = await read(await workbook([{ name: 'A', table: hostileTable(texts) }]));
    const names = sheet?.rows.map(([name]) => name) ?? [];
    expect(names.slice(0, -1)).toEqual(unwritableTexts.map(([, kept]) => kept));
    expect(names.at(-1)).toMatch(/^x+ … \[cut from 40000 characters\]$/);
    expect(names.at(-1)).toHaveLength(32_767);
  });

  it('shows numbers by the digits of their column, marks in their format, and keeps the numbers', async () => {
    const parts = partsOf(await workbook([{ name: 'A', table: hostileTable() }]));
    expect(parts['xl/styles.xml']).toContain('formatCode="0.0"');
    expect(parts['xl/styles.xml']).toContain('formatCode="0.0&quot;=†&quot;"');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<v>0\.3333333333333333<\/v>/);
  });

  it('is a text where a number is none', async () => {
    const columns = [{ id: 'a', title: 'A' }];
    const rows = [[Number.POSITIVE_INFINITY], [Number.NaN], [-0]];
    const [sheet] = await read(await workbook([{ name: 'A', table: { title: '', columns, rows, footnotes: [] } }]));
    expect(sheet?.rows).toEqual([['Infinity'], ['NaN'], ['0']]);
  });

  it('keeps headings and names in sight, filters, shades and repeats the headings in print', async () => {
    const table = tableOf({
      title: 'T & U',
      columns: [
        { id: 'rank', title: 'Rank' },
        { id: 'name', title: 'Name' },
        { id: 'score', title: 'Score', digits: 1 },
      ],
      rows: [
        [1, { text: 'Aton' }, 9],
        [2, { text: 'Beton' }, 7],
      ],
      footnotes: [],
    });
    const parts = partsOf(await workbook([{ name: "It's", table, shade: ['score'] }]));
    const sheet = parts['xl/worksheets/sheet1.xml'];
    expect(sheet).toMatch(/<pane xSplit="2" ySplit="1" topLeftCell="C2"[^>]* state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:C3"/>');
    expect(sheet).toContain('<conditionalFormatting sqref="C2:C3"><cfRule type="colorScale"');
    expect(sheet).toContain('<oddHeader>&amp;LT &amp;&amp; U</oddHeader>');
    expect(parts['xl/workbook.xml']).toContain(">'It''s'!$A:$B,'It''s'!$1:$1</definedName>");
  });

  it('has titles and footnotes on its last sheet, by the names the sheets have', async () => {
    const table = tableOf({
      title: 'T',
      columns: [{ id: 'a', title: 'A' }],
      rows: [[1]],
      footnotes: ['One.', '=Two.'],
    });
    const tables = await read(
      await workbook([
        { name: 'Notes', table },
        { name: 'notes', table },
      ]),
    );
    expect(tables.map(({ name }) => name)).toEqual(['w.xlsx/Notes', 'w.xlsx/notes 2', 'w.xlsx/Notes 3']);
    expect(tables[2]?.rows).toEqual([
      ['Notes', 'T'],
      ['Notes', 'One.'],
      ['Notes', '=Two.'],
      ['notes 2', 'T'],
      ['notes 2', 'One.'],
      ['notes 2', '=Two.'],
    ]);
  });

  it('has the same bytes at another time', async () => {
    const sheets = [{ name: 'A', table: hostileTable(), shade: ['value'] }];
    const first = hash(await workbook(sheets));
    vi.useFakeTimers({ now: new Date('2031-07-01T12:34:56Z'), toFake: ['Date'] });
    expect(hash(await workbook(sheets))).toBe(first);
  });

  it('has the same bytes in every time zone', { timeout: 60_000 }, async () => {
    const program = `
      import { createHash } from 'node:crypto';
      import { workbook } from './src/report/workbook/workbook.ts';
      import { hostileTable } from './test/report/hostile.ts';
      const bytes = await workbook([{ name: 'A', table: hostileTable(), shade: ['value'] }]);
      console.log(createHash('sha256').update(bytes).digest('hex'));`;
    const here = hash(await workbook([{ name: 'A', table: hostileTable(), shade: ['value'] }]));
    for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const args = ['--import', 'tsx', '--input-type=module', '-e', program];
      expect(execFileSync('node', args, { env: { ...process.env, TZ }, encoding: 'utf8' }).trim()).toBe(here);
    }
  });

  it('takes a table without rows, and one without columns', async () => {
    const empty = { title: 'T', columns: [{ id: 'a', title: 'A' }], rows: [], footnotes: [] };
    const [sheet, bare] = await read(
      await workbook([
        { name: 'A', table: empty, shade: ['a'] },
        { name: 'B', table: { ...empty, columns: [] } },
      ]),
    );
    expect([sheet?.header, sheet?.rows]).toEqual([['A'], []]);
    expect(bare?.rows).toEqual([]);
  });

  it('is refused in words where a sheet would be too large, or where there is none', async () => {
    const columns = [{ id: 'a', title: 'A' }];
    const row = [1];
    const long = { title: 'T', columns, rows: Array.from({ length: 1_048_576 }, () => row), footnotes: [] };
    const wide = {
      title: 'T',
      columns: Array.from({ length: 16_385 }, () => ({ id: 'a', title: 'A' })),
      rows: [],
      footnotes: [],
    };
    await expect(workbook([{ name: 'Long', table: long }])).rejects.toThrow(
      'Long has 1048576 rows and 1 columns: a sheet holds 1048576 rows, the headings among them, and 16384 columns. Divide it, or write CSV.',
    );
    await expect(workbook([{ name: 'Wide', table: wide }])).rejects.toBeInstanceOf(InclusionIndexError);
    await expect(workbook([])).rejects.toThrow('A workbook needs a sheet.');
  });
});

describe.runIf(browserPath)('workbook in Chromium', () => {
  it('has the bytes that it has in Node', async () => {
    const contents = `
      import { workbook } from './src/report/workbook/workbook.ts';
      import { hostileTable } from './test/report/hostile.ts';
      globalThis.bytes = async () => [...(await workbook([{ name: 'A', table: hostileTable(), shade: ['value'] }]))];`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd() },
      bundle: true,
      format: 'iife',
      platform: 'browser',
      write: false,
    });
    const { page, problems } = await openPage('about:blank');
    await page.evaluate(outputFiles[0]?.text ?? '');
    const bytes: number[] = await page.evaluate('globalThis.bytes()');
    expect(hash(Uint8Array.from(bytes))).toBe(
      hash(await workbook([{ name: 'A', table: hostileTable(), shade: ['value'] }])),
    );
    expect(problems).toEqual([]);
  });
});
