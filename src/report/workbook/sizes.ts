import { cellText, type TableColumn, type TableContent } from '../../table/table-cell.ts';

/** The widest a column is, in characters: a longer text goes on in the next line. */
export const widest = 60;

/** A line in points, and the highest a row can be. */
const line = 13;
const highest = 409;

/** How wide columns are, in characters, and how high the rows, in points, that need more than a line; the first row is the headings. */
export function sizesOf({ columns, rows }: Pick<TableContent, 'columns' | 'rows'>): {
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
} {
  const texts = rows.map((row) =>
    columns.map((column, c) => {
      const cell = row[c];
      return cell === undefined ? '' : cellText(cell, column);
    }),
  );
  const widths = columns.map((column, c) =>
    Math.min(
      widest,
      texts.reduce((most, row) => Math.max(most, (row[c]?.length ?? 0) + 2), headingWidth(column)),
    ),
  );
  const lines = [columns.map(({ title }) => title), ...texts].map((row, r) =>
    // Letters are narrower than the digits that widths are counted in.
    Math.max(1, ...row.map((text, c) => linesOf(text, Math.floor(1.1 * ((widths[c] ?? widest) - (r === 0 ? 3 : 2)))))),
  );
  const heights = lines.flatMap((count, r) => (count > 1 ? [[r, Math.min(highest, count * line + 2)] as const] : []));
  return { widths, heights: new Map(heights) };
}

/** Room for the longest word of a heading, for most of a short one, and for the mark of the filter. */
function headingWidth({ title }: TableColumn): number {
  const words = title.split(' ').map(({ length }) => length);
  return Math.max(7, Math.min(14, title.length) + 4, Math.max(...words) + 4);
}

/** In how many lines a text stands, broken between words. */
function linesOf(text: string, width: number): number {
  if (text.length <= width) return 1;
  let lines = 1;
  let room = width;
  for (const { length } of text.split(' ')) {
    if (length > room && room < width) {
      lines++;
      room = width;
    }
    // A word longer than a line is broken.
    const more = Math.max(0, Math.ceil(length / width) - 1);
    lines += more;
    room = (more > 0 ? width - (length - more * width) : room - length) - 1;
  }
  return lines;
}
