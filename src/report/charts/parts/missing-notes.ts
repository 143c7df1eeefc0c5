import { type Cell, isKnown, reasons, reasonText } from '../../../core/cell.ts';
import { reasonSymbol } from '../../../table/table-cell.ts';

/** The symbol of each kind of missing cell among some, in words. */
export function missingNotes(cells: readonly Cell[]): string[] {
  const met = new Set(cells.flatMap((cell) => (isKnown(cell) ? [] : [cell])));
  return reasons
    .filter((reason) => met.has(reason))
    .map((reason) => `[${reasonSymbol[reason]}] ${reasonText[reason]}.`);
}
