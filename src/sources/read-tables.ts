import { carriedMappings } from './mappings/carried.ts';
import type { Mapping } from './mappings/mapping.ts';
import { authorityFinder } from './published-unit.ts';
import type { RawTable } from './raw-table.ts';
import { type ReadTables, readMapped } from './read-mapped.ts';

/**
 * Reads figures of English authorities from tables as published, by mappings. A table is known by its headings, which may
 * stand below a title, and by its name where headings do not tell; rows that no mapping wants are passed over, so that a
 * file can be larger than memory.
 *
 * Where several tables give the same measure and year, the latest publication counts. Its counts, or else those of the
 * latest that has them, go with a value where they give it to its rounding. Every problem is reported, once for each value
 * it is about. Observations come by measure, in the order of the mappings, then by year and authority, whatever the order
 * of tables.
 *
 * @param tables tables of any files, of one edition or of several
 * @param mappings how to read them; default: the published files of the measures that the library carries
 * @example
 * ```ts
 * import { readTables } from 'inclusion-index/sources';
 * const header = ['time_period', 'geographic_level', 'new_la_code', 'la_name', 'plans', 'of'];
 * const cells = [
 *   ['201819', 'National', '', '', '130', '400'],
 *   ['201819', 'Local authority', 'E09000007', 'Camden', '40', '100'],
 * ];
 * async function* rows() {
 *   yield { first: 2, cells };
 * }
 * const mapping = {
 *   id: 'mine',
 *   publication: 'Plans 2019',
 *   file: 'plans.csv',
 *   vintage: '2019-05',
 *   period: { column: 'time_period' },
 *   unit: { codes: ['new_la_code'], name: 'la_name' },
 *   where: [{ column: 'geographic_level', is: ['Local authority'] }],
 *   measures: [{ measure: 'ehcp-in-mainstream', numerator: 'plans', denominator: 'of' }],
 * };
 * const { observations, provenance } = await readTables([{ name: 'plans.csv', header, rows }], [mapping]);
 * observations.map(({ unit, period, value }) => [unit.id, period, value]); // => [['camden', '2018/19', 40]]
 * provenance[0]?.periods; // => ['2018/19']
 * ```
 */
export function readTables(
  tables: AsyncIterable<RawTable> | Iterable<RawTable>,
  mappings: readonly Mapping[] = carriedMappings,
): Promise<ReadTables> {
  return readMapped(tables, mappings, ({ mapping }) => authorityFinder(mapping.unit));
}
