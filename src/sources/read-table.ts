import { dsvFormat } from 'd3-dsv';
import type { Issue } from '../core/issue.ts';
import { defaultLimits } from './files/limits.ts';

/** A delimited text as header and rows, each with its row number in the file (the header is row 1). */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** A table and what messages call it. */
export interface NamedTable extends TextTable {
  readonly name: string;
}

/** A file as read: its name for messages, and its text. */
export interface TextSource {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads CSV, whatever its byte-order mark, line ends and delimiter (comma, semicolon or tab). Rows that do not fit the
 * header, quotes that do not close and files without figures are issues.
 */
export function readTable({ name, text }: TextSource, issues: Issue[]): TextTable {
  const error = (code: string, message: string, remedy: string, row?: number): void => {
    issues.push({ code, severity: 'error', message, remedy, file: name, ...(row === undefined ? {} : { row }) });
  };
  const body = text.replace(/^\uFEFF/, '');
  if (body.trim() === '') {
    error('empty-file', 'The file is empty.', 'Give a header row and at least one row of figures.');
    return { header: [], rows: [] };
  }
  const delimiter = delimiterOf(body);
  const columns = firstLine(body).split(delimiter).length;
  if (columns > defaultLimits.columns) {
    const remedy = `A table has at most ${defaultLimits.columns}: check the line ends.`;
    error('too-many-columns', `The header has ${columns} columns.`, remedy, 1);
    return { header: [], rows: [] };
  }
  const loose = looseQuote(body, delimiter);
  if (loose !== undefined) {
    const remedy = 'Quote a text whole and on one line, and double a quotation mark inside it.';
    error(
      'bad-quote',
      'A quotation mark does not close where its cell ends, so rows would run together.',
      remedy,
      loose,
    );
    return { header: [], rows: [] };
  }
  const [header = [], ...rest] = dsvFormat(delimiter).parseRows(body);
  const rows = rest
    .map((cells, i) => ({ number: i + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) error('no-rows', 'The file has a header and nothing under it.', 'Add a row for each figure.');
  return {
    header: header.map((heading) => heading.trim()),
    rows: rows.filter(({ number, cells }) => {
      if (cells.length === header.length) return true;
      const remedy = 'Put a text or number with a comma in it in quotation marks, and check for missing cells.';
      error('ragged-row', `The row has ${cells.length} cells and the header ${header.length}.`, remedy, number);
      return false;
    }),
  };
}

/** The delimiter that parts the header into most cells. */
function delimiterOf(text: string): string {
  const header = firstLine(text);
  return [',', ';', '\t'].reduce((best, d) => (header.split(d).length > header.split(best).length ? d : best));
}

function firstLine(text: string): string {
  const [line = ''] = text.split(/\r\n?|\n/, 1);
  return line;
}

/** The row of a quoted cell that does not end in a quotation mark on its own line; none where all do. */
function looseQuote(text: string, delimiter: string): number | undefined {
  const whole = new RegExp(`^"(?:[^"\\r\\n]|"")*"(?=[${delimiter}\\r\\n]|$)`);
  let row = 1;
  for (const line of text.split(/\r\n?|\n/)) {
    for (let at = 0; at < line.length; ) {
      const rest = line.slice(at);
      const quoted = rest.startsWith('"');
      const cell = quoted ? whole.exec(rest)?.[0].length : rest.indexOf(delimiter);
      if (cell === undefined) return row;
      at += (cell < 0 ? rest.length : cell) + 1;
    }
    row++;
  }
  return undefined;
}
