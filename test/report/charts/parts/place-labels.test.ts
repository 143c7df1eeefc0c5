import { describe, expect, it } from 'vitest';
import { type Dot, placeLabels } from '../../../../src/report/charts/parts/place-labels.ts';
import { textWidth } from '../../../../src/report/charts/parts/text-width.ts';

const frame = { left: 0, right: 400, top: 0, bottom: 300 };
const dot = (x: number, y: number, text: string, wanted: Dot['wanted']): Dot => ({ x, y, radius: 4, text, wanted });
const places = (labels: ReturnType<typeof placeLabels>['labels']) =>
  labels.flatMap(({ markup }) => {
    const [, x, y, bold, text = ''] =
      /<text x="([-\d.]+)" y="([-\d.]+)"[^>]*?( font-weight="bold")?>(?:<title>.*<\/title>)?([^<]*)/.exec(markup) ?? [];
    if (x === undefined) return [];
    return [
      {
        text,
        left: Number(x),
        right: Number(x) + textWidth(text, 11, bold ? 'bold' : 'normal'),
        top: Number(y) - 10,
        bottom: Number(y) + 3,
      },
    ];
  });

describe('placeLabels', () => {
  it('puts a name beside its mark, on the right if there is room', () => {
    const { labels, left } = placeLabels([dot(100, 100, 'Town', 1)], frame);
    expect(left).toBe(0);
    expect(places(labels)[0]).toMatchObject({ text: 'Town', left: 107 });
    const atEdge = placeLabels([dot(390, 100, 'Town', 1)], frame);
    expect(places(atEdge.labels)[0]?.right).toBeLessThan(390);
  });

  it('never lets names overlap, or leave the frame, or cover a mark', () => {
    const crowd = Array.from({ length: 200 }, (_, i) =>
      dot(5 + ((i * 37) % 390), 5 + ((i * 61) % 290), `Town ${i}`, i),
    );
    const { labels, left } = placeLabels(crowd, frame);
    const boxes = places(labels);
    expect(boxes.length).toBeGreaterThan(5);
    expect(boxes.length + left).toBe(200);
    for (const a of boxes) {
      expect(a.left >= -0.01 && a.right <= 400.01 && a.top >= -0.01 && a.bottom <= 300.01).toBe(true);
      for (const b of [
        ...boxes,
        ...crowd.map(({ x, y }) => ({ left: x - 3.9, right: x + 3.9, top: y - 3.9, bottom: y + 3.9 })),
      ])
        if (a !== b)
          expect(a.left < b.right - 0.02 && b.left < a.right - 0.02 && a.top < b.bottom && b.top < a.bottom).toBe(
            false,
          );
    }
  });

  it('names first those that matter most, and leads to a name that must be there', () => {
    const crowd = Array.from({ length: 120 }, (_, i) =>
      dot(200 + (i % 12) * 9 - 54, 150 + Math.floor(i / 12) * 9 - 45, `Place ${i}`, undefined),
    );
    const { labels, left } = placeLabels(
      [...crowd, dot(200, 150, 'Here', 'always'), dot(201, 151, 'Not here', 5)],
      frame,
    );
    expect(places(labels).map(({ text }) => text)).toEqual(['Here']);
    expect(labels[0]?.markup).toContain('<line x1="200" y1="150"');
    expect(left).toBe(1);
    expect(placeLabels([], frame)).toEqual({ labels: [], left: 0 });
  });
});
