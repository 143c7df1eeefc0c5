import * as v from 'valibot';
import type { Reader } from '../schema-parts.ts';
import { type EesPage, list, maybe, paging, text } from './form-parts.ts';
import type { EesTimePeriod } from './query.ts';

/** A row: its facets by id, its values as published, symbols included. */
export interface EesResult {
  readonly timePeriod: EesTimePeriod;
  /** The code of its level: `LA`. */
  readonly geographicLevel: string;
  /** The id of its place at its level and those above. */
  readonly locations: Readonly<Record<string, string>>;
  /** The id of its option by the id of the filter; none where the filter does not apply. */
  readonly filters: Readonly<Record<string, string>>;
  /** Texts by the id of the indicator. */
  readonly values: Readonly<Record<string, string>>;
}

/** Something the API finds odd about a query it answered. */
export interface EesWarning {
  readonly message: string;
  readonly code?: string | null | undefined;
  readonly path?: string | null | undefined;
  readonly detail?: unknown;
}

/** A page of rows. */
export interface EesResultPage extends EesPage<EesResult> {
  readonly warnings: readonly EesWarning[];
}

const byId = v.record(v.string(), text);

export const resultsSchema: Reader<EesResultPage> = v.object({
  paging,
  results: v.array(
    v.object({
      timePeriod: v.object({ code: text, period: text }),
      geographicLevel: text,
      locations: byId,
      filters: byId,
      values: byId,
    }),
  ),
  warnings: list(v.object({ message: text, code: maybe, path: maybe, detail: v.optional(v.unknown()) })),
});
