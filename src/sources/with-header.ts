import { InclusionIndexError } from '../core/error.ts';
import type { RawRows, RawTable } from './raw-table.ts';

/**
 * The same table with another row as its heading, where titles or notes stand above: its rows are those under that row, and
 * keep the numbers they have in the file.
 *
 * @param row the number of the heading row; 1 is the table as it is
 * @throws InclusionIndexError `no-such-row`, where the table has no such row or it holds nothing
 *
 * @example
 * ```ts
 * import { bytesSource, tablesIn, withHeader } from 'inclusion-index/sources';
 *
 * const text = 'Pupils with an EHC plan,\n\nname,plans\nYork,35\n';
 * const headers: string[][] = [];
 * for await (const table of tablesIn(bytesSource('pupils.csv', new TextEncoder().encode(text)))) {
 *   headers.push([...(await withHeader(table, 3)).header]);
 * }
 * headers; // => [["name", "plans"]]
 * ```
 */
export async function withHeader(table: RawTable, row: number): Promise<RawTable> {
  if (row === 1) return table;
  for await (const { first, cells } of table.rows()) {
    if (first > row) break;
    const header = cells[row - first];
    if (header === undefined) continue;
    return { name: table.name, header, rows: () => below(table, row) };
  }
  const remedy = 'Count rows as the file does, the first being 1.';
  throw new InclusionIndexError('no-such-row', `${table.name} has no row ${row} that could be its heading.`, remedy);
}

async function* below(table: RawTable, row: number): AsyncGenerator<RawRows> {
  for await (const { first, cells } of table.rows()) {
    const left = cells.slice(Math.max(0, row + 1 - first));
    if (left.length > 0) yield { first: Math.max(first, row + 1), cells: left };
  }
}
