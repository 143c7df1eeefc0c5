import { interpolateYlGnBu } from 'd3-scale-chromatic';
import type { Attributes } from '../../markup.ts';

/** The colours of charts by what they are for. A page may turn them for the dark by their classes, which win over attributes. */
const colours = {
  ground: '#ffffff',
  ink: '#1a1a1a',
  quiet: '#595959',
  rule: '#d4d4d4',
  // Blue, vermilion, bluish green and reddish purple of Okabe and Ito, which people with any colour vision tell apart.
  plain: '#0072b2',
  mark: '#d55e00',
  other: '#009e73',
  third: '#aa4499',
  // A tint of plain, for bands and what lies behind.
  tint: '#cfe3f1',
} as const;

/** What a colour is for. */
export type Paint = keyof typeof colours;

/** A colour as fill. */
export function fill(paint: Paint): Attributes {
  return { class: `fill-${paint}`, fill: colours[paint] };
}

/** A colour as stroke, with nothing filled in. */
export function stroke(paint: Paint, width = 1): Attributes {
  return { class: `stroke-${paint}`, stroke: colours[paint], 'stroke-width': width, fill: 'none' };
}

/**
 * The colour of a share from 0 to 1, light to dark, and the colour of a text on it. Light and dark tell the order in print and to
 * people of any colour vision; the same on a light page and a dark one.
 */
export function shade(share: number): { readonly fill: string; readonly ink: string } {
  const at = Math.max(0, Math.min(1, share));
  const colour = interpolateYlGnBu(0.05 + 0.85 * at);
  // Where white and black contrast alike: 4.5 to 1 or more on either side.
  return { fill: colour, ink: at > 0.735 ? '#ffffff' : '#000000' };
}
