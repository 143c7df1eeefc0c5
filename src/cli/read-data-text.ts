import { csvFormatRows } from 'd3-dsv';
import { fileSource } from '../sources/file-source.ts';
import { FileError } from '../sources/files/file-error.ts';
import { tablesIn } from '../sources/tables-in.ts';
import { DataError, type Io } from './io.ts';
import { readText } from './read-text.ts';

/** The text of a file of figures: of a Parquet file, its table as CSV. */
export async function readDataText(path: string, io: Io): Promise<string> {
  return /\.parquet$/i.test(path) ? parquetText(path) : readText(path, io);
}

async function parquetText(path: string): Promise<string> {
  try {
    for await (const { header, rows } of tablesIn(fileSource(path))) {
      const lines: (readonly string[])[] = [header];
      for await (const { cells } of rows()) lines.push(...cells);
      return `${csvFormatRows(lines.map((line) => [...line]))}\n`;
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new DataError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return '';
}
