import { element, fragment, type Markup } from '../../markup.ts';
import { fill, stroke } from './paint.ts';

/** A point of a chart. */
export type Point = readonly [x: number, y: number];

/** Rings of points as the `d` of a path, to a tenth of a pixel: each point from the one before, which is shorter. */
export function outlineOf(rings: readonly (readonly Point[])[]): string {
  return rings.map(ringOf).join('');
}

function ringOf(ring: readonly Point[]): string {
  let [left, top] = [0, 0];
  const steps = ring.map(([x, y], i) => {
    const [toLeft, toTop] = [Math.round(x * 10), Math.round(y * 10)];
    const [dx, dy] = [String((toLeft - left) / 10), String((toTop - top) / 10)];
    [left, top] = [toLeft, toTop];
    return `${i === 0 ? 'M' : 'l'}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
  });
  return `${steps.join('')}z`;
}

/**
 * An area with lines across it, for what there is no figure of. The lines are worked out here: a pattern of SVG is found by its
 * id, which two charts on a page would share.
 */
export function hatched(rings: readonly (readonly Point[])[], title: Markup, apart = 6): Markup {
  return fragment(
    element('path', { d: outlineOf(rings), ...fill('ground'), stroke: '#a6a6a6', 'fill-rule': 'evenodd' }, title),
    element('path', { d: linesAcross(rings, apart), ...stroke('rule', 1.5), 'pointer-events': 'none' }),
  );
}

/** Lines from the lower left to the upper right, where they are inside by the even-odd rule. */
function linesAcross(rings: readonly (readonly Point[])[], apart: number): string {
  // On such a line x + y is the same; x - y says how far along it one is.
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    ring.forEach(([x0, y0], i) => {
      const [x1 = x0, y1 = y0] = ring[(i + 1) % ring.length] ?? [];
      const [from, to] = [x0 + y0, x1 + y1];
      for (let line = Math.ceil(Math.min(from, to) / apart); line * apart < Math.max(from, to); line++) {
        const along = (line * apart - from) / (to - from);
        const place = x0 - y0 + along * (x1 - y1 - x0 + y0);
        crossings.set(line, [...(crossings.get(line) ?? []), place]);
      }
    });
  }
  return [...crossings]
    .sort(([a], [b]) => a - b)
    .map(([line, places]) => {
      const sorted = places.sort((a, b) => a - b);
      const ends = sorted.map((place) => {
        const sum = line * apart;
        return `${tenth((sum + place) / 2)} ${tenth((sum - place) / 2)}`;
      });
      return ends
        .flatMap((end, e) => (e % 2 === 0 && ends[e + 1] !== undefined ? [`M${end}L${ends[e + 1]}`] : []))
        .join('');
    })
    .join('');
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
