import type { RawRows, RawTable } from '../raw-table.ts';
import { dateText, numberText, unescapedText } from './cell-text.ts';
import { FileError, type Place, placeName, within } from './file-error.ts';
import type { Held } from './hold.ts';
import type { Reading } from './reading.ts';
import { safeName } from './safe-name.ts';
import { unzip } from './unzip.ts';
import type { Workbook } from './workbook.ts';
import { xmlEvents } from './xml-events.ts';

/** What a worksheet can hold at most. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Cells given at a time. */
const batchCells = 65_536;

interface Row {
  readonly number: number;
  readonly cells: string[];
}

/**
 * A sheet of a workbook as a table. Cells stay as they are: merged ones hold their text in the first, those of formulas the
 * value last worked out, errors such as `#N/A` their name, percentages the number behind (0.12 for 12%).
 */
export async function sheetTable(
  archive: Held,
  book: Workbook,
  sheet: Workbook['sheets'][number],
  reading: Reading,
): Promise<RawTable> {
  const { entry } = sheet;
  const place = within(archive.place, safeName(sheet.name));
  const name = placeName(place);

  async function* batches(quiet: boolean): AsyncGenerator<Row[]> {
    let rows: Row[] = [];
    let cells = 0;
    let bytes = 0;
    let given = 0;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of unzip(archive, entry, reading)) {
        bytes += piece.length;
        yield piece;
      }
    };
    // Rows end at their last cell that holds something: as wide as the widest above, they are rows of one table.
    let width = 0;
    const take = (row: Row): void => {
      width = Math.max(width, row.cells.length);
      while (row.cells.length < width) row.cells.push('');
      rows.push(row);
      cells += row.cells.length + 1;
    };
    for await (const _ of xmlEvents(counted(), place, reading, sheetEvents(place, book, reading, take))) {
      // For the heading one row will do.
      if (quiet ? rows.length === 0 : cells < batchCells) continue;
      given += rows.length;
      if (!quiet) reading.progress({ file: name, bytes, of: entry.size, rows: given });
      yield rows;
      rows = [];
      cells = 0;
    }
    given += rows.length;
    if (!quiet) reading.progress({ file: name, bytes, of: entry.size, rows: given });
    yield rows;
  }

  let top: Row | undefined;
  for await (const [row] of batches(true)) {
    if (row === undefined) continue;
    top = row;
    break;
  }
  async function* rows(): AsyncGenerator<RawRows> {
    for await (const batch of batches(false)) {
      let run: Row[] = [];
      for (const row of batch) {
        if (row.number === 1) continue;
        if (run.length > 0 && row.number !== (run.at(-1)?.number ?? 0) + 1) {
          yield rawRows(run);
          run = [];
        }
        run.push(row);
      }
      if (run.length > 0) yield rawRows(run);
    }
  }
  return { name, header: top?.number === 1 ? top.cells : [], rows };
}

const rawRows = (rows: readonly Row[]): RawRows => ({
  first: rows[0]?.number ?? 1,
  cells: rows.map(({ cells }) => cells),
});

/** Hears the rows of a sheet that hold something. */
function sheetEvents(
  place: Place,
  book: Workbook,
  reading: Reading,
  take: (row: Row) => void,
): Parameters<typeof xmlEvents>[3] {
  let number = 0;
  let column = 0;
  let row: string[] = [];
  let type = 'n';
  let style = 0;
  let value = '';
  let hears = false;
  let phonetic = false;
  let inData = false;
  const fail = (code: string, problem: string, remedy: string): FileError =>
    new FileError(code, place, problem, remedy, { row: number, ...(column > 0 ? { column } : {}) });
  const damaged = (problem: string): FileError =>
    fail('damaged-workbook', problem, 'Open it in a spreadsheet program and save it anew.');

  const cellText = (): string => {
    if (type === 's') {
      const text = /^\d+$/.test(value) ? book.shared[Number(value)] : undefined;
      if (text === undefined) throw damaged('A cell refers to a text that is not there.');
      return text;
    }
    if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
    if (type === 'str' || type === 'inlineStr') return unescapedText(value);
    if (type !== 'n' || value === '') return value;
    return book.dateStyles[style] ? dateText(value, book.from1904) : numberText(value);
  };
  return {
    open(name, attributes) {
      if (name === 'sheetData') inData = true;
      if (!inData) return;
      if (name === 'row') {
        const next = attributes.r === undefined ? number + 1 : Number(attributes.r);
        if (!Number.isInteger(next) || next <= number || next > mostRows) throw damaged('Its rows are not in order.');
        number = next;
        column = 0;
        row = [];
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        if (column <= row.length || column > mostColumns) throw damaged('The cells of a row are not in order.');
        if (column > reading.limits.columns) {
          const remedy = 'Check that it is a table; or raise limits.columns.';
          throw fail('too-many-columns', `The row has more than ${reading.limits.columns} columns.`, remedy);
        }
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
      } else if (name === 'v' || name === 't') hears = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    text(piece) {
      if (!hears) return;
      value += piece;
      if (value.length > reading.limits.cellLength) throw damaged('A cell is longer than limits.cellLength allows.');
    },
    close(name) {
      if (name === 'v' || name === 't') hears = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'sheetData') inData = false;
      else if (name === 'c' && inData) {
        const text = cellText();
        if (text === '') return;
        while (row.length < column - 1) row.push('');
        row.push(text);
      } else if (name === 'row' && inData && row.length > 0) take({ number, cells: row });
    },
  };
}

/** The number of the column in a cell's reference, `AB12`. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length && column <= mostColumns; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
