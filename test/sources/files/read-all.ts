import { bytesSource } from '../../../src/sources/bytes-source.ts';
import type { FileSource } from '../../../src/sources/raw-table.ts';
import { type TablesInOptions, tablesIn } from '../../../src/sources/tables-in.ts';
import { utf8 } from './zip-of.ts';

export interface ReadTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The number of each row. */
  readonly numbers: readonly number[];
}

/** Every table of a source, with all its rows. */
export async function readAll(source: FileSource, options: TablesInOptions = {}): Promise<ReadTable[]> {
  const tables: ReadTable[] = [];
  for await (const table of tablesIn(source, options)) {
    const rows: (readonly string[])[] = [];
    const numbers: number[] = [];
    for await (const { first, cells } of table.rows()) {
      rows.push(...cells);
      numbers.push(...cells.map((_, i) => first + i));
    }
    tables.push({ name: table.name, header: table.header, rows, numbers });
  }
  return tables;
}

/** A source that gives its bytes in pieces, and only in order. */
export function inPieces(name: string, bytes: Uint8Array, size: number): FileSource {
  return {
    name,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

export const csv = (text: string | Uint8Array, name = 'figures.csv'): FileSource =>
  bytesSource(name, typeof text === 'string' ? utf8(text) : text);
