import type { Issue } from '../core/issue.ts';
import { excerpt } from '../core/text.ts';
import { startOfPeriod } from '../england/index.ts';
import { basisOf } from '../sources/bound-table.ts';
import { eesClient } from '../sources/ees/client.ts';
import { directoryCache } from '../sources/ees/directory-cache.ts';
import type { Mapping } from '../sources/mappings/mapping.ts';
import type { Provenance, ReadTables } from '../sources/read-mapped.ts';
import { readTables } from '../sources/read-tables.ts';
import { report } from './inputs.ts';
import type { Io } from './io.ts';
import type { Progress } from './progress.ts';
import { apiTables, folderTables, type InputTable } from './update-inputs.ts';

/** Where an update comes from. */
export interface ReadFrom {
  /** A folder, or `api`. */
  readonly from: string;
  readonly baseUrl?: string;
  readonly cache?: string;
}

/** Reads a folder or the API by mappings, and prints what was read, what not and why. */
export async function readInputs(
  options: ReadFrom,
  mappings: readonly Mapping[],
  io: Io,
  signal: AbortSignal,
  progress: Progress,
): Promise<{ readonly tables: readonly InputTable[]; readonly read: ReadTables }> {
  const notices: Issue[] = [];
  const onIssue = (issue: Issue): void => void notices.push(issue);
  const how = { onIssue, signal, onProgress: progress.show };
  const inputs =
    options.from === 'api'
      ? apiTables(clientOf(options), mappings, () => io.now?.() ?? Date.now(), how)
      : folderTables(options.from, how);
  const tables: InputTable[] = [];
  async function* gathered(): AsyncGenerator<InputTable['table']> {
    for await (const one of inputs) {
      tables.push(one);
      yield one.table;
    }
  }
  const read = await readTables(gathered(), mappings).finally(progress.clear);
  for (const one of read.provenance) io.error(`${readLine(one)}\n`);
  const unread = read.issues.filter((issue) => issue.code === 'unread-table' && !isMeta(issue, tables));
  for (const line of unreadLines(unread, tables)) io.error(`${line}\n`);
  const isNoTable = ({ code, severity }: Issue): boolean => code === 'not-a-table' && severity === 'note';
  const noTables = notices.filter(isNoTable).map(({ file }) => file);
  if (noTables.length > 0) io.error(`${excerpt(`passed over, as it is no table: ${noTables.join(', ')}`, 400)}\n`);
  const others = [...notices.filter((issue) => !isNoTable(issue)), ...read.issues].filter(
    ({ code }) => code !== 'unread-table',
  );
  report([...others, ...read.provenance.flatMap((one) => laterThanMapping(one, mappings))], io);
  return { tables, read };
}

function clientOf({ baseUrl, cache }: ReadFrom): ReturnType<typeof eesClient> {
  return eesClient({
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(cache === undefined ? {} : { cache: directoryCache(cache) }),
  });
}

function readLine({ table, publication, periods, figures }: Provenance): string {
  const years = periods.length === 1 ? periods[0] : `${periods[0]} to ${periods.at(-1)}`;
  return `read: ${table}: ${publication}, ${years}, ${figures} figures`;
}

/** A line a file: an archive can have dozens of tables that nobody needs. */
function unreadLines(unread: readonly Issue[], tables: readonly InputTable[]): string[] {
  const inputs = new Map(tables.map(({ table, input }) => [table.name, input.name]));
  const within = new Map<string, string[]>();
  for (const { file = '' } of unread) {
    const input = inputs.get(file) ?? file;
    within.set(input, [...(within.get(input) ?? []), file.slice(input.length + 1)]);
  }
  return [...within].map(([input, names]) => {
    const which = names.filter((name) => name !== '');
    const parts = which.length === 0 ? '' : ` (${which.length} of its tables: ${which.join(', ')})`;
    return excerpt(`passed over, as no mapping reads it: ${input}${parts}`, 400);
  });
}

/** A meta file beside its data file holds no figures, and is no news. */
function isMeta({ file = '' }: Issue, tables: readonly InputTable[]): boolean {
  const data = file.toLowerCase().replace(/\.meta\.csv$/, '.csv');
  return data !== file.toLowerCase() && tables.some(({ table }) => table.name.toLowerCase() === data);
}

/** A table with a year that had not begun when the mapping's publication came out is of a later one. */
function laterThanMapping(
  { table, mapping: id, publication, vintage, periods }: Provenance,
  mappings: readonly Mapping[],
): Issue[] {
  const [measure] = mappings.find((one) => one.id === id)?.measures ?? [];
  const newest = periods.at(-1);
  const basis = measure && basisOf(measure);
  if (!basis || basis === 'once' || newest === undefined) return [];
  // A title without a year is that of every edition.
  if (!/\b20\d\d\b/.test(publication) || startOfPeriod(newest, basis).slice(0, vintage.length) <= vintage) return [];
  return [
    {
      code: 'later-edition',
      severity: 'warning',
      message: `It has ${newest}, and the mapping "${id}" is for ${publication} of ${vintage}: figures will cite that.`,
      remedy: 'Copy the mapping with the new title and date, and give it by --mapping.',
      file: table,
    },
  ];
}
