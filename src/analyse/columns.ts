import { InclusionIndexError } from '../core/error.ts';
import { type ColumnValues, columnValues, shown } from './column-values.ts';

/** Columns by id: values over the same units in the same order, `NaN` or `null` where there is none. */
export type Columns<Id extends string = string> = Readonly<Record<Id, ColumnValues>>;

/** A column with its id. */
export interface NamedColumn<Id extends string = string> {
  readonly id: Id;
  readonly values: Float64Array;
}

/**
 * The columns one by one, those that are `undefined` left out. A `Float64Array` is taken as it is.
 *
 * @throws `InclusionIndexError` where they are not all of one length, or hold what is no finite number and not missing.
 */
export function columnsOf<Id extends string>(columns: Partial<Columns<Id>>): NamedColumn<Id>[];
export function columnsOf(columns: Partial<Columns>): NamedColumn[] {
  checkRecord(columns);
  const named = Object.entries(columns).flatMap(([id, given]) => (given === undefined ? [] : [columnOf(id, given)]));
  checkLengths(named);
  return named;
}

/** One column: see {@link columnsOf}. */
export function columnOf(id: string, given: ColumnValues): NamedColumn {
  const values = columnValues(id, given);
  const place = values.findIndex((value) => Math.abs(value) === Infinity);
  if (place < 0) return { id, values };
  throw new InclusionIndexError(
    'infinite-value',
    `Column "${id}" has ${values[place]} in place ${place}.`,
    'Give NaN where there is no number.',
  );
}

/** Throws where columns, or two sets of them, are not all of one length. */
export function checkLengths(columns: readonly NamedColumn[], others: readonly NamedColumn[] = []): void {
  const all = [...columns, ...others];
  const [first] = all;
  const other = all.find(({ values }) => values.length !== first?.values.length);
  if (!first || !other) return;
  throw new InclusionIndexError(
    'unequal-columns',
    `Column "${other.id}" has ${other.values.length} values and "${first.id}" has ${first.values.length}.`,
    'Give every column over the same units.',
  );
}

/** Throws where columns have no place in an index: a mistyped id would pass in silence. */
export function checkIds(columns: Partial<Columns>, ids: readonly string[]): void {
  checkRecord(columns);
  const unknown = Object.keys(columns).find((id) => !ids.includes(id));
  if (unknown === undefined) return;
  throw new InclusionIndexError(
    'unknown-id',
    `Column "${unknown}" is none of the index.`,
    `There are ${ids.join(', ')}.`,
  );
}

/** Throws where there is nothing that could hold columns by id. */
function checkRecord(columns: unknown): void {
  if (typeof columns === 'object' && columns !== null) return;
  throw new InclusionIndexError(
    'not-columns',
    `The columns are ${shown(columns)}.`,
    'Give columns by id, { x: [1, 2] }, or layer(year, which).columns.',
  );
}
