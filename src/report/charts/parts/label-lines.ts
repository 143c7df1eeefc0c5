import { element, type Markup } from '../../markup.ts';
import { type LabelPlace, label, sizes, tooltip } from './chart.ts';
import { wrapped } from './text-width.ts';

/** Where a text of several lines stands: `y` is the middle of its height. */
export interface LinesPlace extends LabelPlace {
  readonly room: number;
  /** How many lines at most. Default 2. */
  readonly most?: number;
}

/** A text in lines of a chart, 13 pixels each. Where it is cut, a pointer shows it whole. */
export function labelLines(text: string, { most = 2, ...place }: LinesPlace): Markup {
  const { room, y, size = sizes.label, weight = 'normal' } = place;
  const lines = wrapped(text, room, size, weight, most);
  const isCut = lines.some((line) => line.endsWith('…'));
  return element(
    'g',
    {},
    isCut ? tooltip(text) : undefined,
    lines.map((line, l) => label(line, { ...place, room: 2000, y: y + 4 + (l - (lines.length - 1) / 2) * 13 })),
  );
}
