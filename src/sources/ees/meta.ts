import * as v from 'valibot';
import type { Reader } from '../schema-parts.ts';
import { list, maybe, text } from './form-parts.ts';

/** A level of places: `{ code: 'LA', label: 'Local authority' }`. */
export interface EesLevel {
  readonly code: string;
  readonly label: string;
}

/** An option of a filter. */
export interface EesOption {
  readonly id: string;
  readonly label: string;
}

/** A filter, a column that says which pupils a row counts. */
export interface EesFilter extends EesOption {
  /** The heading of its column in the CSV. */
  readonly column: string;
  readonly hint?: string | null | undefined;
}

/** A place. Which codes it has goes by its level. */
export interface EesPlace extends EesOption {
  readonly code?: string | null | undefined;
  readonly oldCode?: string | null | undefined;
  readonly ukprn?: string | null | undefined;
  readonly urn?: string | null | undefined;
  readonly laEstab?: string | null | undefined;
}

/** An indicator, a column of figures. */
export interface EesIndicator extends EesOption {
  /** The heading of its column in the CSV. */
  readonly column: string;
  readonly unit?: string | null | undefined;
  readonly decimalPlaces?: number | null | undefined;
}

/** A time that the data set has rows for. */
export interface EesTimeOption {
  readonly code: string;
  readonly period: string;
  readonly label: string;
}

/** What a version of a data set has to ask for, with the ids to ask by. */
export interface EesMeta {
  readonly filters: readonly (EesFilter & { readonly options: readonly EesOption[] })[];
  readonly indicators: readonly EesIndicator[];
  readonly geographicLevels: readonly EesLevel[];
  readonly locations: readonly { readonly level: EesLevel; readonly options: readonly EesPlace[] }[];
  readonly timePeriods: readonly EesTimeOption[];
}

/** The kinds of meta that can be asked for alone; levels come with all of them. */
export type EesMetaType = 'Filters' | 'Indicators' | 'Locations' | 'TimePeriods';

export const level: Reader<EesLevel> = v.object({ code: text, label: text });
export const option: Reader<EesOption> = v.object({ id: text, label: text });

const filterEntries = { id: text, column: text, label: text, hint: maybe };
export const filter: Reader<EesFilter> = v.object(filterEntries);

export const place: Reader<EesPlace> = v.object({
  id: text,
  label: text,
  code: maybe,
  oldCode: maybe,
  ukprn: maybe,
  urn: maybe,
  laEstab: maybe,
});

export const indicator: Reader<EesIndicator> = v.object({
  id: text,
  column: text,
  label: text,
  unit: maybe,
  decimalPlaces: v.nullish(v.number()),
});

export const timeOption: Reader<EesTimeOption> = v.object({ code: text, period: text, label: text });

export const metaSchema: Reader<EesMeta> = v.object({
  filters: list(v.object({ ...filterEntries, options: v.array(option) })),
  indicators: list(indicator),
  geographicLevels: list(level),
  locations: list(v.object({ level, options: v.array(place) })),
  timePeriods: list(timeOption),
});
