import { cellText, numberIn, type TableContent } from './table-cell.ts';

/** A table as GitHub-flavoured Markdown, footnotes underneath. */
export function markdownOf({ title, columns, rows, footnotes }: TableContent): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const grid = [
    line(columns.map((column) => escaped(column.title))),
    // Columns of numbers stand at the right.
    line(columns.map((_, c) => (rows.some((row) => numberIn(row[c]) !== undefined) ? '--:' : '---'))),
    ...rows.map((row) => line(row.map((cell, c) => escaped(cellText(cell, columns[c]))))),
  ].join('');
  const notes = footnotes.map((note) => `- ${escaped(note)}\n`).join('');
  return `**${escaped(title)}**\n\n${grid}${notes && `\n${notes}`}`;
}

/** Text from data must show as text: no markup, no HTML, no new column. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_|~#[\]]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
