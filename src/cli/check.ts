import type { Command } from 'commander';
import type { Issue } from '../core/issue.ts';
import { checkFiles } from '../sources/check-files.ts';
import type { CheckReport, CheckResult } from '../sources/checks/check.ts';
import { fileSource } from '../sources/file-source.ts';
import type { FileSource } from '../sources/raw-table.ts';
import { type Table, tableOf } from '../table/table.ts';
import type { TableCell } from '../table/table-cell.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { knownMeasures } from './known-measures.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { progressOn } from './progress.ts';

interface CheckCommandOptions extends OutputOptions {
  readonly examples: string;
}

/** `inclusion-index check`: what is wrong with files, by check. */
export function checkCommand(command: Command, io: Io): void {
  withOutput(command)
    .description('check files as published, or figures of your own, and print PASS, WARNING or FAIL by check')
    .argument(
      '<files...>',
      'CSV, xlsx, Parquet or zip: data files of explore-education-statistics (NAME.meta.csv beside NAME.csv is found), figures as --data takes them, or any other table',
    )
    .option('--examples <n>', 'findings to print for each check', '5')
    .addHelpText(
      'after',
      '\nExit code: 0 all pass, with or without warnings; 1 a check fails; 2 a mistake in the call.',
    )
    .action(async (files: string[], { examples: most, ...options }: CheckCommandOptions) => {
      if (!/^[1-9]\d{0,5}$/.test(most)) throw new UsageError(`--examples ${most}: give a whole number above 0.`);
      const sources = await sourcesOf(files);
      const progress = progressOn(io);
      const asked = { measures: knownMeasures(), examples: Number(most), onProgress: progress.show };
      const report = await checkFiles(sources, asked).finally(progress.clear);
      const isForPeople = options.format === 'table' || options.format === 'md';
      const title = `${files.length === 1 ? files[0] : `${files.length} files`}: ${report.verdict}`;
      await write(isForPeople ? forPeople(report, title) : forPrograms(report, title), options, io);
      const failed = report.results.filter(({ verdict }) => verdict === 'FAIL').length;
      if (failed > 0) throw new DataError(`${failed} ${failed === 1 ? 'check fails' : 'checks fail'}.`);
    });
}

/** The files named, and the meta files that lie beside them; an unreadable one is a mistake in the call. */
async function sourcesOf(files: readonly string[]): Promise<FileSource[]> {
  const sources: FileSource[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const problem = await unreadable(fileSource(file));
    if (problem !== undefined) throw new UsageError(`${file} cannot be read: ${problem}`);
    sources.push(fileSource(file));
    if (!/\.csv$/i.test(file) || /\.meta\.csv$/i.test(file)) continue;
    const meta = file.replace(/\.csv$/i, '.meta.csv');
    if (files.includes(meta) || (await unreadable(fileSource(meta))) !== undefined) continue;
    sources.push(fileSource(meta));
  }
  return sources;
}

/** Why a file cannot be read; nothing where it can. */
async function unreadable(source: FileSource): Promise<string | undefined> {
  try {
    for await (const _ of source.bytes()) break;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A row a check, then a row a finding, in words. */
function forPeople({ results }: CheckReport, title: string): Table {
  const rows = results.flatMap((result): TableCell[][] => {
    const { verdict, check, found, findings } = result;
    const more = found - findings.length;
    return [
      [{ text: verdict }, { text: check }, { text: result.title }],
      ...findings.map((issue): TableCell[] => [{ text: '' }, { text: '' }, { text: wordsOf(issue) }]),
      ...(more > 0 ? [[{ text: '' }, { text: '' }, { text: `... and ${more} more` }]] : []),
    ];
  });
  return tableOf({
    title,
    columns: [
      { id: 'verdict', title: 'Verdict' },
      { id: 'check', title: 'Check' },
      { id: 'what', title: 'What holds, or what was found' },
    ],
    rows,
    footnotes: [],
  });
}

/** Where, what and what to do about it. */
function wordsOf({ severity, file, row, column, message, remedy }: Issue): string {
  const place = [
    file,
    row === undefined ? undefined : `row ${row}`,
    column === undefined ? undefined : `column ${column}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  return `${severity}: ${place === '' ? '' : `${place}: `}${message} ${remedy}`;
}

/** A row a finding, or a check without one, each fact in a column of its own. */
function forPrograms({ results }: CheckReport, title: string): Table {
  const columns = ['verdict', 'check', 'found', 'severity', 'file', 'row', 'column', 'value', 'message', 'remedy'];
  return tableOf({
    title,
    columns: columns.map((id) => ({ id, title: id })),
    rows: results.flatMap(({ findings, ...result }) =>
      findings.length === 0 ? [rowOf(result)] : findings.map((issue) => rowOf(result, issue)),
    ),
    footnotes: [],
  });
}

function rowOf({ verdict, check, found, title }: Omit<CheckResult, 'findings'>, issue?: Issue): TableCell[] {
  const { severity = '', file = '', row, column = '', value = '', message = title, remedy = '' } = issue ?? {};
  return [
    { text: verdict },
    { text: check },
    found,
    { text: severity },
    { text: file },
    row ?? { text: '' },
    { text: column },
    { text: value },
    { text: message },
    { text: remedy },
  ];
}
