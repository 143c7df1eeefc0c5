import { excerpt } from '../../../core/text.ts';
import { type Child, element, fragment, type Markup } from '../../markup.ts';
import { fill, type Paint } from './paint.ts';
import { fitted, wrapped } from './text-width.ts';

/** What every chart can be told. */
export interface ChartOptions {
  /** Default: what the chart shows, and of when. */
  readonly title?: string;
  /** What the chart says, for those who do not see it. Default: written from the figures. */
  readonly description?: string;
  /** In pixels of the screen, at which texts are 11 to 15 high. The height follows from what is shown. Default 800. */
  readonly width?: number;
}

/** A chart as its parts. */
export interface ChartContent {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  /** The height of the body alone. */
  readonly height: number;
  /** Drawn with its own zero point at the left edge, below the title. */
  readonly body: Child;
  /** What the reader must know, beneath. */
  readonly notes?: readonly string[];
}

/** The height of a text, in pixels. */
export const sizes = { title: 15, label: 11, note: 11 } as const;

/** Free space left and right of what a chart shows. */
export const margin = 16;

/** A chart as SVG: title above, notes beneath, white behind; the title and description are what a screen reader reads. */
export function chartOf({ title, description, width, height, body, notes = [] }: ChartContent): string {
  const room = width - 2 * margin;
  const heading = wrapped(title, room, sizes.title, 'bold');
  const lines = notes.flatMap((note) => wrapped(note, room, sizes.note));
  const top = margin + heading.length * 20 + 8;
  const whole = top + height + (lines.length > 0 ? 12 + lines.length * 15 : 0) + margin;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${Math.ceil(whole)}`,
      width,
      height: Math.ceil(whole),
      role: 'img',
      class: 'chart',
      'font-family': `Arial, Helvetica, 'Liberation Sans', sans-serif`,
      'font-size': sizes.label,
    },
    element('title', {}, fitted(title, 2000, sizes.title)),
    // Names in it can be as long as a book.
    element('desc', {}, excerpt(description, 4000)),
    element('rect', { width, height: Math.ceil(whole), ...fill('ground') }),
    heading.map((line, l) => label(line, { x: margin, y: margin + 12 + l * 20, size: sizes.title, weight: 'bold' })),
    element('g', { transform: `translate(0 ${top})` }, body),
    lines.map((line, l) => label(line, { x: margin, y: top + height + 20 + l * 15, paint: 'quiet' })),
  ).markup;
}

/** Where and how a text stands. */
export interface LabelPlace {
  readonly x: number;
  /** The line the letters stand on. */
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly paint?: Paint;
  /** Another colour than a paint: that of a text on a shade. */
  readonly ink?: string;
  readonly size?: number;
  readonly weight?: 'normal' | 'bold';
  /** Cut to this width. */
  readonly room?: number;
}

/** A text in a chart. Where it is cut, a pointer shows it whole. */
export function label(text: string, place: LabelPlace): Markup {
  const { x, y, anchor = 'start', paint = 'ink', ink, size = sizes.label, weight = 'normal', room = 2000 } = place;
  const shown = fitted(text, room, size, weight);
  const attributes = {
    x,
    y,
    ...(ink === undefined ? fill(paint) : { fill: ink }),
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': size === sizes.label ? undefined : size,
    'font-weight': weight === 'normal' ? undefined : weight,
  };
  return element('text', attributes, shown === text ? undefined : tooltip(text), shown);
}

/** Moves a mark to its place. */
export function translate(x: number, y: number): string {
  return `translate(${[x, y].map((place) => Math.round(100 * place) / 100 + 0).join(' ')})`;
}

/** What a pointer that rests on a mark shows. */
export function tooltip(text: string): Markup {
  return element('title', {}, fitted(text, 2000, sizes.label));
}

/** A numbered axis beneath: ticks, their numbers, and thin lines up through the chart. */
export function axisBelow(
  ticks: readonly number[],
  at: (value: number) => number,
  {
    y,
    height,
    text = String,
  }: { readonly y: number; readonly height: number; readonly text?: (value: number) => string },
): Markup {
  return fragment(
    ticks.map((tick) =>
      element('line', {
        x1: at(tick),
        x2: at(tick),
        y1: y - height,
        y2: y,
        class: 'stroke-rule',
        stroke: '#d4d4d4',
        'stroke-width': 1,
      }),
    ),
    ticks.map((tick) => label(text(tick), { x: at(tick), y: y + 14, anchor: 'middle', paint: 'quiet' })),
  );
}
