import type { Page } from 'playwright-core';

/** A point of a page, in pixels. */
type Point = readonly [x: number, y: number];

/** A text as it stands in a page: its four corners, turned as it is. */
export interface TextBox {
  readonly text: string;
  readonly corners: readonly Point[];
  readonly size: number;
}

/** The boxes of all texts in the SVGs of a page, each pulled in by a pixel, since a line is higher than its letters. */
export async function textBoxes(page: Page): Promise<TextBox[]> {
  return page.evaluate<TextBox[]>(measure);
}

// Runs in the page, whose types the project does not know. A tooltip is a child of its text, and no part of it.
const measure = `[...document.querySelectorAll('svg text')].flatMap((text) => {
  const shown = [...text.childNodes].filter(({ nodeName }) => nodeName !== 'title').map((node) => node.textContent);
  const { x, y, width, height } = text.getBBox();
  if (shown.join('').trim() === '' || width <= 2) return [];
  const matrix = text.getScreenCTM();
  const [left, right, top, bottom] = [x + 1, x + width - 1, y + 1, y + height - 1];
  const corners = [[left, top], [right, top], [right, bottom], [left, bottom]].map(([cx, cy]) => {
    const point = new DOMPoint(cx, cy).matrixTransform(matrix);
    return [point.x, point.y];
  });
  const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b);
  return [{ text: shown.join(''), corners, size }];
})`;

/** Pairs of texts that lie on each other, in words. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const sorted = boxes
    .map((box) => ({ ...box, left: least(box, 0), right: -least(box, 0, -1), top: least(box, 1) }))
    .sort((a, b) => a.left - b.left);
  return sorted.flatMap((box, i) => {
    const found: string[] = [];
    for (const other of sorted.slice(i + 1)) {
      if (other.left >= box.right) break;
      if (doOverlap(box.corners, other.corners))
        found.push(`"${box.text}" and "${other.text}" at ${box.left.toFixed(0)}, ${box.top.toFixed(0)}`);
    }
    return found;
  });
}

/** Texts that reach out of a box. */
export function outside(
  boxes: readonly TextBox[],
  frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string[] {
  const isOut = ([x, y]: Point): boolean =>
    x < frame.x || y < frame.y || x > frame.x + frame.width || y > frame.y + frame.height;
  return boxes.filter(({ corners }) => corners.some(isOut)).map(({ text }) => text);
}

function least({ corners }: TextBox, axis: 0 | 1, sign = 1): number {
  return Math.min(...corners.map((corner) => sign * corner[axis]));
}

/** Whether two convex shapes overlap: no line along an edge of either parts them. */
function doOverlap(a: readonly Point[], b: readonly Point[]): boolean {
  return [a, b].every((shape) =>
    shape.every(([x, y], i) => {
      const [nextX, nextY] = shape[(i + 1) % shape.length] ?? [x, y];
      const along = ([px, py]: Point): number => (nextY - y) * px - (nextX - x) * py;
      const [ours, theirs] = [a.map(along), b.map(along)];
      return Math.max(...ours) > Math.min(...theirs) && Math.max(...theirs) > Math.min(...ours);
    }),
  );
}
