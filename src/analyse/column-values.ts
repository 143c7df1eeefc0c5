import { InclusionIndexError } from '../core/error.ts';

/** A column as it may be given: a `Float64Array`, or numbers with `NaN`, `null` or nothing where there is none. */
export type ColumnValues = ArrayLike<number | null | undefined>;

/**
 * A column ready to reckon with: a `Float64Array` as it is, anything else copied. JSON makes `null` of `NaN`, which reckoning
 * would take for 0; so `null` is missing here, and what is no number is refused.
 *
 * @throws `InclusionIndexError` for what is no list, or holds something that is neither number nor missing.
 */
export function columnValues(id: string, values: unknown): Float64Array {
  if (values instanceof Float64Array) return values;
  if (!isList(values)) {
    throw new InclusionIndexError(
      'not-a-column',
      `Column "${id}" is ${shown(values)}.`,
      'Give a Float64Array, or an array of numbers with NaN or null where there is none.',
    );
  }
  return Float64Array.from({ length: values.length }, (_, place) => {
    const value = values[place] ?? Number.NaN;
    if (typeof value === 'number') return value;
    throw new InclusionIndexError(
      'not-a-number',
      `Column "${id}" has ${shown(value)} in place ${place}.`,
      'Give numbers, and NaN or null where there is none.',
    );
  });
}

/** A value that is no number, in words. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `the text ${JSON.stringify(value)}`;
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

function isList(values: unknown): values is ArrayLike<unknown> {
  if (typeof values !== 'object' || values === null || !('length' in values)) return false;
  return Number.isInteger(values.length);
}
