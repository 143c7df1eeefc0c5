import { recordOf } from '../core/record.ts';
import type { TableCell, TableContent } from './table-cell.ts';

/** A table as JSON: each row an object by column id. */
export function jsonOf({ title, columns, rows, footnotes }: TableContent): string {
  const objects = rows.map((row) => recordOf(columns.map(({ id }, c) => [id, jsonCell(row[c] ?? { text: '' })])));
  return `${JSON.stringify({ title, rows: objects, footnotes }, null, 2)}\n`;
}

function jsonCell(cell: TableCell): number | string | { readonly missing: string } {
  if (typeof cell === 'number') return cell;
  return 'text' in cell ? cell.text : 'number' in cell ? cell.number : cell;
}
