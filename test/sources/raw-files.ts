import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileSource } from '../../src/sources/file-source.ts';
import type { RawTable } from '../../src/sources/raw-table.ts';
import { tablesIn } from '../../src/sources/tables-in.ts';
import { shared } from '../england/shared-files.ts';

const folder = join(shared ?? '', 'data', 'raw');

/** The tables of published files that developers share: of those whose name holds a text, or of all that are tables. */
export async function* rawTables(...names: readonly string[]): AsyncGenerator<RawTable> {
  const files = readdirSync(folder).filter((file) => /\.(csv|zip|xlsx|parquet)$/.test(file));
  for (const file of files.sort()) {
    if (names.length === 0 || names.some((name) => file.includes(name))) {
      yield* tablesIn(fileSource(join(folder, file)));
    }
  }
}
