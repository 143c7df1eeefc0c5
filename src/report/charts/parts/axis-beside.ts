import { element, fragment, type Markup } from '../../markup.ts';
import { label } from './chart.ts';

/** A numbered axis at the left: ticks, their numbers, and thin lines across the chart. */
export function axisBeside(
  ticks: readonly number[],
  at: (value: number) => number,
  {
    x,
    right,
    text = String,
  }: { readonly x: number; readonly right: number; readonly text?: (value: number) => string },
): Markup {
  return fragment(
    ticks.map((tick) =>
      element('line', { x1: x, x2: right, y1: at(tick), y2: at(tick), class: 'stroke-rule', stroke: '#d4d4d4' }),
    ),
    ticks.map((tick) => label(text(tick), { x: x - 6, y: at(tick) + 4, anchor: 'end', paint: 'quiet' })),
  );
}
