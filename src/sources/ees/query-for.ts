import { InclusionIndexError } from '../../core/error.ts';
import { parsePeriod } from '../../core/period.ts';
import { excerpt } from '../../core/text.ts';
import { labelKey } from '../label-key.ts';
import type { Condition } from '../mappings/mapping.ts';
import type { EesMeta } from './meta.ts';
import type { EesComparison, EesCriteria, EesFacets, EesQuery, EesTimePeriod } from './query.ts';
import type { EesSelection } from './selection.ts';
import { timeIdentifier } from './time-identifiers.ts';

/**
 * The query for a selection: headings and labels become the ids that a version of a data set has for them. Labels match
 * whatever their case and spaces; of several that a selection gives for one thing, those the data set has are asked for.
 *
 * @param meta of the version that will be asked
 * @throws InclusionIndexError `ees-not-there` where the data set has no such column, none of the labels or none of the years
 * @example
 * ```ts
 * import { eesQueryFor, type EesMeta } from 'inclusion-index/sources';
 * const meta: EesMeta = {
 *   filters: [{ id: 'f1', column: 'sen', label: 'SEN', options: [{ id: 'o1', label: 'EHC plan' }, { id: 'o2', label: 'Total' }] }],
 *   indicators: [{ id: 'i1', column: 'susp_rate', label: 'Suspension rate' }],
 *   geographicLevels: [{ code: 'LA', label: 'Local authority' }],
 *   locations: [],
 *   timePeriods: [{ code: 'AY', period: '2022/2023', label: '2022/23' }],
 * };
 * const where = [
 *   { column: 'geographic_level', is: ['Local authority'] },
 *   { column: 'sen', is: ['EHC plan', 'Statement or EHC plan'] },
 * ];
 * eesQueryFor(meta, { where, indicators: ['susp_rate'], periods: ['2022/23'] });
 * // => { criteria: { and: [{ geographicLevels: { in: ['LA'] } }, { filters: { in: ['o1'] } }, { timePeriods: { in: [{ period: '2022/2023', code: 'AY' }] } }] }, indicators: ['i1'] }
 * ```
 */
export function eesQueryFor(meta: EesMeta, { where = [], anyOf = [], indicators, periods }: EesSelection): EesQuery {
  const ids = indicators.map(
    (heading) => found([heading].flat(), meta.indicators, ({ column }) => column, 'indicator').id,
  );
  const alternatives = anyOf.map((all) => together(all.map((condition) => facetOf(meta, condition))));
  const all: EesCriteria[] = where.map((condition) => facetOf(meta, condition));
  // An alternative without conditions leaves every row.
  if (alternatives.length > 0 && !alternatives.includes(undefined)) {
    const different = new Map(alternatives.flatMap((one) => (one ? [[JSON.stringify(one), one] as const] : [])));
    const [first, ...others] = different.values();
    if (first) all.push(others.length === 0 ? first : { or: [first, ...others] });
  }
  if (periods) all.push({ timePeriods: { in: timesOf(meta, periods) } });
  const criteria = together(all);
  return { ...(criteria ? { criteria } : {}), indicators: [...new Set(ids)] };
}

function together(all: readonly EesCriteria[]): EesCriteria | undefined {
  return all.length > 1 ? { and: all } : all[0];
}

/** A condition on a column of the CSV as one on a facet. */
function facetOf(meta: EesMeta, { column, is, not }: Condition): EesFacets {
  const headings = [column].flat();
  const keys = headings.map(labelKey);
  const compared = <T>(
    options: readonly T[],
    label: (option: T) => string,
    value: (option: T) => string,
  ): EesComparison<string> => ({
    ...(is && { in: labelled(headings, is, options, label, value) }),
    // Of labels to leave out none need be there.
    ...(not && { notIn: options.filter((option) => matches(not, label(option))).map(value) }),
  });
  if (keys.includes('geographic_level'))
    return {
      geographicLevels: compared(
        meta.geographicLevels,
        ({ label }) => label,
        ({ code }) => code,
      ),
    };
  if (keys.includes('time_identifier')) {
    const wanted = (code: string): boolean =>
      (!is || matches(is, timeIdentifier(code))) && !(not && matches(not, timeIdentifier(code)));
    const times = meta.timePeriods.filter(({ code }) => wanted(code)).map(timeOf);
    if (times.length === 0)
      throw notThere(
        `"${is?.join('", "')}"`,
        'time_identifier',
        meta.timePeriods.map(({ code }) => timeIdentifier(code)),
      );
    return { timePeriods: { in: times } };
  }
  const filter = found(headings, meta.filters, (one) => one.column, 'filter');
  return {
    filters: compared(
      filter.options,
      ({ label }) => label,
      ({ id }) => id,
    ),
  };
}

function labelled<T>(
  headings: readonly string[],
  labels: readonly string[],
  options: readonly T[],
  label: (option: T) => string,
  value: (option: T) => string,
): readonly string[] {
  const met = options.filter((option) => matches(labels, label(option)));
  if (met.length === 0) throw notThere(`"${labels.join('", "')}"`, headings.join(' or '), options.map(label));
  return met.map(value);
}

function matches(labels: readonly string[], label: string): boolean {
  return labels.some((one) => labelKey(one) === labelKey(label));
}

/** The first of several headings that there is. */
function found<T>(headings: readonly string[], all: readonly T[], heading: (one: T) => string, what: string): T {
  for (const name of headings) {
    const one = all.find((each) => labelKey(heading(each)) === labelKey(name));
    if (one) return one;
  }
  throw notThere(`"${headings.join('" or "')}"`, `${what}s`, all.map(heading));
}

function timesOf(meta: EesMeta, periods: readonly string[]): readonly EesTimePeriod[] {
  const wanted = new Set(periods.map(parsePeriod));
  const times = meta.timePeriods.filter(({ period }) => wanted.has(parsePeriod(period))).map(timeOf);
  if (times.length === 0)
    throw notThere(
      periods.join(', '),
      'years',
      meta.timePeriods.map(({ period }) => period),
    );
  return times;
}

function timeOf({ period, code }: EesTimePeriod): EesTimePeriod {
  return { period, code };
}

function notThere(what: string, where: string, there: readonly string[]): InclusionIndexError {
  const known = there.length === 0 ? 'It has none.' : `It has ${excerpt([...new Set(there)].join(', '), 500)}.`;
  return new InclusionIndexError(
    'ees-not-there',
    `The data set has no ${excerpt(what)} among ${excerpt(where)}.`,
    known,
  );
}
