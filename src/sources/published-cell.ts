import type { Mapping } from './mappings/mapping.ts';
import { type ParsedCell, parseCell } from './parse-cell.ts';

/**
 * Reads a cell of a published table: as {@link parseCell} does, with what the mapping says of the file's own symbols and
 * way of writing numbers. An empty cell is a figure not available, as empty cells of old files are.
 */
export function publishedCell(text: string, numbers: Mapping['numbers']): ParsedCell {
  const token = text.trim();
  if (token === '') return { cell: 'not-available' };
  const symbol = numbers?.symbols;
  const own = symbol && Object.hasOwn(symbol, token) ? symbol[token] : undefined;
  if (own !== undefined) return { cell: own };
  const parsed = parseCell(numbers?.formatted ? plain(token) : token);
  const { decimals } = numbers ?? {};
  return decimals === undefined || typeof parsed.cell !== 'number'
    ? parsed
    : { cell: Number(parsed.cell.toFixed(decimals)) + 0 };
}

function plain(token: string): string {
  const bare = token.replace(/%$/, '');
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
}
