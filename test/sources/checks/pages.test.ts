import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reasons } from '../../../src/core/cell.ts';
import { fileChecks } from '../../../src/sources/check-files.ts';
import { cellKind, symbolInstead } from '../../../src/sources/checks/cell-kind.ts';
import { figureChecks, tableChecks } from '../../../src/sources/checks/lists.ts';
import { dfeSymbols, parseCell } from '../../../src/sources/parse-cell.ts';

/** The rows of every table of a page whose first cell is in backticks. */
function rowsOf(page: string): string[][] {
  return readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(2, -2).split(' | '));
}

describe('docs/checks.md', () => {
  it('lists every check with what it finds and its remedy, in order', () => {
    const all = [...fileChecks, ...tableChecks, ...figureChecks].map(({ id, finds, remedy }) => [
      `\`${id}\``,
      finds,
      remedy,
    ]);
    expect(rowsOf('docs/checks.md').slice(0, all.length)).toEqual(all);
  });

  it('lists checks with ids of their own', () => {
    const ids = [...fileChecks, ...tableChecks, ...figureChecks].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('docs/symbols.md', () => {
  const bare = (text: string): string => text.replaceAll('`', '');
  const rows = rowsOf('docs/symbols.md').map((row) => row.map(bare));
  const symbols = rows.filter(([symbol = '']) => parseCell(symbol).cell !== undefined);

  it('says what parseCell reads each symbol as', () => {
    for (const row of symbols) {
      const { cell } = parseCell(row[0] ?? '');
      expect(row.filter((text) => reasons.some((reason) => reason === text))).toEqual([cell]);
    }
  });

  it('has every symbol of the DfE, and no symbol of today among those to be replaced', () => {
    const listed = symbols.map(([symbol = '']) => symbol.toLowerCase());
    expect([...dfeSymbols.keys()].filter((symbol) => !listed.includes(symbol))).toEqual([]);
    const kinds = symbols.map(([symbol = '']) => cellKind(symbol));
    expect(kinds).toEqual([...Array(6).fill('symbol'), ...Array(5).fill('obsolete'), ...Array(5).fill('foreign')]);
  });

  it('names the symbols that the check names', () => {
    for (const row of symbols) {
      const remedy = symbolInstead(row[0] ?? '');
      if (remedy === undefined) continue;
      const instead = (row.at(-1) ?? '').split(/, | or /);
      expect(instead.filter((symbol) => !new RegExp(`\\b${symbol}\\b`).test(remedy))).toEqual([]);
    }
  });
});
