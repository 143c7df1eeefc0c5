import { describe, expect, it } from 'vitest';
import { isKnown, reasonCode, reasons, reasonText } from '../../src/core/cell.ts';
import { cellAt, columnOf, emptyColumn } from '../../src/core/column.ts';

describe('a column of cells', () => {
  it('gives back every number and every reason', () => {
    const cells = [0, -1.5, ...reasons];
    const column = columnOf(cells);
    expect(cells.map((_, i) => cellAt(column, i))).toEqual(cells);
  });

  it('holds NaN exactly where there is a reason', () => {
    const column = columnOf([0, 'suppressed', 3]);
    expect([...column.values]).toEqual([0, Number.NaN, 3]);
    expect([...column.reasons]).toEqual([0, reasonCode('suppressed'), 0]);
  });

  it('is missing throughout when new', () => {
    expect(cellAt(emptyColumn(2, 'not-collected'), 1)).toBe('not-collected');
  });

  it('has no cell outside its length', () => {
    expect(() => cellAt(columnOf([1]), 1)).toThrow(RangeError);
  });
});

describe('a reason', () => {
  it('is told from a number', () => {
    expect(isKnown(0)).toBe(true);
    expect(isKnown('negligible')).toBe(false);
  });

  it('has a code of its own and words for a footnote', () => {
    expect(new Set(reasons.map(reasonCode)).size).toBe(reasons.length);
    expect(reasons.every((reason) => reasonText[reason].length > 5)).toBe(true);
  });
});
