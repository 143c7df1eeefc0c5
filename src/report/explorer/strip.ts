import { rankValues } from '../../math/rank.ts';
import { fill, stroke } from '../charts/parts/paint.ts';
import { type Child, element, type Markup } from '../markup.ts';
import type { Result } from './explore.ts';

/** How wide and high a strip is drawn; the page makes it as wide as there is room. */
export const stripSize = { width: 400, height: 30 } as const;

/** Where each unit of an indicator stands on its strip, the best at the right. */
export interface Strip {
  /** By unit of the year; `NaN` for one without a value. */
  readonly at: Float64Array;
  /** 1 for the best. */
  readonly ranks: Float64Array;
  /** How many have a value. */
  readonly of: number;
}

/** The strip of an indicator: its figures, turned where lower is better, from the least to the most inclusive as on a piano chart. */
export function stripOf({ year }: Result, indicator: string): Strip {
  const { values } = year.indicator(indicator).oriented;
  const known = values.filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = stripSize.width - 12;
  return {
    at: values.map((value) => 6 + (high > low ? (room * (value - low)) / (high - low) : room / 2)),
    ranks: rankValues(values),
    of: known.length,
  };
}

/** A strip as a drawing: every unit a key, the one looked at marked above, the one beside it below. */
export function stripMarkup({ at }: Strip, pinned: number | undefined, compared: number | undefined): Markup {
  const keys = [...at].flatMap((x) => (Number.isNaN(x) ? [] : [`M${Math.round(x * 10) / 10} 8v14`]));
  const mark = (place: number | undefined, draw: (x: number) => Child): Child => {
    const x = place === undefined ? Number.NaN : (at[place] ?? Number.NaN);
    return Number.isNaN(x) ? undefined : draw(Math.round(x * 10) / 10);
  };
  const { width, height } = stripSize;
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', class: 'strip' },
    element('path', { d: keys.join(''), class: 'keys', fill: 'none' }),
    element('line', { class: 'pointed', y1: 6, y2: 24, x1: -10, x2: -10 }),
    mark(compared, (x) => [
      element('line', { x1: x, x2: x, y1: 8, y2: 24, ...stroke('other', 3) }),
      element('path', { d: `M${x} 20l5 5l-5 5l-5 -5z`, ...fill('other') }),
    ]),
    mark(pinned, (x) => [
      element('line', { x1: x, x2: x, y1: 5, y2: 22, ...stroke('mark', 3) }),
      element('path', { d: `M${x - 6} 0h12l-6 9z`, ...fill('mark') }),
    ]),
  );
}

/** The unit whose key is nearest to a place on a strip. */
export function nearestKey({ at }: Strip, x: number): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  at.forEach((each, u) => {
    const distance = Math.abs(each - x);
    // A unit without a figure is near to nothing.
    if (!(distance < least)) return;
    least = distance;
    best = u;
  });
  return best;
}
