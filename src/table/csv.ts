import { reasonSymbol, type TableCell, type TableContent } from './table-cell.ts';

/** A table as CSV (RFC 4180, `\n` line ends): every digit, the DfE's symbols for missing cells. */
export function csvOf({ columns, rows }: TableContent): string {
  const lines = [columns.map(({ id }) => defused(id)), ...rows.map((row) => row.map(csvCell))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function csvCell(cell: TableCell): string {
  if (typeof cell === 'number') return String(cell);
  if ('number' in cell) return String(cell.number);
  return 'missing' in cell ? reasonSymbol[cell.missing] : defused(cell.text);
}

/** In quotation marks where a cell needs them. A library does no more, and brings its reader into every browser. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula, made harmless with an apostrophe in front (OWASP, CSV injection). */
function defused(text: string): string {
  return /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
