import { markdownTable } from 'markdown-table';
import { cellText, type TableCell, type TableContent } from './table-cell.ts';

/** A table as GitHub-flavoured Markdown, footnotes underneath. */
export function markdownOf({ title, columns, rows, footnotes }: TableContent): string {
  const align = columns.map((_, c) => (rows.some((row) => isNumber(row[c])) ? 'r' : 'l'));
  const grid = markdownTable(
    [
      columns.map((column) => escaped(column.title)),
      ...rows.map((row) => row.map((cell, c) => escaped(cellText(cell, columns[c])))),
    ],
    { align },
  );
  const notes = footnotes.map((note) => `- ${escaped(note)}\n`).join('');
  return `**${escaped(title)}**\n\n${grid}\n${notes && `\n${notes}`}`;
}

/** Text from data must show as text: no markup, no HTML, no new column. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_|~#[\]]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function isNumber(cell: TableCell | undefined): boolean {
  return typeof cell === 'number' || (cell !== undefined && 'number' in cell);
}
