import type { Issue } from '../core/issue.ts';
import { csvTable } from './files/csv-table.ts';
import { FileError, placeName } from './files/file-error.ts';
import { type Held, hold } from './files/hold.ts';
import { kindOf } from './files/kind.ts';
import { defaultLimits, type ReadLimits } from './files/limits.ts';
import { parquetTable } from './files/parquet-table.ts';
import { type Part, type Reading, type ReadProgress, startReading } from './files/reading.ts';
import { sheetTable } from './files/sheet-table.ts';
import { unzip } from './files/unzip.ts';
import { isWorkbook, workbook } from './files/workbook.ts';
import { type ZipEntry, zipDirectory } from './files/zip-directory.ts';
import type { FileSource, RawTable } from './raw-table.ts';

/** How a file is read. */
export interface TablesInOptions {
  /** Stops the reading: what is being read then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called after each batch of rows. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Called for what is worth knowing and no error: an encoding told by its bytes, a member of an archive left out. */
  readonly onIssue?: (issue: Issue) => void;
  /** Other limits than {@link defaultLimits}, one or several. */
  readonly limits?: Partial<ReadLimits>;
}

/**
 * The tables of a file as published: a CSV file, every sheet of a workbook (xlsx), a Parquet file, or all of these in an
 * archive (zip) or in archives within it. What a file is, is told by its bytes; by its name where they do not tell.
 *
 * CSV: comma, semicolon or tab; UTF-8, UTF-16 with a byte-order mark, else Windows-1252, which is said by `onIssue`; quoted
 * cells may hold line breaks. Cells are texts: numbers of workbooks and Parquet files lose no digit, dates in them become
 * `2019-04-01`. Rows come in batches while the file is read: memory does not grow with it (but see `held` in
 * {@link ReadLimits} for archives that the source cannot give in parts).
 *
 * @throws FileError for a file that is damaged, encrypted, no table or beyond a limit, where it is met: when a table is
 * asked for, or while its rows are read. Rows given before stand in the file.
 *
 * @example
 * ```ts
 * import { bytesSource, tablesIn } from 'inclusion-index/sources';
 *
 * const text = 'new_la_code;la_name;ehcp\nE09000001;"City of\nLondon";35\n';
 * const rows: (readonly string[])[] = [];
 * for await (const table of tablesIn(bytesSource('pupils.csv', new TextEncoder().encode(text)))) {
 *   for await (const { cells } of table.rows()) rows.push(...cells);
 * }
 * rows; // => [["E09000001", "City of\nLondon", "35"]]
 * ```
 */
export async function* tablesIn(source: FileSource, options: TablesInOptions = {}): AsyncGenerator<RawTable> {
  const { signal, onProgress, onIssue } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const size = await source.size?.();
  const reading = startReading({ limits, signal, onProgress, onIssue, size });
  reading.check();
  const slice = source.slice?.bind(source);
  yield* tablesOf(
    {
      place: { file: source.name },
      ...(size === undefined ? {} : { size }),
      bytes: () => source.bytes(),
      ...(slice === undefined ? {} : { slice }),
    },
    reading,
    0,
  );
}

async function* tablesOf(part: Part, reading: Reading, depth: number): AsyncGenerator<RawTable> {
  const { place } = part;
  const { kind, what } = kindOf(await firstBytes(part, reading), placeName(place));
  if (kind === 'text') {
    yield await csvTable(part, reading);
  } else if (kind === 'parquet') {
    yield await parquetTable(await hold(part, reading), reading);
  } else if (kind === 'archive') {
    if (depth >= reading.limits.depth) {
      const problem = `Archives stand in one another more than ${reading.limits.depth} deep.`;
      throw new FileError('too-deep', place, problem, 'Unpack the outer ones; or raise limits.depth.');
    }
    const archive = await hold(part, reading);
    reading.holds(archive.size);
    yield* tablesOfArchive(archive, reading, depth + 1);
  } else {
    const remedy =
      'Give a CSV, xlsx or Parquet file, or a zip of them; save the table as CSV where it is none of these.';
    throw new FileError('not-a-table', place, `The file is ${what ?? 'no table'}.`, remedy);
  }
}

async function* tablesOfArchive(archive: Held, reading: Reading, depth: number): AsyncGenerator<RawTable> {
  const entries = await zipDirectory(archive, reading);
  if (isWorkbook(entries, archive.place)) {
    entries.filter(({ rawName }) => rawName.startsWith('xl/')).forEach(checkEntry);
    const book = await workbook(archive, entries, reading);
    for (const sheet of book.sheets) yield await sheetTable(archive, book, sheet, reading);
    return;
  }
  let found = 0;
  for (const entry of entries) {
    reading.check();
    const { rawName, name, place } = entry;
    if (/[\\/]$/.test(rawName) || /(?:^|\/)(?:__MACOSX\/|\.)/.test(name)) continue;
    const file = `${archive.place.file}/${place.member ?? name}`;
    if (!/\.(?:csv|tsv|zip|xlsx|xlsm|parquet)$/i.test(name)) {
      const remedy = 'Nothing is to be done, unless it should be a table: its name then ends in .csv, for instance.';
      reading.notice({ code: 'not-a-table', severity: 'note', message: 'Left out: it is no table.', remedy, file });
      continue;
    }
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/.test(rawName)) {
      const message = 'Its name in the archive leads out of the folder it would be unpacked to.';
      const remedy = 'Do not unpack this archive with a program that follows such names; fetch it from its publisher.';
      reading.notice({ code: 'unsafe-name', severity: 'warning', message, remedy, file });
    }
    checkEntry(entry);
    found++;
    yield* tablesOf({ place, size: entry.size, bytes: () => unzip(archive, entry, reading) }, reading, depth);
  }
  if (found === 0) {
    const remedy = 'Give an archive with .csv, .xlsx or .parquet files.';
    throw new FileError('no-tables', archive.place, 'The archive holds no table.', remedy);
  }
}

/** Refuses a member that no password or method of packing known here opens. */
function checkEntry({ encrypted, method, place }: ZipEntry): void {
  if (encrypted) {
    throw new FileError('encrypted', place, 'It is encrypted.', 'Unpack the archive with its password first.');
  }
  if (method === 'other') {
    const problem = 'It is packed in a way that is not read here; Windows does so with files above 2 GB.';
    throw new FileError('unsupported-packing', place, problem, 'Unpack the archive, and give the file itself.');
  }
}

/** As many bytes as tell what a file is. */
async function firstBytes(part: Part, reading: Reading): Promise<Uint8Array> {
  const start = new Uint8Array(512);
  let length = 0;
  for await (const piece of part.bytes()) {
    reading.check();
    const taken = piece.subarray(0, start.length - length);
    start.set(taken, length);
    length += taken.length;
    if (length === start.length) break;
  }
  return start.subarray(0, length);
}
