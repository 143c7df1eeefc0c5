import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../src/report/workbook/sheet-names.ts';

describe('sheetNames', () => {
  it('leaves a good name as it is', () =>
    expect(sheetNames(['League table', '2023-24'])).toEqual(['League table', '2023-24']));

  it.each([
    ['a/b\\c?d*e[f]g:h', 'a b c d e f g h'],
    ["'quoted'", 'quoted'],
    ['', 'Sheet 1'],
    [' \n ', 'Sheet 1'],
    ['History', 'History 2'],
    ['x'.repeat(40), 'x'.repeat(31)],
    [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
  ])('makes of %j the name %j', (name, valid) => expect(sheetNames([name])).toEqual([valid]));

  it('numbers names that are the same but for capitals, within the length', () => {
    expect(sheetNames(['Notes', 'notes', 'NOTES', 'y'.repeat(31), 'y'.repeat(35)])).toEqual([
      'Notes',
      'notes 2',
      'NOTES 3',
      'y'.repeat(31),
      `${'y'.repeat(29)} 2`,
    ]);
  });

  it('always gives what a spreadsheet program takes', () => {
    const name = fc.string({ unit: 'binary', maxLength: 50 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const given = sheetNames(names);
        for (const one of given) expect(one).toMatch(/^(?!')[^\\/?*[\]:\p{Cc}\p{Cs}]{1,31}(?<!')$/u);
        expect(new Set(given.map((one) => one.toLowerCase())).size).toBe(names.length);
      }),
      { seed: 20261128, numRuns: 500 },
    );
  });
});
