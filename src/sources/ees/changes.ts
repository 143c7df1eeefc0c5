import * as v from 'valibot';
import type { Reader } from '../schema-parts.ts';
import { list, maybe } from './form-parts.ts';
import * as meta from './meta.ts';

/** Something before and after: without a state before it was added, without one after it was taken away. */
export interface EesChange<T> {
  readonly currentState?: T | null | undefined;
  readonly previousState?: T | null | undefined;
}

/** Changes by what they are changes of. */
export interface EesChangeSet {
  readonly filters: readonly EesChange<meta.EesFilter>[];
  readonly filterOptions: readonly {
    readonly filter: meta.EesFilter;
    readonly options: readonly EesChange<meta.EesOption>[];
  }[];
  readonly geographicLevels: readonly EesChange<meta.EesLevel>[];
  readonly indicators: readonly EesChange<meta.EesIndicator>[];
  readonly locationGroups: readonly EesChange<{ readonly level: meta.EesLevel }>[];
  readonly locationOptions: readonly {
    readonly level: meta.EesLevel;
    readonly options: readonly EesChange<meta.EesPlace>[];
  }[];
  readonly timePeriods: readonly EesChange<meta.EesTimeOption>[];
}

/** What a version changes against the one before. */
export interface EesVersionChanges {
  readonly versionNumber?: string | null | undefined;
  readonly notes?: string | null | undefined;
  /** What can break a query: facets and indicators taken away or replaced. */
  readonly majorChanges: EesChangeSet;
  readonly minorChanges: EesChangeSet;
}

/** The changes of a version, and of its patches where they were asked for. */
export interface EesChanges extends EesVersionChanges {
  readonly patchHistory: readonly EesVersionChanges[];
}

function change<T>(state: Reader<T>): Reader<EesChange<T>> {
  return v.object({ currentState: v.nullish(state), previousState: v.nullish(state) });
}

const changeSet: Reader<EesChangeSet> = v.object({
  filters: list(change(meta.filter)),
  filterOptions: list(v.object({ filter: meta.filter, options: v.array(change(meta.option)) })),
  geographicLevels: list(change(meta.level)),
  indicators: list(change(meta.indicator)),
  locationGroups: list(change(v.object({ level: meta.level }))),
  locationOptions: list(v.object({ level: meta.level, options: v.array(change(meta.place)) })),
  timePeriods: list(change(meta.timeOption)),
});

const versionEntries = {
  versionNumber: maybe,
  notes: maybe,
  majorChanges: changeSet,
  minorChanges: changeSet,
};

export const changesSchema: Reader<EesChanges> = v.object({
  ...versionEntries,
  patchHistory: list(v.object(versionEntries)),
});
