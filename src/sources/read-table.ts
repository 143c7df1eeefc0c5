import { dsvFormat } from 'd3-dsv';
import type { Issue } from '../core/issue.ts';

/** A delimited text as header and rows, each with its row number in the file (the header is row 1). */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
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
  if ((body.match(/"/g) ?? []).length % 2 === 1) {
    error(
      'unclosed-quote',
      'A quotation mark does not close, so rows run together.',
      'Close it, or double a quotation mark inside a text.',
    );
    return { header: [], rows: [] };
  }
  const [header = [], ...rest] = dsvFormat(delimiterOf(body)).parseRows(body);
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
  const [header = ''] = text.split(/\r?\n/, 1);
  return [',', ';', '\t'].reduce((best, d) => (header.split(d).length > header.split(best).length ? d : best));
}
