/** A place, by its id in the data set (one place) or by a code, which several can share. */
export type EesLocation =
  | { readonly level: string; readonly id: string }
  | { readonly level: string; readonly code: string }
  | { readonly level: 'LA'; readonly oldCode: string }
  | { readonly level: 'PROV'; readonly ukprn: string }
  | { readonly level: 'SCH'; readonly urn: string }
  | { readonly level: 'SCH'; readonly laEstab: string };

/** A year and the kind of time it is: `{ period: '2022/2023', code: 'AY' }` is the academic year 2022/23. */
export interface EesTimePeriod {
  readonly period: string;
  readonly code: string;
}

/** What a facet must be; all that are given must hold. */
export interface EesComparison<T> {
  readonly eq?: T;
  readonly notEq?: T;
  readonly in?: readonly T[];
  readonly notIn?: readonly T[];
}

/** What a time period must be; `gt` is later than, `lte` is no later than. */
export interface EesTimeComparison extends EesComparison<EesTimePeriod> {
  readonly gt?: EesTimePeriod;
  readonly gte?: EesTimePeriod;
  readonly lt?: EesTimePeriod;
  readonly lte?: EesTimePeriod;
}

/** Criteria on the facets of a row; all that are given must hold. */
export interface EesFacets {
  /** Ids of filter options. `in` with options of two filters asks for rows with one or the other: join filters with `and`. */
  readonly filters?: EesComparison<string>;
  /** Codes of levels: `NAT`, `REG`, `LA`, `SCH` ... */
  readonly geographicLevels?: EesComparison<string>;
  readonly locations?: EesComparison<EesLocation>;
  readonly timePeriods?: EesTimeComparison;
}

/** The tree of criteria that a row must meet. */
export type EesCriteria =
  | { readonly and: readonly EesCriteria[] }
  | { readonly or: readonly EesCriteria[] }
  | { readonly not: EesCriteria }
  | EesFacets;

/** An order of rows; without any the latest time comes first. */
export interface EesSort {
  /** `timePeriod`, `geographicLevel`, `location|LA`, `filter|` and its id, `indicator|` and its id. */
  readonly field: string;
  readonly direction: 'Asc' | 'Desc';
}

/** What to ask of a data set. */
export interface EesQuery<C = EesCriteria> {
  readonly criteria?: C;
  /** Ids of indicators. */
  readonly indicators: readonly string[];
  readonly sorts?: readonly EesSort[];
  /** From 1, which is where it starts if not given. */
  readonly page?: number;
  /** At most 10,000; 1,000 if not given. */
  readonly pageSize?: number;
  /** Labels beside ids, for people; larger and slower. */
  readonly debug?: boolean;
}
