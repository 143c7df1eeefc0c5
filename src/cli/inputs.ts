import type { Command } from 'commander';
import { catalogue, inclusionIndex, mime2019 } from '../../indicators/index.ts';
import { type Issue, issueText, type Severity } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import type { Panel } from '../core/panel.ts';
import { type Period, parsePeriod, periodsBetween } from '../core/period.ts';
import type { Scores } from '../core/scores.ts';
import type { Spec } from '../core/spec.ts';
import { type AuthorityUnit, authorityLineage, figures } from '../england/index.ts';
import { arrange } from '../panel/build-panel.ts';
import { score } from '../score.ts';
import { IndexError, problemText } from '../sources/index-problem.ts';
import { overlay } from '../sources/overlay.ts';
import { readIndex } from '../sources/read-index.ts';
import type { TextSource } from '../sources/read-table.ts';
import { boundariesText } from './boundaries.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { authorityFigures, mappingHelp } from './own-figures.ts';
import { readText } from './read-text.ts';

/** Which figures. */
export interface DataOptions {
  readonly data?: string;
  readonly mapping?: string;
  readonly onlyData?: boolean;
}

/** What to score: an index and figures, and on whose boundaries. */
export interface InputOptions extends DataOptions {
  readonly index: string;
  readonly boundaries?: string;
}

/** Adds `--index`, `--data`, `--mapping`, `--only-data` and `--boundaries`. */
export function withInputs(command: Command): Command {
  return withData(
    command.option('--index <name>', 'inclusion-index, mime2019, or a YAML or JSON file', inclusionIndex.id),
  ).option('--boundaries <when>', 'on whose boundaries: a date, latest, or own (default: as published)');
}

/** Adds `--data`, `--mapping` and `--only-data`. */
export function withData(command: Command): Command {
  return command
    .option(
      '--data <file>',
      'figures of your own (CSV, xlsx, Parquet: authority, period, measure, value), on top of the carried ones',
    )
    .option('--mapping <file>', mappingHelp)
    .option('--only-data', 'use the figures of --data alone');
}

/** Scores the index asked for; every problem of the user's own file goes to the error output, and an error ends it. */
export async function scored(options: InputOptions, io: Io): Promise<Scores<string, string, AuthorityUnit>> {
  return (await scoredFigures(options, io)).scores;
}

/** What was scored, and from what. */
export interface ScoredFigures<U extends Unit = AuthorityUnit> {
  readonly scores: Scores<string, string, U>;
  readonly observations: readonly Observation<U>[];
  /** The figures as the index has them, on the boundaries asked for. */
  readonly panel: Panel<string, U>;
}

/** The same, with the figures it was scored from. */
export async function scoredFigures(options: InputOptions, io: Io): Promise<ScoredFigures> {
  const spec = await specOf(options.index, io);
  const observations = await observationsOf(options, io);
  const { boundaries } = options;
  const on = boundaries === undefined ? undefined : { boundaries, lineage: authorityLineage };
  const titled = boundaries === undefined ? spec : { ...spec, title: `${spec.title}, ${boundariesText(boundaries)}` };
  const panel = arrange<string, string, AuthorityUnit>(titled, observations, on);
  return { scores: scoredWith(titled, panel, io), observations, panel };
}

/** Scores figures by an index; what is wrong with them goes to the error output. */
export function scoredWith<U extends Unit>(
  spec: Spec,
  data: readonly Observation<U>[] | Panel<string, U>,
  io: Io,
): Scores<string, string, U> {
  const scores = score(spec, data);
  const nothing = scores.newestComplete === undefined;
  // Notes say why a year is not scored: worth printing where none is.
  const told = nothing ? scores.issues : scores.issues.filter(({ severity }) => severity !== 'note');
  // A value that cannot be made is left out as a gap is, and the rest is scored: an error would end the command.
  const unused = told.filter(({ severity }) => severity === 'error').length;
  report(
    told.map((issue) => (issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue)),
    io,
  );
  if (nothing) throw new DataError('No year can be scored with these figures.');
  if (unused > 0) {
    const values = unused === 1 ? '1 value was not used' : `${unused} values were not used`;
    io.error(`warning: ${values}: the scores are made without ${unused === 1 ? 'it' : 'them'}.\n`);
  }
  return scores;
}

