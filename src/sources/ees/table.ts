import type { RawTable } from '../raw-table.ts';
import type { EesClient, EesVersionAsk } from './client.ts';
import { eesQueryFor } from './query-for.ts';
import { columnsOf } from './result-rows.ts';
import type { EesSelection } from './selection.ts';

/**
 * The rows of a data set that a selection asks for, as a table in the form of the data set's CSV, so that whatever reads
 * that file reads this. The version and its meta are settled at once; rows are asked for when they are read.
 *
 * @param client made by {@link eesClient}
 * @param selection headings and labels of the CSV; {@link selectionFor} makes one of a mapping
 * @throws EesError where the API gives no answer to use; InclusionIndexError `ees-not-there` where it has not what is wanted
 * @example
 * ```ts
 * import { eesClient, eesTable } from 'inclusion-index/sources';
 * // In place of the network, for this example: a data set without filters and with one row.
 * const meta = {
 *   filters: [],
 *   indicators: [{ id: 'i1', column: 'headcount', label: 'Pupils' }],
 *   geographicLevels: [{ code: 'NAT', label: 'National' }],
 *   locations: [{ level: { code: 'NAT', label: 'National' }, options: [{ id: 'l1', label: 'England', code: 'E92000001' }] }],
 *   timePeriods: [{ code: 'AY', period: '2022/2023', label: '2022/23' }],
 * };
 * const row = { timePeriod: { code: 'AY', period: '2022/2023' }, geographicLevel: 'NAT', locations: { NAT: 'l1' } };
 * const results = [{ ...row, filters: {}, values: { i1: '8408003' } }];
 * const page = { paging: { page: 1, pageSize: 10000, totalResults: 1, totalPages: 1 }, results, warnings: [] };
 * const client = eesClient({ fetch: async (url) => Response.json(url.includes('/meta') ? meta : page) });
 * const table = await eesTable(client, '7588c2d6', { indicators: ['headcount'] }, { version: '1.0' });
 * const lines = [table.header.join()];
 * for await (const { cells } of table.rows()) lines.push(...cells.map((row) => row.join()));
 * lines[0]; // => 'time_period,time_identifier,geographic_level,country_code,country_name,headcount'
 * lines[1]; // => '202223,Academic year,National,E92000001,England,8408003'
 * ```
 */
export async function eesTable(
  client: EesClient,
  dataSetId: string,
  selection: EesSelection,
  ask: EesVersionAsk = {},
): Promise<RawTable> {
  const exact = { ...ask, version: await client.exactVersion(dataSetId, ask) };
  const meta = await client.meta(dataSetId, exact);
  const query = eesQueryFor(meta, selection);
  const name = `${dataSetId}@${exact.version}.csv`;
  const columns = columnsOf(meta, query.indicators, name);
  return {
    name,
    header: columns.map(({ heading }) => heading),
    rows: async function* () {
      let first = 2;
      for await (const { results } of client.queryAll(dataSetId, query, exact)) {
        yield { first, cells: results.map((result) => columns.map(({ cell }) => cell(result))) };
        first += results.length;
      }
    },
  };
}
