import { InclusionIndexError } from '../../core/error.ts';
import type { Issue } from '../../core/issue.ts';
import type { ReadProgress } from '../files/reading.ts';
import type { Mapping } from '../mappings/mapping.ts';
import type { RawRows, RawTable } from '../raw-table.ts';
import type { EesAsk, EesClient } from './client.ts';
import { EesError } from './error.ts';
import { findDataSet } from './find-data-set.ts';
import { selectionFor } from './selection.ts';
import { eesTable } from './table.ts';

/** What a mapping reads, as the API has it. */
export interface MappedTable {
  readonly mapping: Mapping;
  readonly dataSet: { readonly id: string; readonly title: string; readonly version: string };
  /** Its rows are kept, so that reading them again asks nothing. */
  readonly table: RawTable;
}

/** The tables of the API that mappings name, one after another; a mapping that gets none is an issue. */
export async function* mappedTables(
  client: EesClient,
  mappings: readonly Mapping[],
  onIssue: (issue: Issue) => void,
  { onProgress, ...ask }: EesAsk & { readonly onProgress?: (progress: ReadProgress) => void } = {},
): AsyncGenerator<MappedTable> {
  for (const mapping of mappings) {
    try {
      const { dataSet, issue } = await findDataSet(client, mapping, ask);
      if (issue) onIssue(issue);
      if (!dataSet) continue;
      const version = await client.exactVersion(dataSet.id, ask);
      const table = await eesTable(client, dataSet.id, selectionFor(mapping), { ...ask, version });
      // Under the name of its file too, by which a mapping may know it.
      const kept = await keptTable(table, `${table.name}/${mapping.file}`, onProgress);
      yield { mapping, dataSet: { id: dataSet.id, title: dataSet.title, version }, table: kept };
    } catch (error) {
      if (!isOfDataSet(error)) throw error;
      const { message, remedy } = error;
      const says = message.endsWith(remedy) ? message.slice(0, -remedy.length).trim() : message;
      onIssue({ code: error.code, severity: 'error', message: `${mapping.id}: ${says}`, remedy, file: mapping.file });
    }
  }
}

/** Whether an error is about one data set, so that the others can be asked for all the same. */
function isOfDataSet(error: unknown): error is InclusionIndexError {
  if (error instanceof EesError) return error.code === 'ees-refused' || error.code === 'ees-bad-answer';
  return error instanceof InclusionIndexError && error.code === 'ees-not-there';
}

async function keptTable(
  { header, rows }: RawTable,
  name: string,
  onProgress: ((progress: ReadProgress) => void) | undefined,
): Promise<RawTable> {
  const kept: RawRows[] = [];
  for await (const batch of rows()) {
    kept.push(batch);
    onProgress?.({ file: name, bytes: 0, rows: batch.first + batch.cells.length - 2 });
  }
  return {
    name,
    header,
    async *rows() {
      yield* kept;
    },
  };
}
