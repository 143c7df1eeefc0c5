import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { InclusionIndexError } from '../../core/error.ts';
import {
  cellText,
  isMissing,
  numberIn,
  type TableCell,
  type TableColumn,
  type TableContent,
} from '../../table/table-cell.ts';
import { rowHeading } from '../row-heading.ts';
import { columnLetters } from './column-letters.ts';
import { sheetText } from './sheet-text.ts';
import { sizesOf, widest } from './sizes.ts';

/** What a spreadsheet holds at most. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** The font of every cell: said again wherever anything else of it is. */
export const font: NonNullable<CellStyle['font']> = { name: 'Arial', size: 10 };

const top: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF3' } },
  border: { bottom: { style: 'thin', color: { rgb: '1A1A1A' } } },
  alignment: { wrapText: true, vertical: 'bottom' },
};

/** The lightest and the darkest shade: black text is read on both. */
const shades = ['FFFFFFFF', 'FF7FCDBB'];

/** A table as a sheet: headings in the first row, which stays in sight, a filter, and the look of its columns. */
export function sheetOf(name: string, table: TableContent, shade: readonly string[] = []): WriteSheet {
  const { title, columns, rows } = table;
  if (rows.length + 1 > mostRows || columns.length > mostColumns) {
    const size = `${rows.length} rows and ${columns.length} columns`;
    const most = `a sheet holds ${mostRows} rows, the headings among them, and ${mostColumns} columns`;
    throw new InclusionIndexError('sheet-too-large', `${name} has ${size}: ${most}.`, 'Divide it, or write CSV.');
  }
  const { widths, heights } = sizesOf(table);
  const looks = columns.map((column, c) => lookOf(column, rows, c, widths[c] === widest));
  const frozen = frozenColumns(table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((column, c) => {
    cells.set(`0,${c}`, {
      ...written(sheetText(column.title)),
      style: { ...top, alignment: { ...looks[c]?.alignment, ...top.alignment } },
    });
  });
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      const own = special(row[c], column, looks[c]);
      if (own) cells.set(`${r + 1},${c}`, own);
    });
  });
  const last = `${columnLetters(Math.max(1, columns.length))}${rows.length + 1}`;
  return {
    name,
    columns: columns.map((_, c) => ({ width: widths[c] ?? 10, style: looks[c] ?? {} })),
    rows: [
      columns.map(({ title: text }) => sheetText(text)),
      ...rows.map((row) => columns.map((_, c) => contentOf(row[c]))),
    ],
    cells,
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    freezePane: { rows: 1, ...(frozen > 0 ? { columns: frozen } : {}) },
    ...(columns.length > 0 ? { autoFilter: { range: `A1:${last}` } } : {}),
    conditionalRules: rulesOf(columns, rows.length, shade),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      // What would be too small to read goes on beside, its names repeated.
      ...(whole <= 210 ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: 70 }),
    },
    // An ampersand commands there, and 255 characters are all it takes.
    headerFooter: {
      oddHeader: `&L${sheetText(title).slice(0, 120).replaceAll('&', '&&')}`,
      oddFooter: '&L&A&R&P / &N',
    },
  };
}

/** How many columns stay in sight: up to the names, where they stand near the left. */
export function frozenColumns(table: Pick<TableContent, 'columns' | 'rows'>): number {
  const named = rowHeading(table);
  return named < 6 ? named + 1 : 0;
}

function rulesOf(
  columns: readonly TableColumn[],
  rows: number,
  shade: readonly string[],
): NonNullable<WriteSheet['conditionalRules']> {
  if (rows === 0) return [];
  return columns.flatMap(({ id }, c) => {
    if (!shade.includes(id)) return [];
    const letters = columnLetters(c + 1);
    const range = `${letters}2:${letters}${rows + 1}`;
    const colorScale = { cfvo: [{ type: 'min' as const }, { type: 'max' as const }], colors: shades };
    return [{ type: 'colorScale' as const, priority: c + 1, range, colorScale }];
  });
}

function lookOf(column: TableColumn, rows: TableContent['rows'], c: number, wraps: boolean): CellStyle {
  if (rows.some((row) => row[c] !== undefined && numberIn(row[c]) !== undefined))
    return {
      alignment: { horizontal: 'right', vertical: 'top' },
      ...(column.digits === undefined ? {} : { numFmt: formatOf(column.digits) }),
    };
  return { alignment: { horizontal: 'left', indent: 1, vertical: 'top', ...(wraps ? { wrapText: true } : {}) } };
}

function contentOf(cell: TableCell | undefined): CellValue {
  if (cell === undefined) return null;
  if (typeof cell === 'number') return numberOf(cell);
  if ('number' in cell) return numberOf(cell.number);
  return 'text' in cell ? sheetText(cell.text) || null : cellText(cell, undefined);
}

/** What is no number to a spreadsheet is a text. */
function numberOf(value: number): CellValue {
  return Number.isFinite(value) ? value : String(value);
}

/** A cell that looks otherwise than its column: a missing one, a number with a mark, a text that is also the name of an error. */
function special(
  cell: TableCell | undefined,
  { digits }: TableColumn,
  look: CellStyle | undefined,
): Partial<Cell> | undefined {
  if (typeof cell !== 'object') return undefined;
  const value = contentOf(cell);
  if (isMissing(cell))
    return {
      value,
      style: { font: { ...font, color: { rgb: '595959' } }, alignment: { horizontal: 'right', vertical: 'top' } },
    };
  if ('text' in cell)
    return isError(cell.text) ? { ...written(cell.text), ...(look ? { style: look } : {}) } : undefined;
  // In the format of the number the mark is seen, and the number stays one. Long marks are too many formats for Excel.
  const mark = sheetText(cell.mark).replaceAll('"', '');
  if (mark === '' || mark.length > 4 || typeof value !== 'number') return undefined;
  return { value, style: { ...look, numFmt: `${formatOf(digits)}"${mark}"` } };
}

/** Whether a text is written like an error of a spreadsheet, for which it would be taken. */
function isError(text: string): boolean {
  return /^#[A-Z0-9/_]+[!?]?$/.test(text);
}

/** A text that stays one: as a run of letters it is taken for nothing else. */
function written(text: string): Partial<Cell> {
  return { value: text, ...(isError(text) ? { richText: [{ text }] } : {}) };
}

function formatOf(digits: number | undefined): string {
  if (digits === undefined) return 'General';
  return digits > 0 ? `0.${'0'.repeat(digits)}` : '0';
}
