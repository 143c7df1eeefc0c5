import { dfeSymbols, parseCell } from '../parse-cell.ts';

/**
 * What a text in a column of figures is. `symbol` is one the DfE uses today, `obsolete` one it used, `foreign` one that is
 * understood all the same.
 */
export type CellKind = 'number' | 'symbol' | 'obsolete' | 'foreign' | 'blank' | 'separator' | 'unreadable';

/** What to write in place of a symbol that is understood but not one of today's, lower case. */
const insteadOf: ReadonlyMap<string, string> = new Map([
  [':', 'Write x for a figure that is not available.'],
  ['.', 'Write z for a figure that is not applicable, x for one that is not available.'],
  ['..', 'Write x for a figure that is not available.'],
  ['-', 'Write x for a figure that is not available, 0 for none, low for one that rounds to 0.'],
  ['~', 'Write low for a figure that rounds to 0 but is not 0.'],
  ['supp', 'Write c for a suppressed figure.'],
  ['na', 'Write z for a figure that is not applicable, x for one that is not available.'],
  ['n/a', 'Write z for a figure that is not applicable, x for one that is not available.'],
  ['null', 'Write z for a figure that is not applicable, x for one that is not available.'],
  ['nc', 'Write x for a figure that is not available, and say in a footnote that it was not collected.'],
]);

/** What to write in place of a symbol; `undefined` for one of today's. */
export function symbolInstead(text: string): string | undefined {
  return insteadOf.get(text.trim().toLowerCase());
}

/** What a text in a column of figures is. */
export function cellKind(text: string): CellKind {
  if (isPlainNumber(text)) return 'number';
  const token = text.trim().toLowerCase();
  if (token === '') return 'blank';
  const { cell, code } = parseCell(token);
  if (typeof cell === 'number') return 'number';
  if (cell !== undefined) return !insteadOf.has(token) ? 'symbol' : dfeSymbols.has(token) ? 'obsolete' : 'foreign';
  return code === 'comma-in-number' ? 'separator' : 'unreadable';
}

/** Digits with at most one point among them: nearly every cell, and worth telling without a pattern. */
function isPlainNumber(text: string): boolean {
  const { length } = text;
  let digits = 0;
  let points = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else if (code === 46) points++;
    else if (code !== 45 || i > 0) return false;
  }
  // Longer ones may be too large for a number.
  return digits > 0 && digits < 300 && points <= 1;
}
