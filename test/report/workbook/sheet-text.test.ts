import { describe, expect, it } from 'vitest';
import { sheetText } from '../../../src/report/workbook/sheet-text.ts';

describe('sheetText', () => {
  it.each([
    ['=1+1', '=1+1'],
    ['a\u0000\u0007b\u000bc\ufffed\ud800e', 'abcde'],
    ['tab\tline\nend', 'tab\tline\nend'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x00e9__x0041_', '_x005F_x00e9__x005F_x0041_'],
    ['_x41_ _xyz_', '_x41_ _xyz_'],
  ])('makes of %j %j', (text, kept) => expect(sheetText(text)).toBe(kept));

  it('cuts what a cell does not hold, and says so', () => {
    expect(sheetText('x'.repeat(32_767))).toHaveLength(32_767);
    const cut = sheetText('x'.repeat(40_000));
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith('x … [cut from 40000 characters]')).toBe(true);
    expect(sheetText('😀'.repeat(20_000))).not.toMatch(/\p{Cs}/u);
  });
});
