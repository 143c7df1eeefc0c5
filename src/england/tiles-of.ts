import { isDate } from '../core/date.ts';
import { InclusionIndexError } from '../core/error.ts';
import { type Period, parsePeriod } from '../core/period.ts';
import { compareText } from '../core/record.ts';
import { excerpt } from '../core/text.ts';
import { authorities } from './authority.ts';
import { endOfPeriod } from './period-end.ts';
import { tileRecords } from './tiles.data.ts';

/** A hexagon of a tile map. */
export interface Tile {
  /** The id of whom it stands for. */
  readonly id: string;
  readonly name: string;
  /** From the west. Odd rows stand half a hexagon farther to the right. */
  readonly column: number;
  /** From the north. */
  readonly row: number;
  /** What is read on it: three to five letters. */
  readonly short: string;
}

/**
 * A map of England on which every authority is a hexagon of the same size, near where it is: those that were open on a date,
 * each on one hexagon and no two on the same. An authority that lasts stays where it is, but for Herefordshire and Warwickshire,
 * which moved along in April 2021, when Northamptonshire became two.
 *
 * @param when an ISO date, or an index year, which means 31 January of an academic year as in {@link authorityLineage}
 * @throws {@link inclusion-index!InclusionIndexError | InclusionIndexError} on a text that is neither
 * @example
 * ```ts
 * import { tilesOf } from 'inclusion-index/england';
 * tilesOf('2023/24').length; // => 153
 * tilesOf('2018/19').find(({ id }) => id === 'poole'); // => { id: 'poole', name: 'Poole', column: 4, row: 17, short: 'Poole' }
 * tilesOf('2019-04-01').some(({ id }) => id === 'poole'); // => false
 * ```
 */
export function tilesOf(when: string): readonly Tile[] {
  if (isDate(when)) return tilesOn(when);
  const year = parsePeriod(when);
  if (year === undefined) {
    const remedy = 'Write a date as 2019-04-01 and a year as 2018/19.';
    throw new InclusionIndexError('bad-date', `"${excerpt(when)}" is neither a date nor a year.`, remedy);
  }
  return tilesOn(ownDate(year));
}

/** The layout on which most of some units stand: that of the year, or else of the boundaries that their figures are on. */
export function tilesFor(units: readonly string[], year: Period): readonly Tile[] {
  const ids = new Set(units);
  const ends = new Set(authorities().flatMap(({ closed }) => closed ?? []));
  const layouts = [ownDate(year), ...[...ends].sort(compareText).reverse()].map(tilesOn);
  const counts = layouts.map((tiles) => tiles.filter(({ id }) => ids.has(id)).length);
  return layouts[counts.indexOf(Math.max(...counts))] ?? [];
}

function ownDate(year: Period): string {
  return endOfPeriod(year, year.includes('/') ? 'January census' : 'calendar year');
}

function tilesOn(on: string): readonly Tile[] {
  const open = new Map(authorities({ on }).map(({ id, name }) => [id, name]));
  return tileRecords.flatMap(([id, short, column, row, from = '', to = '9999']) => {
    const name = open.get(id);
    return name !== undefined && from <= on && on <= to ? [{ id, name, column, row, short }] : [];
  });
}
