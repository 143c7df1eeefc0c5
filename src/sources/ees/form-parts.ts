import * as v from 'valibot';
import type { Reader } from '../schema-parts.ts';

// Objects drop keys that are not known, since the API adds some in minor versions.

export const text: Reader<string> = v.string();

export const texts: Reader<string[]> = v.array(text);

/** A text that may be null or absent. */
export const maybe: v.NullishSchema<Reader<string>, undefined> = v.nullish(text);

export const count: Reader<number> = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A list; one that is null or absent has nothing in it. */
export function list<T>(one: Reader<T>): Reader<readonly T[]> {
  return v.nullish(v.array(one), []);
}

/** Where a page stands among the others; pages count from 1. */
export interface EesPaging {
  readonly page: number;
  readonly pageSize: number;
  readonly totalResults: number;
  readonly totalPages: number;
}

export const paging: Reader<EesPaging> = v.object({
  page: count,
  pageSize: count,
  totalResults: count,
  totalPages: count,
});

/** A page of a list. */
export interface EesPage<T> {
  readonly paging: EesPaging;
  readonly results: readonly T[];
}

export function pageOf<T>(one: Reader<T>): Reader<EesPage<T>> {
  return v.object({ paging, results: v.array(one) });
}
