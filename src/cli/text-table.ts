import CliTable from 'cli-table3';
import { cellText, numberIn, type TableContent } from '../table/table-cell.ts';

/** No lines and no colours: readable on a terminal, plain in a pipe. */
const plain = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** The least room worth wrapping a text into. */
const leastWrap = 30;

/**
 * A table as text. On a terminal, columns at the right that do not fit are left out, and named, and a long text in the last
 * column is wrapped; in a pipe all is there.
 */
export function textOf(content: TableContent, width: number | undefined): string {
  const { title, rows, footnotes, columns } = content;
  const texts = rows.map((row) => row.map((cell, c) => cellText(cell, columns[c])));
  const widths = columns.map(({ title }, c) =>
    Math.max(title.length, ...texts.map((row) => [...(row[c] ?? '')].length)),
  );
  const shown = fitting(widths, width);
  const grid = new CliTable({
    head: columns.slice(0, shown.length).map((column) => column.title),
    chars: plain,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: shown.map((_, c) => (rows.some((row) => numberIn(row[c]) !== undefined) ? 'right' : 'left')),
    colWidths: shown,
    wordWrap: true,
  });
  grid.push(...texts.map((row) => shown.map((room, c) => broken(row[c] ?? '', room))));
  const left = columns.slice(shown.length).map((column) => column.title);
  const notes = [
    ...footnotes,
    ...(left.length
      ? [`Not shown for want of width: ${left.join(', ')}. Widen the terminal, or use --format csv.`]
      : []),
  ];
  const lines = [
    title,
    '',
    ...grid
      .toString()
      .split('\n')
      .map((line) => line.trimEnd()),
  ];
  return `${[...lines, ...(notes.length ? ['', ...notes] : [])].join('\n')}\n`;
}

/** The widths of the columns, from the left, that fit side by side; the last of all may be narrower than its text. */
function fitting(widths: readonly number[], width = Number.POSITIVE_INFINITY): number[] {
  const shown: number[] = [];
  let room = width;
  for (const [c, natural] of widths.entries()) {
    const isLast = c === widths.length - 1;
    const own = natural > room && isLast && room >= leastWrap ? room : natural;
    if (own > room && c > 0) break;
    shown.push(own);
    room -= own + 2;
  }
  return shown;
}

/** A word longer than its column, an address say, goes on in the next line instead of being cut off. */
function broken(text: string, room: number): string {
  return text.replace(new RegExp(`\\S{${room}}(?=\\S)`, 'gu'), '$& ');
}
