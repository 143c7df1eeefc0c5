import type { UnitOfMeasure } from '../../core/indicator.ts';
import { oneLine } from '../../core/text.ts';
import { ordinal } from '../../table/ordinal.ts';
import { fixed } from '../../table/table-cell.ts';

/** A rank as it is said: `35th of 149`, `35th equal of 149`. */
export function placeText(rank: number, of: number, tied: boolean): string {
  return `${ordinal(rank)}${tied ? ' equal' : ''} of ${of}`;
}

/** A name or title as it stands in a sentence: on one line, and none longer than a line. */
export function nameText(name: string): string {
  const line = oneLine(name.slice(0, 400)).trim();
  return line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line;
}

/** A published figure with what it is measured in: `83.8 %`, `9.12 per 100 pupils`. */
export function figureText(value: number, unit: UnitOfMeasure): string {
  const number = fixed(value, Math.abs(value) < 10 ? 2 : 1);
  return unit === 'per cent' ? `${number} %` : unit === 'number' || unit === 'score' ? number : `${number} ${unit}`;
}

/** How many decimals scores of this size are said with: those of 0 to 100 with one, deciles with two. */
export function digitsOf(scores: readonly number[]): number {
  const most = Math.max(...scores.map(Math.abs));
  return most > 10 ? 1 : most > 1 ? 2 : 3;
}

/** A difference with its sign; what rounds to 0 has none. */
export function signedText(value: number, digits: number): string {
  const text = fixed(value, digits);
  return Number(text) > 0 ? `+${text}` : text;
}

/** A share of simulations: never "0 %" of what did happen, nor "100 %" of what did not always. */
export function simulationsText(share: number): string {
  if (share <= 0) return 'none of the simulations';
  if (share >= 1) return 'all simulations';
  if (share < 0.01) return 'fewer than 1 % of simulations';
  return `${share > 0.99 ? 'more than 99' : fixed(100 * share, 0)} % of simulations`;
}

/** The first letter of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
