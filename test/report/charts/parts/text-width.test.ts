import { describe, expect, it } from 'vitest';
import { fitted, textWidth, wrapped } from '../../../../src/report/charts/parts/text-width.ts';

describe('textWidth', () => {
  it('adds up the widths of the font', () => {
    // W 944, i 222, space 278, M 833 thousandths of the size.
    expect(textWidth('Wi M', 10)).toBeCloseTo(22.77, 10);
    expect(textWidth('', 10)).toBe(0);
  });

  it('takes a letter with an accent for as wide as one without, and what it does not know for wide', () => {
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('漢', 10)).toBe(10);
    expect(textWidth('😀', 10)).toBe(10);
  });

  it('takes bold for wider', () => {
    expect(textWidth('Camden', 10, 'bold')).toBeGreaterThan(textWidth('Camden', 10));
  });
});

describe('fitted', () => {
  it('leaves alone what fits, and cuts what does not to less than the width', () => {
    expect(fitted('Camden', 100, 11)).toBe('Camden');
    const cut = fitted('Bournemouth, Christchurch and Poole', 100, 11);
    expect(cut).toBe('Bournemouth, Ch…');
    expect(textWidth(cut, 11)).toBeLessThanOrEqual(100);
  });

  it('is quick with a name of a million letters, and cuts no character in two', () => {
    expect(fitted('x'.repeat(1e6), 1e9, 11).length).toBeLessThanOrEqual(401);
    expect(fitted('😀'.repeat(50), 40, 10)).toBe('😀😀😀…');
  });
});

describe('wrapped', () => {
  it('breaks at spaces, in lines that fit', () => {
    const lines = wrapped('North and West Northamptonshire are two authorities', 120, 11);
    expect(lines.join(' ')).toBe('North and West Northamptonshire are two authorities');
    for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(120);
    expect(wrapped('  ', 120, 11)).toEqual([]);
  });

  it('cuts a word that is wider than a line', () => {
    expect(wrapped('a Llanfairpwllgwyngyllgogerychwyrndrobwll b', 60, 11)).toEqual(['a', 'Llanfairp…', 'b']);
  });
});
