import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/core/cell.ts';
import { tableOf } from '../../src/table/table.ts';
import { isMissing, reasonSymbol, type TableCell } from '../../src/table/table-cell.ts';
import { hostileTexts } from '../report/hostile.ts';
import { csv, type ReadTable, readAll } from '../sources/files/read-all.ts';

const columns = [
  { id: 'name', title: 'Name' },
  { id: 'value', title: 'Value', digits: 1 },
  { id: 'other', title: 'Other' },
];

async function written(rows: readonly (readonly TableCell[])[]): Promise<ReadTable | undefined> {
  const table = tableOf({ title: 'T', columns, rows, footnotes: ['A note.'] });
  return (await readAll(csv(table.toCsv())))[0];
}

/** As the reader gives it: a text that would be a formula has an apostrophe before it, and every other is as it was. */
function cellIn(cell: TableCell): string {
  if (typeof cell === 'number') return String(cell);
  if ('number' in cell) return String(cell.number);
  if (isMissing(cell)) return reasonSymbol[cell.missing];
  return /^\s*[=+\-@\t\r]/.test(cell.text) ? `'${cell.text}` : cell.text;
}

describe('a table written as CSV and read back', () => {
  it('has every hostile text in its cell', async () => {
    const rows = hostileTexts.map((text, t): TableCell[] => [{ text: `x${text}` }, t / 7, { text }]);
    const found = await written(rows);
    expect(found?.header).toEqual(columns.map(({ id }) => id));
    expect(found?.rows).toEqual(rows.map((row) => row.map(cellIn)));
  });

  it('has the same cells whatever is in them', async () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.record({ number: fc.integer(), mark: fc.constantFrom('=', ' (28-57)') }),
      fc.constantFrom(...reasons).map((missing) => ({ missing })),
      fc.string({ unit: 'grapheme' }).map((text) => ({ text })),
      fc
        .array(fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', "'", '=', 'a', ' '), { maxLength: 8 })
        .map((all) => ({ text: all.join('') })),
      fc.constantFrom(...hostileTexts).map((text) => ({ text })),
    );
    // A name that is not empty: a row of nothing is no row.
    const name = fc.string({ unit: 'grapheme-ascii' }).map((text) => ({ text: `n${text}` }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        expect((await written(rows))?.rows).toEqual(rows.map((row) => row.map(cellIn)));
      }),
      { seed: 20261128, numRuns: 500 },
    );
  });
});
