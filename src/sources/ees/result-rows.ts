import { EesError } from './error.ts';
import type { EesMeta, EesOption, EesPlace } from './meta.ts';
import type { EesResult } from './results.ts';
import { timeIdentifier, timePeriod } from './time-identifiers.ts';

/** One column of the CSV: its heading, and its cell in a row. */
interface Column {
  readonly heading: string;
  cell(result: EesResult): string;
}

/** The columns that say where, by level; those of other levels are `wards_code` and so on, by the level's code. */
const placeColumns: Readonly<Record<string, Readonly<Record<string, keyof EesPlace>>>> = {
  NAT: { country_code: 'code', country_name: 'label' },
  REG: { region_code: 'code', region_name: 'label' },
  LA: { old_la_code: 'oldCode', new_la_code: 'code', la_name: 'label' },
  SCH: { school_urn: 'urn', school_laestab: 'laEstab', school_name: 'label' },
  PROV: { provider_ukprn: 'ukprn', provider_name: 'label' },
};

/** The columns of a data set's CSV, filled from results: time, place, every filter, and the indicators asked for. */
export function columnsOf(meta: EesMeta, indicators: readonly string[], url: string): readonly Column[] {
  const levels = new Map(meta.geographicLevels.map(({ code, label }) => [code, label]));
  return [
    { heading: 'time_period', cell: (result) => timePeriod(result.timePeriod.period) },
    { heading: 'time_identifier', cell: (result) => timeIdentifier(result.timePeriod.code) },
    { heading: 'geographic_level', cell: ({ geographicLevel }) => levels.get(geographicLevel) ?? geographicLevel },
    ...meta.locations.flatMap(({ level: { code, label }, options }) => {
      const lower = code.toLowerCase();
      const place = lookUp(options, label, url);
      const headings = placeColumns[code] ?? { [`${lower}_code`]: 'code', [`${lower}_name`]: 'label' };
      return Object.entries(headings).map(
        ([heading, key]): Column => ({ heading, cell: ({ locations }) => place(locations[code])?.[key] ?? '' }),
      );
    }),
    ...meta.filters.map(({ id, column, options }): Column => {
      const option = lookUp(options, column, url);
      return { heading: column, cell: ({ filters }) => option(filters[id])?.label ?? '' };
    }),
    ...meta.indicators
      .filter(({ id }) => indicators.includes(id))
      .map(({ id, column }): Column => ({ heading: column, cell: ({ values }) => values[id] ?? '' })),
  ];
}

/** Finds options by id. An id that is not in the meta would become an empty cell, which means something else. */
function lookUp<T extends EesOption>(
  options: readonly T[],
  what: string,
  url: string,
): (id: string | undefined) => T | undefined {
  const byId = new Map(options.map((option) => [option.id, option]));
  return (id) => {
    const option = id === undefined ? undefined : byId.get(id);
    if (id === undefined || option) return option;
    const message = `${url}: a row has "${id}" for ${what}, which the meta of its version has not.`;
    throw new EesError('ees-bad-answer', message, 'Ask again later: the data set may just be changing.', { url });
  };
}
