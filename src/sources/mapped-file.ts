import type { Issue } from '../core/issue.ts';
import type { Unit } from '../core/observation.ts';
import type { BoundTable } from './bound-table.ts';
import { bytesSource } from './bytes-source.ts';
import type { Mapping } from './mappings/mapping.ts';
import type { UnitFinder } from './published-unit.ts';
import type { FileSource } from './raw-table.ts';
import { type ReadTables, readMapped } from './read-mapped.ts';
import type { TextSource } from './read-table.ts';
import { tablesIn } from './tables-in.ts';

/** Reads the figures of a file by the mapping made for it: where no table of it can be read so, that is an error. */
export async function mappedFile<U extends Unit>(
  source: TextSource | FileSource,
  mapping: Mapping,
  unitsOf: (table: BoundTable) => UnitFinder<U>,
): Promise<ReadTables<U>> {
  const told: Issue[] = [];
  const file = 'text' in source ? bytesSource(source.name, new TextEncoder().encode(source.text)) : source;
  const tables = tablesIn(file, { onIssue: (issue) => told.push(issue) });
  const { observations, issues, provenance } = await readMapped(tables, [mapping], unitsOf);
  const nothing = provenance.length === 0;
  const worse = (issue: Issue): Issue =>
    nothing && (issue.code === 'unread-table' || issue.code === 'no-figures') ? { ...issue, severity: 'error' } : issue;
  return { observations, issues: [...told, ...issues.map(worse)], provenance };
}
