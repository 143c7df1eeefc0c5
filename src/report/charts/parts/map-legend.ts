import { ordinal } from '../../../table/ordinal.ts';
import { element, fragment, type Markup } from '../../markup.ts';
import { label, margin } from './chart.ts';
import { hatched } from './hatch.ts';
import { shade, stroke } from './paint.ts';
import { textWidth } from './text-width.ts';

/** The height of {@link mapLegend}. */
export const legendHeight = 18;

/** What the shades of a map mean, what hatching, and what an outline; on one line, 13 high, with room on a chart 320 wide. */
export function mapLegend(
  { of, hatching, marking }: { readonly of: number; readonly hatching: string | undefined; readonly marking: boolean },
  y: number,
): Markup {
  const parts: Markup[] = [];
  let x = margin;
  const say = (text: string, gap: number): void => {
    parts.push(label(text, { x, y: y + 11 }));
    x += textWidth(text, 11) + gap;
  };
  say('1st', 5);
  for (let step = 0; step < 5; step++) {
    parts.push(element('rect', { x, y, width: 14, height: 13, fill: shade(1 - step / 4).fill }));
    x += 14;
  }
  x += 5;
  say(ordinal(of), 12);
  if (hatching !== undefined) {
    const corners = [
      [x, y],
      [x + 18, y],
      [x + 18, y + 13],
      [x, y + 13],
    ] as const;
    parts.push(hatched([corners], fragment()));
    x += 23;
    say(hatching, 12);
  }
  if (marking) {
    parts.push(element('rect', { x: x + 1.5, y: y + 1.5, width: 15, height: 10, ...stroke('mark', 3) }));
    x += 23;
    say('Marked', 12);
  }
  return fragment(parts);
}
