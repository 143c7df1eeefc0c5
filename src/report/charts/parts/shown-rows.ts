import { InclusionIndexError } from '../../../core/error.ts';
import type { Unit } from '../../../core/observation.ts';
import type { Unranked } from '../../../rank/rank.ts';

/** Which units a chart has a row for. */
export interface ShownOptions<U extends Unit = Unit> {
  /** Which units to show; ranks stay those among all. */
  readonly where?: (unit: U) => boolean;
  /** How many rows to show, from the best. */
  readonly top?: number;
  /** Ids of units to mark; they are shown whatever `where` and `top` leave out. */
  readonly mark?: readonly string[];
}

/** The rows that are shown, in the order given. */
export function shownRows<Row, U extends Unit>(
  rows: readonly Row[],
  unitOf: (row: Row) => U,
  { where = () => true, top, mark = [] }: ShownOptions<U>,
): Row[] {
  if (top !== undefined && !(Number.isInteger(top) && top > 0))
    throw new InclusionIndexError('bad-top', `top is ${top}.`, 'Give a whole number above 0.');
  const ids = new Set(rows.map((row) => unitOf(row).id));
  for (const id of mark) {
    if (!ids.has(id)) throw new InclusionIndexError('unranked-unit', `"${id}" is not ranked.`, 'Mark units that are.');
  }
  const chosen = new Set(rows.filter((row) => where(unitOf(row))).slice(0, top));
  return rows.filter((row) => chosen.has(row) || mark.includes(unitOf(row).id));
}

/** What is said beneath a chart of units that have no row for want of a rank. */
export function unrankedNotes(units: readonly Unranked[]): string[] {
  if (units.length === 0) return [];
  const named = units.slice(0, most).map(({ name, because }) => `${name.slice(0, 100)} (${because})`);
  const more = units.length > most ? `; and ${units.length - most} more` : '';
  return [`Not ranked: ${named.join('; ')}${more}.`];
}

/** A chart is no place for a longer list. */
const most = 8;
