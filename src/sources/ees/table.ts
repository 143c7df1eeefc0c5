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
