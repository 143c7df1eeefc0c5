import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Issue } from '../core/issue.ts';
import { compareText } from '../core/record.ts';
import type { EesClient } from '../sources/ees/client.ts';
import { mappedTables } from '../sources/ees/mapped-tables.ts';
import { fileSource } from '../sources/file-source.ts';
import { FileError } from '../sources/files/file-error.ts';
import type { Mapping } from '../sources/mappings/mapping.ts';
import type { FileSource, RawTable } from '../sources/raw-table.ts';
import { type TablesInOptions, tablesIn } from '../sources/tables-in.ts';
import { UsageError } from './io.ts';

/** A file, or what the API answered, that an update was made from. */
export interface UpdateInput {
  /** The path in the folder, or the name of the API's answer. */
  readonly name: string;
  /** When it came: a file's time of modification, or the time of the answer (ISO). */
  readonly retrieved: string;
  /** The data set of the API. */
  readonly dataSet?: { readonly id: string; readonly title: string; readonly version: string };
  /** SHA-256 of the file, or of the answer as CSV, in hexadecimal digits. */
  sha256(): Promise<string>;
}

/** A table and the input it stands in. */
export interface InputTable {
  readonly input: UpdateInput;
  readonly table: RawTable;
}

/** Whether a name is that of a file with tables. */
const isTabular = /\.(csv|tsv|xlsx|xlsm|parquet|zip)$/i;

/** The tables of every file in a folder and in those within it, in the order of their paths. */
export async function* folderTables(
  folder: string,
  options: TablesInOptions & { readonly onIssue: (issue: Issue) => void },
): AsyncGenerator<InputTable> {
  for (const name of await filesIn(folder)) {
    if (!isTabular.test(name)) {
      const remedy = 'Nothing is to be done, unless it should be a table: save it as CSV.';
      options.onIssue({
        code: 'not-a-table',
        severity: 'note',
        message: 'Passed over: it is no table.',
        remedy,
        file: name,
      });
      continue;
    }
    const path = join(folder, name);
    const source: FileSource = { ...fileSource(path), name };
    const input = {
      name,
      retrieved: (await stat(path)).mtime.toISOString(),
      sha256: () => sha256Of(source.bytes()),
    };
    try {
      for await (const table of tablesIn(source, options)) yield { input, table };
    } catch (error) {
      // What is no table is passed over; what is a damaged one would leave a hole, and stops the update.
      if (!(error instanceof FileError && /^(not-a-table|no-tables)$/.test(error.code))) throw error;
      options.onIssue({ ...error.issue, severity: 'note' });
    }
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--from ${folder}: give a folder, or api. ${reason}`);
  });
  const files: string[] = [];
  for (const name of names) {
    const path = name.split(sep).join('/');
    // Hidden ones are of the system, and ~$ ones of a program that has a workbook open.
    if (/(^|\/)(\.|~\$)/.test(path)) continue;
    if ((await stat(join(folder, name))).isFile()) files.push(path);
  }
  return files.sort(compareText);
}

/** What the API has for mappings, each mapping's rows as one table. */
export async function* apiTables(
  client: EesClient,
  mappings: readonly Mapping[],
  now: () => number,
  { onIssue, ...ask }: Pick<TablesInOptions, 'signal' | 'onProgress'> & { readonly onIssue: (issue: Issue) => void },
): AsyncGenerator<InputTable> {
  for await (const { table, dataSet } of mappedTables(client, mappings, onIssue, ask)) {
    const retrieved = new Date(now()).toISOString();
    yield { input: { name: table.name, retrieved, dataSet, sha256: () => sha256Of(linesOf(table)) }, table };
  }
}

async function* linesOf({ header, rows }: RawTable): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  for await (const { cells } of rows()) for (const row of cells) yield `${JSON.stringify(row)}\n`;
}

async function sha256Of(pieces: AsyncIterable<Uint8Array | string>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
