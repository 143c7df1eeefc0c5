import * as v from 'valibot';
import type { Reader } from '../schema-parts.ts';
import { count, type EesPage, maybe, pageOf, text, texts } from './form-parts.ts';

/** A publication with data sets in the API. */
export interface EesPublication {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  /** ISO date and time. */
  readonly lastPublished: string;
}

export const publicationSchema: Reader<EesPublication> = v.object({
  id: text,
  title: text,
  slug: text,
  summary: text,
  lastPublished: text,
});

export const publicationsSchema: Reader<EesPage<EesPublication>> = pageOf(publicationSchema);

/** What every description of a version says. */
export interface EesVersionSummary {
  /** `2.0` (major: something was taken away), `2.1` (minor: added or revised), `2.1.1` (patch: corrected). */
  readonly version: string;
  /** ISO date and time. */
  readonly published?: string | null | undefined;
  /** How many rows it has. */
  readonly totalResults: number;
  /** The file it was made from. */
  readonly file: { readonly id: string };
  /** First and last, as people read them: `2016/17`. */
  readonly timePeriods: { readonly start: string; readonly end: string };
  /** Labels of levels, filters and indicators. */
  readonly geographicLevels: readonly string[];
  readonly filters: readonly string[];
  readonly indicators: readonly string[];
}

const versionSummary = {
  version: text,
  published: maybe,
  totalResults: count,
  file: v.object({ id: text }),
  timePeriods: v.object({ start: text, end: text }),
  geographicLevels: texts,
  filters: texts,
  indicators: texts,
};

/** A version of a data set. */
export interface EesVersion extends EesVersionSummary {
  /** `Major`, `Minor` or `Patch`. */
  readonly type: string;
  /** `Published`, `Deprecated` or `Withdrawn`. */
  readonly status: string;
  readonly withdrawn?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly release: { readonly title: string; readonly slug: string };
}

export const versionSchema: Reader<EesVersion> = v.object({
  ...versionSummary,
  type: text,
  status: text,
  withdrawn: maybe,
  notes: maybe,
  release: v.object({ title: text, slug: text }),
});

export const versionsSchema: Reader<EesPage<EesVersion>> = pageOf(versionSchema);

/** A data set, through all its versions. */
export interface EesDataSet {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** `Published`, `Deprecated` or `Withdrawn`. */
  readonly status: string;
  readonly supersedingDataSetId?: string | null | undefined;
  readonly latestVersion?: EesVersionSummary | null | undefined;
}

export const dataSetSchema: Reader<EesDataSet> = v.object({
  id: text,
  title: text,
  summary: text,
  status: text,
  supersedingDataSetId: maybe,
  latestVersion: v.nullish(v.object(versionSummary)),
});

export const dataSetsSchema: Reader<EesPage<EesDataSet>> = pageOf(dataSetSchema);
