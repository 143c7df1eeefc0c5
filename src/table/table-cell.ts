import { type Cell, isKnown, type Reason } from '../core/cell.ts';
import { oneLine } from '../core/text.ts';

/**
 * What a table cell holds: a number, a number with a mark that only people see (`=` for a tie), a text, or the reason
 * there is no number.
 */
export type TableCell =
  | number
  | { readonly number: number; readonly mark: string }
  | { readonly text: string }
  | { readonly missing: Reason };

/** One column of a table. */
export interface TableColumn {
  /** The heading in CSV and the key in JSON. */
  readonly id: string;
  /** The heading a person reads. */
  readonly title: string;
  /** Decimals shown to a person; CSV and JSON keep every digit. */
  readonly digits?: number;
}

/** What a table says: headings, cells and footnotes, without a look of its own. */
export interface TableContent {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** What the reader must know, the reasons for missing cells among it. */
  readonly footnotes: readonly string[];
}

/** The symbol of a missing cell: the DfE's where it has one. */
export const reasonSymbol: Readonly<Record<Reason, string>> = {
  suppressed: 'c',
  'not-applicable': 'z',
  'not-available': 'x',
  negligible: 'low',
  unreliable: 'u',
  'not-collected': 'nc',
  absent: 'none',
  rejected: 'err',
  screened: 'out',
  'other-boundaries': 'bnd',
};

/** A {@link Cell} of the pipeline as a table cell. */
export function tableCell(cell: Cell): TableCell {
  return isKnown(cell) ? cell : { missing: cell };
}

/** A table cell as a person reads it: rounded to the column's digits, `[c]` for a missing one. */
export function cellText(cell: TableCell, column: TableColumn | undefined): string {
  if (typeof cell === 'number') return column?.digits === undefined ? String(cell) : fixed(cell, column.digits);
  if ('number' in cell) return cellText(cell.number, column) + cell.mark;
  return isMissing(cell) ? `[${reasonSymbol[cell.missing]}]` : oneLine(cell.text);
}

/** The number in a table cell, its mark left off; none in a text or a missing one. */
export function numberIn(cell: TableCell | undefined): number | undefined {
  if (cell === undefined || typeof cell === 'number') return cell;
  return 'number' in cell ? cell.number : undefined;
}

/** Whether a table cell is a missing one. */
export function isMissing(cell: TableCell): cell is { readonly missing: Reason } {
  return typeof cell === 'object' && 'missing' in cell;
}

/** A number to so many decimals; what rounds to 0 has no sign. */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text;
}
