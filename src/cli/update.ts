import type { Command } from 'commander';
import { issueText } from '../core/issue.ts';
import type { Observation } from '../core/observation.ts';
import { academicYear, periodOrdinal } from '../core/period.ts';
import { figures } from '../england/index.ts';
import { compareFigures } from '../sources/compare-figures.ts';
import { figuresToCsv } from '../sources/figures-file.ts';
import { updateFigures } from '../sources/update-figures.ts';
import { figuresToParquet } from './figures-to-parquet.ts';
import { report } from './inputs.ts';
import { DataError, type Io, Stopped, UsageError } from './io.ts';
import { mappingsWith } from './mapping-files.ts';
import { write } from './output.ts';
import { progressOn } from './progress.ts';
import { provenanceText } from './update-provenance.ts';
import { type ReadFrom, readInputs } from './update-read.ts';
import { updateReport } from './update-report.ts';
import { screenUpdate } from './update-screen.ts';

interface UpdateOptions extends ReadFrom {
  readonly out: string;
  readonly format: string;
  readonly mapping: readonly string[];
  readonly acceptFailures?: boolean;
}

/** `inclusion-index update`: a file of figures with the newest that was published, and what it changes. */
export function updateCommand(command: Command, io: Io): void {
  command
    .description('lay figures newly published over the carried ones, check them, and say what changed')
    .requiredOption('--from <folder>', 'a folder of files as published, or "api" for the statistics API')
    .requiredOption('--out <file>', 'the figures to write, .csv or .parquet, for --data of the other commands')
    .option('--format <format>', 'of the report: table, csv, md, json', 'table')
    .option(
      '--mapping <file>',
      'a mapping of your own, YAML or JSON, beside the carried ones or in place of the one with its id; can be repeated',
      (file: string, files: readonly string[]) => [...files, file],
      [],
    )
    .option('--accept-failures', 'write the figures although checks fail')
    .option('--base-url <address>', 'another address of the API')
    .option('--cache <folder>', 'keep the answers of the API there')
    .addHelpText(
      'after',
      '\nBeside the figures stands FILE.provenance.json: what they were made from.\nExit code: 0 written; 1 files cannot be read or checks fail, nothing is written; 2 a mistake in the call; 130 stopped.',
    )
    .action(async (options: UpdateOptions) => {
      const signal = io.interruption?.() ?? new AbortController().signal;
      try {
        await update(options, io, signal);
      } catch (error) {
        if (signal.aborted) throw new Stopped('Stopped: nothing was written.');
        // The system's own error: no right to read a file, a link that leads nowhere.
        if (error instanceof Error && 'syscall' in error) throw new DataError(`${error.message}: nothing was written.`);
        throw error;
      }
    });
}

async function update(options: UpdateOptions, io: Io, signal: AbortSignal): Promise<void> {
  const { out, format } = options;
  if (!/\.(csv|parquet)$/i.test(out)) throw new UsageError(`--out ${out}: give a name that ends in .csv or .parquet.`);
  if (!['table', 'csv', 'md', 'json'].includes(format)) {
    throw new UsageError(`"${format}" is no format: use table, csv, md, json.`);
  }
  const mappings = await mappingsWith(options.mapping, io);
  const progress = progressOn(io);
  const { tables, read } = await readInputs(options, mappings, io, signal, progress);
  const wanted = withinYears(read.observations, io);
  if (wanted.length === 0) throw new DataError('No figure was read: nothing was written.');
  const updated = updateFigures(figures(), wanted, mappings);
  report(updated.issues, io);
  const failures = [
    ...read.issues.filter(({ severity }) => severity === 'error').map((issue) => issueText(issue)),
    ...(await screenUpdate(tables, read.provenance, updated.observations, io, progress)),
  ];
  signal.throwIfAborted();
  if (failures.length > 0 && !options.acceptFailures) {
    const count = failures.length === 1 ? '1 failure' : `${failures.length} failures`;
    throw new DataError(`${count} (above): nothing was written. Correct the files, or give --accept-failures.`);
  }
  const content = /\.csv$/i.test(out) ? figuresToCsv(updated.observations) : figuresToParquet(updated.observations);
  const made = { file: out, content, figures: updated.observations.length };
  const provenance = await provenanceText(made, tables, read.provenance, failures);
  signal.throwIfAborted();
  await writeBoth(out, content, provenance, io);
  const changes = compareFigures(figures(), updated.observations);
  const title = `${out}: ${updated.observations.length} figures; ${changesIn(changes.length)}`;
  await write(updateReport(changes, title, format === 'table' || format === 'md'), { format }, io);
}

/** Files go back to years that no index needs and that nothing carried can be compared with. */
function withinYears<O extends Observation>(read: readonly O[], io: Io): O[] {
  const kind = ({ period }: Observation): string => (period.includes('/') ? 'academic' : 'calendar');
  const first = new Map<string, number>();
  for (const figure of figures()) {
    first.set(
      kind(figure),
      Math.min(first.get(kind(figure)) ?? Number.POSITIVE_INFINITY, periodOrdinal(figure.period)),
    );
  }
  const wanted = read.filter((figure) => periodOrdinal(figure.period) >= (first.get(kind(figure)) ?? 0));
  const left = read.length - wanted.length;
  if (left > 0) io.error(`left out: ${left} figures of years before ${academicYear(first.get('academic') ?? 0)}\n`);
  return wanted;
}

function changesIn(count: number): string {
  if (count === 0) return 'nothing differs from the carried ones';
  return `what differs from the carried ones, in ${count} ${count === 1 ? 'year of a measure' : 'years of measures'}`;
}

/** Writes the figures and, before them, what they were made from: the hash in it tells whether the two belong together. */
async function writeBoth(out: string, content: string | Uint8Array, provenance: string, io: Io): Promise<void> {
  const beside = out.replace(/\.(csv|parquet)$/i, '.provenance.json');
  try {
    await io.writeFile(beside, provenance);
    if (typeof content === 'string') await io.writeFile(out, content);
    else if (io.writeBytes) await io.writeBytes(out, content);
    else throw new Error('only texts can be written here');
  } catch (error) {
    throw new DataError(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  io.error(`Written to ${out}, and what it was made from to ${beside}.\n`);
}
