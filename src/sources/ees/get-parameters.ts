import { insist } from '../../core/options.ts';
import type { EesComparison, EesFacets, EesLocation, EesQuery, EesTimePeriod } from './query.ts';

/** A query as the parameters of a GET, which has room for one set of facets and no tree. */
export function getParameters({
  criteria = {},
  indicators,
  sorts,
  ...rest
}: EesQuery<EesFacets>): Record<string, string> {
  const same = (id: string): string => id;
  return {
    ...compared('filters', criteria.filters, same),
    ...compared('geographicLevels', criteria.geographicLevels, same),
    ...compared('locations', criteria.locations, locationText),
    ...compared('timePeriods', criteria.timePeriods, ({ period, code }: EesTimePeriod) => `${period}|${code}`),
    indicators: listed(indicators),
    ...(sorts && { sorts: listed(sorts.map(({ field, direction }) => `${field}|${direction}`)) }),
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
  };
}

function compared<T>(
  facet: string,
  comparison: EesComparison<T> | undefined,
  text: (value: T) => string,
): Record<string, string> {
  const given: [string, T | readonly T[]][] = Object.entries(comparison ?? {});
  return Object.fromEntries(
    given.map(([comparator, value]) => [
      `${facet}.${comparator}`,
      listed(isList(value) ? value.map(text) : [text(value)]),
    ]),
  );
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function locationText(location: EesLocation): string {
  const [property = '', value = ''] = Object.entries(location).find(([key]) => key !== 'level') ?? [];
  return `${location.level}|${property}|${value}`;
}

/** Texts in one parameter, which commas part. */
function listed(texts: readonly string[]): string {
  const wrong = texts.find((text) => text.includes(','));
  insist(wrong === undefined, 'queryByGet', `"${wrong}" has a comma, which parts values in an address`, 'Use query.');
  return texts.join(',');
}
