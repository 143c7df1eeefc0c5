import { InclusionIndexError } from '../core/error.ts';

/** Columns by id: values over the same units in the same order, `NaN` where there is none. */
export type Columns<Id extends string = string> = Readonly<Record<Id, Float64Array>>;

/** A column with its id. */
export interface NamedColumn<Id extends string = string> {
  readonly id: Id;
  readonly values: Float64Array;
}

/**
 * The columns one by one.
 *
 * @throws {@link InclusionIndexError} where they are not all of one length, or hold an infinite value.
 */
export function columnsOf<Id extends string>(columns: Partial<Columns<Id>>): NamedColumn<Id>[];
export function columnsOf(columns: Partial<Columns>): NamedColumn[] {
  const named = Object.entries(columns).flatMap(([id, values]) => (values ? [{ id, values }] : []));
  checkLengths(named);
  for (const { id, values } of named) {
    const place = values.findIndex((value) => Math.abs(value) === Infinity);
    if (place < 0) continue;
    throw new InclusionIndexError(
      'infinite-value',
      `Column "${id}" has ${values[place]} in place ${place}.`,
      'Give NaN where there is no number.',
    );
  }
  return named;
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
  const unknown = Object.keys(columns).find((id) => !ids.includes(id));
  if (unknown === undefined) return;
  throw new InclusionIndexError(
    'unknown-id',
    `Column "${unknown}" is none of the index.`,
    `There are ${ids.join(', ')}.`,
  );
}
