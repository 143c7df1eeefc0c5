import { markdownTable } from 'markdown-table';
import { cellText, numberIn, type TableContent } from './table-cell.ts';

/** A table as GitHub-flavoured Markdown, footnotes underneath. */
export function markdownOf({ title, columns, rows, footnotes }: TableContent): string {
  const align = columns.map((_, c) => (rows.some((row) => numberIn(row[c]) !== undefined) ? 'r' : 'l'));
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
