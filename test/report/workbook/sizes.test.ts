import { describe, expect, it } from 'vitest';
import { sizesOf, widest } from '../../../src/report/workbook/sizes.ts';

const columns = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'A heading of many words, one extraordinarily long' },
];

describe('sizesOf', () => {
  it('has room for the texts, and for the longest word of a heading', () => {
    const { widths } = sizesOf({ columns, rows: [[{ text: 'twelve chars' }, 1]] });
    expect(widths).toEqual([14, 'extraordinarily'.length + 4]);
  });

  it('makes rows high where texts are wider than the widest column', () => {
    const words = 'word '.repeat(60);
    const { widths, heights } = sizesOf({
      columns,
      rows: [
        [{ text: 'x' }, 1],
        [{ text: words }, 2],
        [{ text: 'x'.repeat(40_000) }, 3],
      ],
    });
    expect(widths[0]).toBe(widest);
    expect([...heights.keys()]).toEqual([0, 2, 3]);
    expect(heights.get(2)).toBeGreaterThan(4 * 13);
    expect(heights.get(3)).toBe(409);
  });

  it('does without columns and rows', () => {
    expect(sizesOf({ columns: [], rows: [] }).widths).toEqual([]);
  });
});
