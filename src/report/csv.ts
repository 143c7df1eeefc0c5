import { csvFormatRows } from 'd3-dsv';
import { reasonSymbol, type TableCell, type TableContent } from './table-cell.ts';

/** A table as CSV (RFC 4180, `\n` line ends): every digit, the DfE's symbols for missing cells. */
export function csvOf({ columns, rows }: TableContent): string {
  return `${csvFormatRows([columns.map(({ id }) => defused(id)), ...rows.map((row) => row.map(csvCell))])}\n`;
}

function csvCell(cell: TableCell): string {
  if (typeof cell === 'number') return String(cell);
  if ('number' in cell) return String(cell.number);
  return 'missing' in cell ? reasonSymbol[cell.missing] : defused(cell.text);
}

/** A text that a spreadsheet would run as a formula, made harmless with an apostrophe in front (OWASP, CSV injection). */
function defused(text: string): string {
  return /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
