import type { TableCell } from '../table/table-cell.ts';

/** A number that is made here; there is no published reason where there is none, and a footnote says why. */
export function madeCell(value: number | null | undefined): TableCell {
  return value ?? { text: '' };
}