/** A year as a user writes it, which must be one that was scored. */
export function yearOf(text: string, scores: Scores): Period {
  const year = parsePeriod(text);
  if (year && scores.periods.includes(year)) return year;
  const what = year ? `${year} is not scored` : `"${text}" is no year`;
  throw new UsageError(`${what}: there is ${scores.periods.join(', ')}.`);
}

/** Years as a user writes them: `2016/17..2018/19`, or a list with commas. */
export function yearsOf(text: string, scores: Scores): Period[] {
  const [first = '', last, ...more] = text.split('..');
  if (last === undefined) return text.split(',').map((year) => yearOf(year, scores));
  if (more.length > 0) throw new UsageError(`"${text}" is no range of years: write 2016/17..2018/19.`);
  const years = periodsBetween(yearOf(first, scores), yearOf(last, scores));
  if (years.length === 0) throw new UsageError(`"${text}" runs backwards: write the earlier year first.`);
  return years.map((year) => yearOf(year, scores));
}

/** An index that is carried, by its id, or one in a file; every problem of the file goes to the error output. */
export async function specOf(name: string, io: Io): Promise<Spec> {
  return (await indexOf(name, io)).spec;
}

/** The same, with the file it is in. */
export async function indexOf(name: string, io: Io): Promise<{ readonly spec: Spec; readonly source?: TextSource }> {
  const preset = [inclusionIndex, mime2019].find(({ id }) => id === name);
  if (preset) return { spec: preset };
  if (!/\.(json|ya?ml)$/i.test(name)) {
    throw new UsageError(
      `There is no index "${name}": use ${inclusionIndex.id}, ${mime2019.id} or a .yaml or .json file.`,
    );
  }
  const source = { name, text: await readText(name, io) };
  try {
    return { spec: await readIndex(source, catalogue), source };
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    for (const problem of error.problems.slice(0, 50)) io.error(`error: ${problemText(problem)}\n`);
    const { length } = error.problems;
    throw new DataError(`${name}: ${length} ${length === 1 ? 'problem' : 'problems'}; nothing was scored.`);
  }
}

/** The figures asked for: the carried ones, with the user's own laid over them, or these alone. */
export async function observationsOf(
  { data, mapping, onlyData, boundaries }: DataOptions & Pick<InputOptions, 'boundaries'>,
  io: Io,
): Promise<readonly Observation<AuthorityUnit>[]> {
  if (data === undefined) {
    if (onlyData) throw new UsageError('--only-data needs --data FILE.');
    if (mapping !== undefined) throw new UsageError('--mapping needs --data FILE.');
    return figures();
  }
  const measures = catalogue.flatMap((indicator) => indicator.measures);
  const combined = boundaries !== undefined;
  const { observations, issues } = await authorityFigures(data, mapping, { measures, combined }, io);
  reportAll(data, issues, io);
  return onlyData ? observations : overlay(figures(), observations);
}

/** Reports what is wrong with a file; an error among it ends the command. */
export function reportAll(file: string, issues: readonly Issue[], io: Io): void {
  report(issues, io);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    throw new DataError(`${file}: ${errors} ${errors === 1 ? 'problem' : 'problems'}; nothing was scored.`);
}

/** More lines than these are read by nobody. */
const mostLines = 20;

/** Prints issues; of very many the worst. */
export function report(issues: readonly Issue[], io: Io): void {
  const of = (wanted: Severity): Issue[] => issues.filter(({ severity }) => severity === wanted);
  const worstFirst = [...of('error'), ...of('warning'), ...of('note')];
  const shown = issues.length > mostLines ? worstFirst.slice(0, mostLines) : issues;
  for (const issue of shown) io.error(`${issueText(issue)}\n`);
  const left = issues.length - shown.length;
  if (left > 0) io.error(`... and ${left} more.\n`);
}
