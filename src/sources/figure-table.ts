import { parsePeriod } from '../core/period.ts';
import type { ObservationColumn } from './find-columns.ts';
import { parseCell } from './parse-cell.ts';
import type { TextTable } from './read-table.ts';

/** What the columns of a table of figures of any units are. */
export interface FigureColumns {
  /** Whether each row is one figure; otherwise each row is a unit, and each measure a column. */
  readonly isLong: boolean;
  readonly places: ReadonlyMap<ObservationColumn, number>;
  readonly name: number | undefined;
  /** Whether no heading says which column is the unit, and another than the first could be meant as well. */
  readonly isDoubtful: boolean;
  /** In a wide table, the column of each measure that has one. */
  readonly measures: ReadonlyMap<string, number>;
  /** Headings that can be the same thing. */
  readonly ambiguous: readonly { readonly what: string; readonly found: readonly string[] }[];
  /** Columns that say something of the unit: a region, a kind. */
  readonly facts: readonly number[];
  /** Columns of numbers that no measure needs. */
  readonly unused: readonly number[];
}

type Role = 'unit' | 'name' | 'period' | 'measure' | 'value' | 'numerator' | 'denominator';

/** The headings each column goes by, case, spaces and hyphens apart; the first that is there is meant. */
const headings: Readonly<Record<Role, readonly string[]>> = {
  unit: ['unit', 'unit_id', 'id', 'code'],
  name: ['name', 'unit_name'],
  period: ['period', 'time_period', 'year', 'academic_year'],
  measure: ['measure', 'measure_id', 'indicator', 'indicator_id'],
  value: ['value', 'figure'],
  numerator: ['numerator', 'num'],
  denominator: ['denominator', 'denom'],
};

/** Finds out what each column is. The unit is the column that says so, or else the name, or else the first. */
export function figureColumns({ header, rows }: TextTable, ids: readonly string[]): FigureColumns {
  const keys = header.map(headingKey);
  const measures = new Map<string, number>();
  const ambiguous: { what: string; found: string[] }[] = [];
  for (const id of ids) {
    const found = placesOf(header, id);
    if (found[0] !== undefined) measures.set(id, found[0]);
    if (found.length > 1) ambiguous.push({ what: id, found: found.map((place) => header[place] ?? '') });
  }
  const place = (role: Role): number | undefined =>
    headings[role].map((key) => keys.indexOf(key)).find((found) => found >= 0);
  const isLong = place('measure') !== undefined && place('value') !== undefined;
  const roles: readonly Role[] = isLong ? ['period', 'measure', 'value', 'numerator', 'denominator'] : ['period'];
  // A column that a measure is called by holds its figures, whatever else its heading could mean.
  const isMeasure = (found: number | undefined): boolean => !isLong && [...measures.values()].some((m) => m === found);
  const places = new Map<ObservationColumn, number>();
  for (const role of roles) {
    const found = place(role);
    if (found !== undefined && role !== 'unit' && role !== 'name' && !isMeasure(found)) places.set(role, found);
  }
  const taken = (found: number): boolean => isMeasure(found) || [...places.values()].includes(found);
  const free = header.map((_, found) => found).filter((found) => !taken(found));
  const named = place('name');
  const name = named !== undefined && !taken(named) ? named : undefined;
  const unit = [place('unit'), name, free[0]].find((found) => found !== undefined && !taken(found));
  if (unit !== undefined) places.set('authority', unit);
  const others = free.filter((found) => found !== unit && found !== name);
  const isNumbers = (found: number): boolean => hasNumbersOnly(rows.map(({ cells }) => cells[found] ?? ''));
  const facts = others.filter((found) => isLong || !isNumbers(found));
  // A unit stands once a year (and measure); what repeats is a region or a kind of units.
  const when = [places.get('period'), places.get('measure')].filter((found) => found !== undefined);
  const repeats = (found: number): boolean =>
    new Set(rows.map(({ cells }) => JSON.stringify([found, ...when].map((one) => cells[one])))).size < rows.length;
  const isTacit = unit !== undefined && unit !== name && unit !== place('unit');
  return {
    isLong,
    places,
    name,
    isDoubtful: isTacit && facts.length > 0 && (repeats(unit) || !facts.every(repeats)),
    measures: isLong ? new Map() : measures,
    ambiguous: isLong ? [] : ambiguous,
    facts,
    unused: others.filter((found) => !isLong && isNumbers(found)),
  };
}

/** The columns a measure is called by: exactly, or else case, spaces and hyphens apart. */
export function placesOf(header: readonly string[], id: string): number[] {
  const where = (is: (heading: string) => boolean): number[] =>
    header.flatMap((heading, i) => (is(heading) ? [i] : []));
  const exact = where((heading) => heading === id);
  return exact.length > 0 ? exact : where((heading) => headingKey(heading) === headingKey(id));
}

function headingKey(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** Whether a column holds numbers, and nothing but numbers, years and symbols. */
export function hasNumbersOnly(texts: readonly string[]): boolean {
  const cells = texts
    .filter((text) => text.trim() !== '')
    .map((text) => (parsePeriod(text) ? 0 : parseCell(text).cell));
  return cells.includes(undefined) ? false : cells.some((cell) => typeof cell === 'number');
}
