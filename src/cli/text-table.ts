import CliTable from 'cli-table3';
import { cellText, type TableColumn, type TableContent } from '../report/table-cell.ts';

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

/** The widest a column of text may be on a terminal. */
const widest = 60;

/**
 * A table as text. On a terminal, columns at the right that do not fit are left out, and named; in a pipe all are there.
 */
export function textOf(content: TableContent, width: number | undefined): string {
  const { title, rows, footnotes } = content;
  const texts = rows.map((row) => row.map((cell, c) => cellText(cell, content.columns[c])));
  const widths = content.columns.map((column, c) =>
    Math.max(
      column.title.length,
      ...texts.map((row) => Math.min(width ? widest : Number.POSITIVE_INFINITY, [...(row[c] ?? '')].length)),
    ),
  );
  const shown = fitting(content.columns, widths, width);
  const left = content.columns.slice(shown.length).map((column) => column.title);
  const grid = new CliTable({
    head: shown.map((column) => column.title),
    chars: plain,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: shown.map((_, c) => (rows.some((row) => isNumber(row[c])) ? 'right' : 'left')),
    ...(width ? { colWidths: widths.slice(0, shown.length), wordWrap: false } : {}),
  });
  grid.push(...texts.map((row) => row.slice(0, shown.length)));
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

/** The columns, from the left, that fit side by side. */
function fitting(
  columns: readonly TableColumn[],
  widths: readonly number[],
  width: number | undefined,
): readonly TableColumn[] {
  if (width === undefined) return columns;
  let used = 0;
  const count = widths.findIndex((columnWidth) => {
    used += columnWidth + 2;
    return used - 2 > width;
  });
  return count < 0 ? columns : columns.slice(0, Math.max(1, count));
}

function isNumber(cell: TableContent['rows'][number][number] | undefined): boolean {
  return typeof cell === 'number' || (cell !== undefined && 'number' in cell);
}
