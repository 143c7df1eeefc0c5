import { expect, it } from 'vitest';
import { columnLetters } from '../../../src/report/workbook/column-letters.ts';

it('columnLetters(column) counts as a spreadsheet does', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});
