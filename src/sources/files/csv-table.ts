import type { RawRows, RawTable } from '../raw-table.ts';
import { type CsvFailure, csvLines } from './csv-lines.ts';
import { decodeText } from './decode-text.ts';
import { FileError, placeName } from './file-error.ts';
import type { Part, Reading } from './reading.ts';

/** A CSV file as a table: comma, semicolon or tab, whichever the first lines have most of. */
export async function csvTable(part: Part, reading: Reading): Promise<RawTable> {
  const { place } = part;
  const name = placeName(place);
  let delimiter: string | undefined;

  async function* batches(quiet: boolean): AsyncGenerator<string[][]> {
    let lines: ReturnType<typeof csvLines> | undefined;
    let bytes = 0;
    let given = 0;
    let endsInBreak = false;
    const fail: CsvFailure = (code, problem, remedy, spot) => new FileError(code, place, problem, remedy, spot);
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of part.bytes()) {
        bytes += piece.length;
        yield piece;
      }
    };
    const told = (rows: string[][]): string[][] => {
      given += rows.length;
      const { size } = part;
      if (!quiet) reading.progress({ file: name, bytes, rows: given, ...(size === undefined ? {} : { of: size }) });
      return rows;
    };
    let start = '';
    for await (const text of decodeText(counted(), place, reading, () => lines?.row ?? 1)) {
      if (text === '') continue;
      endsInBreak = text.endsWith('\n') || text.endsWith('\r');
      if (lines === undefined) {
        start += text;
        // Enough to tell the delimiter by, or all there is.
        if (start.length < enough) continue;
        delimiter ??= delimiterOf(start);
        lines = csvLines(delimiter, reading.limits, fail);
        yield told(lines.push(start));
        continue;
      }
      yield told(lines.push(text));
    }
    if (lines === undefined) {
      delimiter ??= delimiterOf(start);
      lines = csvLines(delimiter, reading.limits, fail);
      yield told(lines.push(start));
    }
    const last = lines.end();
    if (given + last.length === 0) throw empty(part);
    yield told(last);
    if (!endsInBreak && !quiet && given > 1) {
      reading.notice({
        code: 'no-last-line-break',
        severity: 'note',
        message: 'No line break ends the last row.',
        remedy: 'If the file may have been cut off, compare its last row, and its last figure, with the publication.',
        file: name,
        row: given,
      });
    }
  }

  let header: readonly string[] | undefined;
  for await (const rows of batches(true)) {
    header = rows[0];
    if (header !== undefined) break;
  }
  if (header === undefined || (header.length === 1 && header[0]?.trim() === '')) {
    // An empty first line is a heading row without headings; a file of nothing but blanks is empty.
    if (!(await hasText(batches(true)))) throw empty(part);
  }

  async function* rows(): AsyncGenerator<RawRows> {
    let first = 1;
    for await (const batch of batches(false)) {
      const cells = first === 1 ? batch.slice(1) : batch;
      const start = first === 1 ? 2 : first;
      first += batch.length;
      if (cells.length > 0) yield { first: start, cells };
    }
  }
  return { name, header: header ?? [], rows };
}

const enough = 16_384;

const empty = ({ place }: Part): FileError =>
  new FileError('empty-file', place, 'The file is empty.', 'Give a file with a heading row and rows under it.');

async function hasText(batches: AsyncIterable<string[][]>): Promise<boolean> {
  for await (const rows of batches) {
    if (rows.some((cells) => cells.some((cell) => cell.trim() !== ''))) return true;
  }
  return false;
}

/**
 * The delimiter that the first line has most of, outside quotation marks. A first line without any may be a title: then the
 * one that two lines one after another have as many of.
 */
function delimiterOf(start: string): string {
  const lines = start.split(/\r\n?|\n/, 20).map((line) => {
    const bare = line.replace(/"[^"]*"?/g, '');
    const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
    return counts.reduce((most, one) => (one.count > most.count ? one : most));
  });
  const told = lines.find(({ delimiter, count }, i) => {
    const next = lines[i + 1];
    return count > 1 && (i === 0 || (next?.delimiter === delimiter && next.count === count));
  });
  return told?.delimiter ?? ',';
}
