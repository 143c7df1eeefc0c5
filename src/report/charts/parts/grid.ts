import { type Cell, isKnown } from '../../../core/cell.ts';
import { element, fragment, type Markup } from '../../markup.ts';
import { nameText } from '../../text/wording.ts';
import { label, margin, sizes, tooltip, translate } from './chart.ts';
import { labelLines } from './label-lines.ts';
import { fill, shade, stroke } from './paint.ts';
import { textWidth, wrapped } from './text-width.ts';

/** A column of colours. */
export interface GridColumn {
  readonly title: string;
  /** From 0, the lightest, to 1. */
  readonly share: (value: number) => number;
  readonly text: (cell: Cell) => string;
}

/** A row as it is drawn. */
export interface GridRow {
  readonly rank: string;
  readonly name: string;
  readonly score: string;
  readonly marked: boolean;
  readonly cells: readonly Cell[];
}

/** A grid with its headings and the key of its colours; as wide as asked, or as its numbers take. */
export function gridOf(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  { width: asked, nameRoom: wanted }: { readonly width: number | undefined; readonly nameRoom: number },
): { readonly body: Markup; readonly height: number; readonly width: number } {
  const nameRoom = Math.min(wanted, (asked ?? 800) / 4);
  const wide = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, 11, 'bold')));
  const nameAt = margin + wide(['Rank', ...rows.map(({ rank }) => rank)]) + 8;
  const scoreAt = nameAt + nameRoom + 12 + wide(['Score', ...rows.map(({ score }) => score)]);
  const left = scoreAt + 10;
  const texts = rows.flatMap(({ cells }) => cells.map((cell, c) => columns[c]?.text(cell) ?? ''));
  const needed = Math.max(0, ...texts.map((text) => textWidth(text, sizes.label))) + 8;
  const width = asked ?? Math.max(800, Math.ceil(left + needed * columns.length + margin));
  const cellWidth = Math.min(120, (width - margin - left) / Math.max(1, columns.length));
  const heads = headings(columns, left, cellWidth);
  const top = 24 + heads.height;
  const right = left + cellWidth * columns.length;
  const base = top - 4;
  const body = fragment(
    legend(margin),
    label('Rank', { x: margin, y: base, paint: 'quiet' }),
    label('Score', { x: scoreAt, y: base, anchor: 'end', paint: 'quiet' }),
    element('g', { transform: translate(0, top) }, heads.markup),
    rows.map((row, r) => {
      const weight = row.marked ? 'bold' : 'normal';
      return element(
        'g',
        { transform: translate(0, top + r * pitch) },
        row.marked ? element('rect', { width: left, height: pitch - 1, ...fill('tint') }) : undefined,
        label(row.rank, { x: margin, y: 12, weight }),
        label(row.name, { x: nameAt, y: 12, weight, room: nameRoom + 0.01 }),
        label(row.score, { x: scoreAt, y: 12, anchor: 'end', weight }),
        row.cells.map((cell, c) => cellOf(cell, row.name, columns[c], left + c * cellWidth, cellWidth)),
      );
    }),
    // Over the cells of the rows beside it.
    rows.map(({ marked }, r) =>
      marked
        ? element('rect', {
            x: left,
            y: top + r * pitch - 1,
            width: right - left,
            height: pitch + 1,
            ...stroke('mark', 2),
          })
        : undefined,
    ),
  );
  return { body, height: top + rows.length * pitch, width };
}

/** From one row to the next. */
const pitch = 16;

function cellOf(cell: Cell, name: string, column: GridColumn | undefined, x: number, width: number): Markup {
  const text = column?.text(cell) ?? '';
  const tip = tooltip(`${nameText(name)}, ${nameText(column?.title ?? '')}: ${text}`);
  const box = { x: x + 0.5, width: Math.max(0, width - 1), height: pitch - 1 };
  const middle = { x: x + width / 2, y: 12, anchor: 'middle' } as const;
  const fits = textWidth(text, sizes.label) <= width;
  if (!isKnown(cell)) {
    const shown = fits ? label(text, { ...middle, paint: 'quiet' }) : undefined;
    return element('g', {}, tip, element('rect', { ...box, ...fill('ground') }), shown);
  }
  const colours = shade(column?.share(cell) ?? 0);
  const shown = fits ? label(text, { ...middle, ink: colours.ink }) : undefined;
  return element('g', {}, tip, element('rect', { ...box, fill: colours.fill }), shown);
}

/** Titles of columns above the zero point: beside each other where they fit, else turned. */
function headings(
  columns: readonly GridColumn[],
  left: number,
  cellWidth: number,
): { readonly markup: Markup; readonly height: number } {
  const room = cellWidth - 6;
  const middle = (c: number): number => left + (c + 0.5) * cellWidth;
  const isLevel = columns.every(
    ({ title }) =>
      title.split(/\s+/).every((word) => textWidth(word, sizes.label, 'bold') <= room) &&
      wrapped(title, room, sizes.label, 'bold').length <= 4,
  );
  const most = isLevel ? 4 : Math.max(1, Math.floor(cellWidth / 13));
  const long = isLevel ? room : 170;
  const lines = columns.map(({ title }) => wrapped(title, long, sizes.label, 'bold', most));
  if (isLevel) {
    const deepest = Math.max(0, ...lines.map(({ length }) => length));
    return {
      markup: fragment(
        columns.map(({ title }, c) =>
          labelLines(title, {
            x: middle(c),
            y: -1.5 - 6.5 * (lines[c]?.length ?? 1),
            anchor: 'middle',
            weight: 'bold',
            room,
            most,
          }),
        ),
      ),
      height: 13 * deepest + 10,
    };
  }
  const longest = Math.max(...lines.flat().map((line) => textWidth(line, sizes.label, 'bold')));
  return {
    markup: fragment(
      columns.map(({ title }, c) =>
        element(
          'g',
          { transform: `${translate(middle(c), -6)} rotate(-90)` },
          labelLines(title, { x: 0, y: 0, weight: 'bold', room: long, most }),
        ),
      ),
    ),
    height: Math.max(14, longest) + 12,
  };
}

/** What light and dark mean. */
function legend(x: number): Markup {
  const low = 'lowest of its column';
  const at = x + textWidth(low, sizes.label) + 6;
  return fragment(
    label(low, { x, y: 12 }),
    [0, 0.2, 0.4, 0.6, 0.8, 1].map((share, s) =>
      element('rect', { x: at + s * 18, y: 1, width: 18, height: 14, fill: shade(share).fill }),
    ),
    label('highest', { x: at + 6 * 18 + 6, y: 12 }),
  );
}
