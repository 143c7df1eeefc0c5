import { element, type Markup } from '../../markup.ts';
import { label } from './chart.ts';
import { stroke } from './paint.ts';
import { fitted, textWidth } from './text-width.ts';

/** A mark in a chart, which may be given its name. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Half its width. */
  readonly radius: number;
  readonly text: string;
  /** Named whatever it takes; or where there is room, those with more before those with less. */
  readonly wanted: 'always' | number | undefined;
}

/** Where texts may stand. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Box extends Frame {
  readonly dot: Dot;
  readonly text: string;
  readonly away: boolean;
}

// Beside a mark, above, below and at its corners; then farther away, with a line that leads there.
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.75, -0.75],
  [0.75, 0.75],
  [-0.75, -0.75],
  [-0.75, 0.75],
  [0.4, -0.9],
  [0.4, 0.9],
  [-0.4, -0.9],
  [-0.4, 0.9],
] as const;

const size = 11;

/**
 * Names marks so that no two names overlap and none covers a mark: first those that must have one, a line leading to where there is
 * room, then the others as far as there is room beside them. Returns the names and how many of those wanted have none.
 */
export function placeLabels(
  dots: readonly Dot[],
  frame: Frame,
): { readonly labels: readonly Markup[]; readonly left: number } {
  const always = dots.filter(({ wanted }) => wanted === 'always');
  const others = dots
    .filter(({ wanted }) => typeof wanted === 'number')
    .map((dot, d) => ({ dot, d, weight: Number(dot.wanted) }))
    .sort((a, b) => b.weight - a.weight || a.d - b.d)
    .map(({ dot }) => dot);
  const placed: Box[] = [];
  let left = 0;
  for (const dot of [...always, ...others]) {
    const isFree = (box: Box): boolean =>
      box.left >= frame.left &&
      box.right <= frame.right &&
      box.top >= frame.top &&
      box.bottom <= frame.bottom &&
      !placed.some((other) => overlap(box, other));
    const covers = (box: Box): boolean => dots.some((other) => other !== dot && overlap(box, boxOf(other)));
    const beside = around(dot, 3, frame).filter(isFree);
    const farther = (): Box[] =>
      [14, 26, 40, 60, 85, 120, 160].flatMap((distance) => around(dot, distance, frame)).filter(isFree);
    const found =
      beside.find((box) => !covers(box)) ??
      (dot.wanted === 'always' ? (farther().find((box) => !covers(box)) ?? beside[0] ?? farther()[0]) : undefined);
    if (found) placed.push(found);
    else left++;
  }
  return { labels: placed.flatMap(drawn), left };
}

function around(dot: Dot, distance: number, frame: Frame): Box[] {
  const weight = dot.wanted === 'always' ? 'bold' : 'normal';
  const text = fitted(dot.text, Math.min(190, (frame.right - frame.left) / 2), size, weight);
  const width = textWidth(text, size, weight);
  const reach = dot.radius + distance;
  return directions.map(([right, down]) => {
    const x = dot.x + right * reach;
    const y = dot.y + down * reach;
    // The text begins, ends or is centred where the direction leads.
    const left = right > 0.5 ? x : right < -0.5 ? x - width : x - width / 2;
    const top = down > 0.5 ? y : down < -0.5 ? y - size : y - size / 2;
    return { left, right: left + width, top: top - 1, bottom: top + size + 2, dot, text, away: distance > 10 };
  });
}

function boxOf({ x, y, radius }: Dot): Frame {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlap(a: Frame, b: Frame): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function drawn({ left, right, top, bottom, dot, text, away }: Box): Markup[] {
  const x = Math.max(left, Math.min(right, dot.x));
  const y = Math.max(top + 2, Math.min(bottom - 1, dot.y));
  const leader = element('line', { x1: dot.x, y1: dot.y, x2: x, y2: y, ...stroke('quiet') });
  const name = label(text, { x: left, y: top + 10, weight: dot.wanted === 'always' ? 'bold' : 'normal' });
  return away ? [leader, name] : [name];
}
