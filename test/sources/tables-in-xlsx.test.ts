import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { dateText, numberText } from '../../src/sources/files/cell-text.ts';
import { FileError } from '../../src/sources/files/file-error.ts';
import { tablesIn } from '../../src/sources/tables-in.ts';
import { withHeader } from '../../src/sources/with-header.ts';
import { readAll } from './files/read-all.ts';
import { type BookParts, xlsxOf } from './files/xlsx-of.ts';
import { utf8, zipOf } from './files/zip-of.ts';

const book = (parts: BookParts) => bytesSource('book.xlsx', xlsxOf(parts));
const sheet = (data: string, more: Partial<BookParts> = {}) => book({ sheets: { Sheet1: data }, ...more });
const dates = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
const formats =
  '<numFmts><numFmt numFmtId="164" formatCode="0.0 &quot;days&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts>';

describe('a workbook', () => {
  it('gives every sheet, with every kind of cell as a text', async () => {
    const shared =
      '<si><t>la</t></si><si><r><t>St </t></r><r><t xml:space="preserve">Helens</t></r><rPh><t>x</t></rPh></si>';
    const one =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in</t><t>line</t></is></c></row>' +
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>5.0999999999999996</v></c><c r="C2" t="b"><v>1</v></c>' +
      '<c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="str"><f>A1&amp;"x"</f><v>lax</v></c><c r="F2" s="1"><v>43556</v></c>' +
      '<c r="G2" s="2"><v>3.5</v></c><c r="H2" s="3"><v>43556.5</v></c></row>';
    const tables = await readAll(
      book({ sheets: { One: one, 'Two &amp; a/half': '' }, shared, styles: formats + dates }),
    );
    expect(tables.map(({ name }) => name)).toEqual(['book.xlsx/One', 'book.xlsx/Two & a/half']);
    expect(tables[0]).toMatchObject({
      header: ['la', 'inline'],
      rows: [['St Helens', '5.1', 'TRUE', '#N/A', 'lax', '2019-04-01', '3.5', '2019-04-01T12:00:00']],
    });
    expect(tables[1]).toMatchObject({ header: [], rows: [] });
  });

  it('keeps the numbers of rows where rows hold nothing, and rows as wide as those above', async () => {
    const row = (r: number, cells: string): string => `<row r="${r}">${cells}</row>`;
    const data =
      row(3, '<c r="A3" t="str"><v>title</v></c>') +
      row(5, '<c r="B5" t="str"><v>a</v></c><c r="D5" t="str"><v>b</v></c><c r="E5"/>') +
      row(6, '<c><v>1</v></c><c><v>2</v></c>') +
      row(7, '');
    const [table] = await readAll(sheet(data));
    expect(table).toMatchObject({ header: [], numbers: [3, 5, 6] });
    expect(table?.rows).toEqual([['title'], ['', 'a', '', 'b'], ['1', '2', '', '']]);
    for await (const raw of tablesIn(sheet(data))) {
      const table = await withHeader(raw, 5);
      expect(table.header).toEqual(['', 'a', '', 'b']);
      for await (const rows of table.rows()) expect(rows).toEqual({ first: 6, cells: [['1', '2', '', '']] });
      for (const row of [4, 8]) await expect(withHeader(raw, row)).rejects.toMatchObject({ code: 'no-such-row' });
      expect(await withHeader(raw, 1)).toBe(raw);
    }
  });

  it('has texts as they were meant, where characters are written by their number', async () => {
    const shared = '<si><t>a_x000D_b</t></si><si><t>_x005F_x0041_ _x41_</t></si>';
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>_x00e9_</t></is></c><c t="str"><v>_x005f_</v></c>';
    const [table] = await readAll(sheet(`<row>${cells}</row>`, { shared }));
    expect(table?.header).toEqual(['a\rb', '_x0041_ _x41_', 'é', '_']);
  });

  it('counts days from 1904 where it says so', async () => {
    const properties = '<workbookPr date1904="1"/>';
    const [table] = await readAll(
      sheet('<row><c s="1"><v>0</v></c><c s="1"><v>1</v></c></row>', { styles: dates, properties }),
    );
    expect(table?.header).toEqual(['00:00:00', '1904-01-02']);
  });

  it.each([
    ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>', 'damaged-workbook'],
    ['<row r="2"/><row r="1"/>', 'damaged-workbook'],
    ['<row r="99999999999"/>', 'damaged-workbook'],
    ['<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>', 'damaged-workbook'],
    ['<row r="1"><c r="ZZZZ1"><v>1</v></c></row>', 'damaged-workbook'],
    ['<row r="1"><c>', 'damaged-workbook'],
    ['&bomb;', 'damaged-workbook'],
    [`<row r="1"><c t="str"><v>${'x'.repeat(2 ** 21)}</v></c></row>`, 'damaged-workbook'],
  ])('is refused where a sheet is %.40s', async (data, code) => {
    await expect(readAll(sheet(data))).rejects.toMatchObject({ code, file: 'book.xlsx' });
  });

  it('expands no entity', async () => {
    const xml = '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><workbook/>';
    const bytes = zipOf([{ name: 'xl/workbook.xml', bytes: utf8(xml) }]);
    await expect(readAll(bytesSource('a.xlsx', bytes))).rejects.toMatchObject({ code: 'damaged-workbook' });
  });

  it('is refused where a sheet it names is not there, or it is of another form', async () => {
    const workbook = '<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
    const bytes = zipOf([{ name: 'xl/workbook.xml', bytes: utf8(workbook) }]);
    await expect(readAll(bytesSource('a.xlsx', bytes))).rejects.toMatchObject({ code: 'damaged-workbook' });
    const binary = zipOf([{ name: 'xl/workbook.bin', bytes: utf8('x') }]);
    await expect(readAll(bytesSource('a.xlsb', binary))).rejects.toMatchObject({ code: 'not-a-table' });
  });

  it('gives no number that is not in it, wherever it is cut off or changed', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, i) => `<row r="${i + 1}"><c t="s"><v>0</v></c><c><v>${i * 37}.5</v></c></row>`,
    );
    const bytes = xlsxOf({ sheets: { A: rows.join('') }, shared: '<si><t>la</t></si>' });
    const expected = await readAll(bytesSource('a.xlsx', bytes));
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, to, cut }) => {
        const broken = cut ? bytes.slice(0, at) : bytes.slice();
        if (!cut) broken[at] = to;
        try {
          const [table] = await readAll(bytesSource('a.xlsx', broken));
          expect(table?.rows.map(([, number]) => number)).toEqual(expected[0]?.rows.map(([, number]) => number));
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe('the text of a number in a workbook', () => {
  it.each([
    ['5.0999999999999996', '5.1'],
    ['0.1', '0.1'],
    ['1E-3', '1E-3'],
    ['1.0', '1'],
    ['0', '0'],
    ['12345678901234567890', '12345678901234567890'],
    ['0.12345678901234567', '0.12345678901234567'],
    ['1e999', '1e999'],
    ['n/a', 'n/a'],
    ['', ''],
  ])('is for %j %j', (raw, text) => expect(numberText(raw)).toBe(text));

  it('is always the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // As Excel writes: 17 digits.
        expect(Object.is(Number(numberText(value.toPrecision(17))), value) || value === 0).toBe(true);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

describe('the text of a date in a workbook', () => {
  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['43556', '2019-04-01'],
    ['43556.39583333', '2019-04-01T09:30:00'],
    ['0.39583333', '09:30:00'],
    ['-1', '-1'],
    ['3000000', '3000000'],
    ['x', 'x'],
  ])('is for %j %j', (raw, text) => expect(dateText(raw, false)).toBe(text));
});
