import { insist } from '../../core/options.ts';
import { partsOf } from '../bound-table.ts';
import type { Condition, Heading, MappedMeasure, Mapping } from '../mappings/mapping.ts';

/** What is wanted of a data set, in the words of its CSV: headings and labels, with every way they have been written. */
export interface EesSelection {
  /** What holds for every row. `geographic_level` and `time_identifier` are columns like others. */
  readonly where?: readonly Condition[];
  /** Alternatives: rows that meet all conditions of one of them. */
  readonly anyOf?: readonly (readonly Condition[])[];
  /** Headings of the indicators. */
  readonly indicators: readonly Heading[];
  /** Years, as `2022/23` or `2019`; those the data set has none of are passed over. All, if not given. */
  readonly periods?: readonly string[];
}

/**
 * What a mapping reads, as a selection: the rows and columns of its measures and no others.
 *
 * @param mapping of a file of explore-education-statistics
 * @param options `measures`: ids of the mapping's measures, all if not given; `periods`: the years wanted, as the data set
 * writes them
 * @example
 * ```ts
 * import { selectionFor } from 'inclusion-index/sources';
 * const mapping = {
 *   id: 'mine',
 *   publication: 'Suspensions',
 *   file: 'suspensions.csv',
 *   vintage: '2026-07',
 *   period: { column: 'time_period' },
 *   unit: { codes: ['new_la_code'] },
 *   where: [{ column: 'geographic_level', is: ['Local authority'] }],
 *   measures: [
 *     { measure: 'rate', value: 'susp_rate', where: [{ column: 'sen_provision', is: ['EHC plan'] }] },
 *     { measure: 'pupils', value: 'headcount' },
 *   ],
 * };
 * const { anyOf, indicators } = selectionFor(mapping, { measures: ['rate'], periods: ['2022/23'] });
 * anyOf; // => [[{ column: 'sen_provision', is: ['EHC plan'] }]]
 * indicators; // => ['susp_rate']
 * ```
 */
export function selectionFor(
  { where = [], measures }: Mapping,
  options: { readonly measures?: readonly string[]; readonly periods?: readonly string[] } = {},
): EesSelection {
  const { measures: wanted, periods } = options;
  const missing = wanted?.find((id) => measures.every(({ measure }) => measure !== id));
  const remedy = `It has ${measures.map(({ measure }) => measure).join(', ')}.`;
  insist(missing === undefined, 'selectionFor', `the mapping has no measure "${missing}"`, remedy);
  const chosen = measures.filter(({ measure }) => wanted?.includes(measure) ?? true);
  const parts = chosen.flatMap((measure) => quantitiesOf(measure).map((part) => ({ measure, part })));
  return {
    where,
    anyOf: parts.map(({ measure, part }) => [...(measure.where ?? []), ...(part.where ?? [])]),
    indicators: parts.map(({ part }) => part.column),
    ...(periods ? { periods } : {}),
  };
}

function quantitiesOf({ value, numerator, denominator }: MappedMeasure): ReturnType<typeof partsOf> {
  return [value, numerator, denominator].flatMap(partsOf);
}
