import { describe, expect, it } from 'vitest';
import { labelLines } from '../../../../src/report/charts/parts/label-lines.ts';
import { numbersIn, partsNamed, svgParts, textsOf } from '../svg-parts.ts';

const place = { x: 10, y: 50, room: 60 };

describe('labelLines(text, place)', () => {
  it('puts the middle of a text at y, however many lines it takes', () => {
    const at = (text: string): number[][] =>
      partsNamed(labelLines(text, { ...place, most: 3 }).markup, 'text').map((line) => numbersIn(line, 'x', 'y'));
    expect(at('one')).toEqual([[10, 54]]);
    expect(at('one or two lines')).toEqual([
      [10, 47.5],
      [10, 60.5],
    ]);
    expect(at('three lines and no line more')).toEqual([
      [10, 41],
      [10, 54],
      [10, 67],
    ]);
  });

  it('cuts the last line, and shows the whole to a pointer', () => {
    const { markup } = labelLines('a title that goes on for longer than there is room', place);
    expect(textsOf(markup)).toHaveLength(2);
    expect(textsOf(markup)[1]).toMatch(/…$/);
    expect(svgParts(markup)[0]?.tip).toBe('a title that goes on for longer than there is room');
    expect(svgParts(labelLines('short', place).markup)[0]?.tip).toBe('');
  });
});
