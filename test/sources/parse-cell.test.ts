import { describe, expect, it } from 'vitest';
import { parseCell } from '../../src/sources/parse-cell.ts';

describe('parseCell', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['-0', 0],
    [' 12.5 ', 12.5],
    ['-.5', -0.5],
    ['8.443E-2', 0.08443],
    ['007', 7],
    ['+3.', 3],
  ])('reads %j as a number', (text, value) => {
    expect(parseCell(text)).toEqual({ cell: value });
  });

  it.each([
    ['c', 'suppressed'],
    ['SUPP', 'suppressed'],
    ['z', 'not-applicable'],
    ['x', 'not-available'],
    [':', 'not-available'],
    ['..', 'not-available'],
    ['-', 'not-available'],
    ['N/A', 'not-available'],
    ['low', 'negligible'],
    ['K', 'negligible'],
    ['~', 'negligible'],
    ['u', 'unreliable'],
    ['nc', 'not-collected'],
  ])('reads the symbol %j as %s', (text, reason) => {
    expect(parseCell(text)).toEqual({ cell: reason });
  });

  it.each([
    ['', 'empty-value', 'Give a number, or the reason'],
    ['1,234', 'comma-in-number', 'Write 1234 if the comma parts thousands, 1.234 if it is a decimal point.'],
    ['12,5', 'comma-in-number', 'a point for decimals'],
    ['1 234', 'comma-in-number', 'nothing between thousands'],
    ['12.5%', 'not-a-number', 'Leave the sign out'],
    ['#', 'unknown-symbol', 'c (suppressed)'],
    ['**', 'unknown-symbol', 'z (not applicable)'],
    ['twelve', 'not-a-number', 'Give a number'],
    ['Infinity', 'not-a-number', 'Give a number'],
    ['NaN', 'unknown-symbol', 'Use a number'],
    ['0x1F', 'not-a-number', 'Give a number'],
    ['1e999', 'not-a-number', 'Check the figure'],
    ['1e-400', 'not-a-number', 'Check the figure'],
  ])('refuses %j as %s, with the remedy', (text, code, remedy) => {
    const parsed = parseCell(text);
    expect(parsed).toMatchObject({ code });
    expect(parsed.problem === undefined ? '' : parsed.remedy).toContain(remedy);
  });
});
