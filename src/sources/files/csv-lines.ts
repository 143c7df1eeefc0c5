import type { Spot } from './file-error.ts';
import type { ReadLimits } from './limits.ts';

/** Makes rows of a CSV text that comes piece by piece. */
export interface CsvLines {
  /** The rows that are whole after one more piece of text. */
  push(text: string): string[][];
  /** The last row, where no line break ends it. */
  end(): string[][];
  /** The row that the next piece goes on with. */
  readonly row: number;
}

export type CsvFailure = (code: string, problem: string, remedy: string, spot: Spot) => Error;

/**
 * Rows of a CSV text after RFC 4180: cells in quotation marks may hold delimiters and line breaks, and `""` for one
 * quotation mark. Rows end in LF or CR LF, or all in CR. A quotation mark that stands inside an unquoted cell is part of it.
 * What the standard leaves open is refused: text after a closing quotation mark, and one that never closes.
 *
 * Written here, as the hot loop of everything read: whole lines without quotation marks, which is nearly all of them, are
 * parted by the engine's own `split`. The libraries tried read a broken file without a word (a quote that never closes
 * takes the rest of the file into one cell), have no limit on a row, or are a quarter as quick.
 */
export function csvLines(delimiter: string, limits: ReadLimits, fail: CsvFailure): CsvLines {
  const delimiterCode = delimiter.charCodeAt(0);
  let carry = '';
  let row = 1;
  let lineEnd: string | undefined;
  let quoted = false;
  let afterReturn = false;
  // The row of which a quoted cell is open: the cells before, the text so far, and where it began.
  let open: { cells: string[]; text: string } | undefined;

  const tooWide = (): Error => {
    const remedy = 'Check that it is a table with a row on each line; or raise limits.columns.';
    return fail('too-many-columns', `The row has more than ${limits.columns} columns.`, remedy, { row });
  };
  const unclosed = (column: number): Error => {
    const problem = `A quotation mark opens a cell and does not close within ${limits.cellLength} characters or the file.`;
    const remedy = 'Close it, or double a quotation mark that is meant as one; the file may also have been cut off.';
    return fail('unclosed-quote', problem, remedy, { row, column });
  };

  /** The first line break that stands outside quotation marks, if it is in this piece. */
  const findLineEnd = (text: string): string | undefined => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (afterReturn) return code === 10 ? '\n' : '\r';
      if (code === 34) quoted = !quoted;
      else if (code === 10 && !quoted) return '\n';
      else afterReturn = code === 13 && !quoted;
    }
    return undefined;
  };

  /** Parts a line with quotation marks; nothing where its last cell goes on in the next line. */
  const quotedLine = (line: string): string[] | undefined => {
    const cells = open?.cells ?? [];
    let text = open?.text;
    open = undefined;
    const end = line.endsWith('\r') && lineEnd === '\n' ? line.length - 1 : line.length;
    for (let at = 0; ; ) {
      if (cells.length >= limits.columns) throw tooWide();
      if (text === undefined) {
        if (line.charCodeAt(at) === 34) {
          // Nearly all quoted cells hold no quotation mark and no line break.
          const close = line.indexOf('"', at + 1);
          const after = close < 0 ? -1 : line.charCodeAt(close + 1);
          if (close >= 0 && after === delimiterCode && close - at <= limits.cellLength) {
            cells.push(line.slice(at + 1, close));
            at = close + 2;
          } else {
            text = '';
            at++;
          }
          continue;
        }
        const next = line.indexOf(delimiter, at);
        if (next < 0) {
          cells.push(line.slice(at, end));
          return cells;
        }
        cells.push(line.slice(at, next));
        at = next + 1;
        continue;
      }
      const quote = line.indexOf('"', at);
      text += quote < 0 ? line.slice(at) + lineEnd : line.slice(at, quote);
      if (text.length > limits.cellLength) throw unclosed(cells.length + 1);
      if (quote < 0) {
        open = { cells, text };
        return undefined;
      }
      at = quote + 1;
      if (line[at] === '"') {
        text += '"';
        at++;
        continue;
      }
      cells.push(text);
      text = undefined;
      if (at >= end) return cells;
      if (line[at] !== delimiter) {
        const problem = 'Text follows the quotation mark that closes a cell.';
        const remedy = 'Double a quotation mark inside a quoted cell.';
        throw fail('bad-quote', problem, remedy, { row, column: cells.length });
      }
      at++;
    }
  };

  const plainLine = (line: string): string[] => {
    const whole = lineEnd === '\n' && line.charCodeAt(line.length - 1) === 13 ? line.slice(0, -1) : line;
    const cells = whole.split(delimiter, limits.columns + 1);
    if (cells.length > limits.columns) throw tooWide();
    return cells;
  };

  const parse = (text: string): string[][] => {
    const rows: string[][] = [];
    for (const line of text.split(lineEnd ?? '\n')) {
      const cells = open === undefined && !line.includes('"') ? plainLine(line) : quotedLine(line);
      if (cells === undefined) continue;
      rows.push(cells);
      row++;
    }
    return rows;
  };

  return {
    push(text) {
      if (lineEnd === undefined) {
        lineEnd = findLineEnd(text);
        carry += text;
        if (lineEnd === undefined && carry.length <= limits.rowLength) return [];
        lineEnd ??= '\n';
        text = carry;
        carry = '';
      }
      const last = text.lastIndexOf(lineEnd);
      if (last < 0) {
        carry += text;
        if (carry.length > limits.rowLength) {
          const problem = `No line break comes within ${limits.rowLength} characters.`;
          const remedy = 'Check that it is a table with a row on each line; or raise limits.rowLength.';
          throw fail('row-too-long', problem, remedy, { row });
        }
        return [];
      }
      const whole = carry + text.slice(0, last);
      carry = text.slice(last + 1);
      return parse(whole);
    },
    end() {
      lineEnd ??= carry.endsWith('\r') ? '\r' : '\n';
      const rest = lineEnd === '\r' && carry.endsWith('\r') ? carry.slice(0, -1) : carry;
      carry = '';
      const rows = rest === '' && open === undefined ? [] : parse(rest);
      if (open !== undefined) throw unclosed(open.cells.length + 1);
      return rows;
    },
    get row() {
      return row;
    },
  };
}
