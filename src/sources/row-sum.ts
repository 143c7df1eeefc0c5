import { type Cell, isKnown, type Reason } from '../core/cell.ts';

/** The rows that were added up: how many, the sum of those known, and how many are not, by reason. */
export interface RowSum {
  rows: number;
  known: number;
  readonly unknown: Map<Reason, number>;
}

/** Counts a row in; a file can have hundreds of thousands, so that the sum is changed in place. */
export function counted(before: RowSum | undefined, cell: Cell): RowSum {
  const sum = before ?? { rows: 0, known: 0, unknown: new Map<Reason, number>() };
  sum.rows++;
  if (isKnown(cell)) sum.known += cell;
  else sum.unknown.set(cell, (sum.unknown.get(cell) ?? 0) + 1);
  return sum;
}

/**
 * What is known of a sum with unknown parts, in words: what the other parts come to or, where all that are unknown are
 * suppressed counts within limits, between what the sum lies. Nothing where every part is known.
 */
export function unknownSum(
  { rows, known, unknown }: RowSum,
  suppressed: readonly [least: number, most: number] | undefined,
): string | undefined {
  if (unknown.size === 0) return undefined;
  const missing = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...unknown].map(([reason, count]) => `${count} ${reason}`).join(', ');
  const says = `${missing} of its ${rows} rows ${missing === 1 ? 'has' : 'have'} no figure (${reasons})`;
  if (suppressed && unknown.get('suppressed') === missing) {
    const [least, most] = suppressed.map((count) => tidy(known + missing * count));
    return `${says}, so that it is from ${least} to ${most}`;
  }
  return missing === rows ? says : `${says}; the others come to ${tidy(known)}`;
}

/** Without the noise of adding up: 128.079, not 128.07899999999998. */
function tidy(sum: number): number {
  return Number(sum.toPrecision(12));
}
