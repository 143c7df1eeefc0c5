import type { Cell, Reason } from '../core/cell.ts';

/** What a text in a number column means, or what is wrong with it. */
export type ParsedCell =
  | { readonly cell: Cell; readonly problem?: undefined; readonly code?: undefined; readonly remedy?: undefined }
  | { readonly cell?: undefined; readonly problem: string; readonly code: string; readonly remedy: string };

/** The symbols of the DfE and the Government Statistical Service, today's and obsolete ones, lower case. */
export const dfeSymbols: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ['c', 'suppressed'],
  ['z', 'not-applicable'],
  ['x', 'not-available'],
  [':', 'not-available'],
  ['.', 'not-available'],
  ['..', 'not-available'],
  ['-', 'not-available'],
  ['low', 'negligible'],
  ['k', 'negligible'],
  ['~', 'negligible'],
  ['u', 'unreliable'],
]);

/** What users write beside them. */
const symbols: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ...dfeSymbols,
  ['supp', 'suppressed'],
  ['na', 'not-available'],
  ['n/a', 'not-available'],
  ['null', 'not-available'],
  ['nc', 'not-collected'],
]);

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a text as a figure: a number, or a symbol and so a reason. The text is classified before anything becomes a
 * number, so that no symbol is lost and no text turns into 0 or `NaN`.
 *
 * @example
 * ```ts
 * import { parseCell } from 'inclusion-index/sources';
 * parseCell('12.5').cell; // => 12.5
 * parseCell('low').cell; // => 'negligible'
 * parseCell('1,234').remedy; // => 'Write 1234 if the comma parts thousands, 1.234 if it is a decimal point.'
 * ```
 */
export function parseCell(text: string): ParsedCell {
  const token = text.trim();
  if (token === '') {
    return {
      problem: 'is empty',
      code: 'empty-value',
      remedy: 'Give a number, or the reason there is none: c, z, x, low or u.',
    };
  }
  if (number.test(token)) {
    const value = Number(token);
    // Minus zero is zero; a number too small to hold is not.
    const lost = value === 0 && /[1-9]/.test(token.replace(/e.*/i, ''));
    if (Number.isFinite(value) && !lost) return { cell: value + 0 };
    return {
      problem: `"${token}" is too ${lost ? 'small' : 'large'}`,
      code: 'not-a-number',
      remedy: 'Check the figure.',
    };
  }
  const reason = symbols.get(token.toLowerCase());
  if (reason) return { cell: reason };
  const comma = /^([+-]?\d{1,3}),(\d{3})$/.exec(token);
  if (comma) {
    const remedy = `Write ${comma[1]}${comma[2]} if the comma parts thousands, ${comma[1]}.${comma[2]} if it is a decimal point.`;
    return { problem: `"${token}" has a comma`, code: 'comma-in-number', remedy };
  }
  if (/^[+-]?[\d.,\s]+$/.test(token)) {
    return {
      problem: `"${token}" is not a plain number`,
      code: 'comma-in-number',
      remedy: 'Write digits with a point for decimals and nothing between thousands.',
    };
  }
  if (/^[+-]?[\d.]+\s*%$/.test(token)) {
    return {
      problem: `"${token}" has a per cent sign`,
      code: 'not-a-number',
      remedy: 'Leave the sign out: 12.5 means 12.5 per cent.',
    };
  }
  return token.length <= 4 && !/\d/.test(token)
    ? {
        problem: `"${token}" is no symbol known`,
        code: 'unknown-symbol',
        remedy: 'Use a number, or c (suppressed), z (not applicable), x (not available), low or u (unreliable).',
      }
    : {
        problem: `"${token}" is not a number`,
        code: 'not-a-number',
        remedy: 'Give a number, or a symbol: c, z, x, low or u.',
      };
}
