import { basename } from 'node:path';
import type { Command } from 'commander';
import { findings2019, idaci2019Score, inclusionIndex, mime2019, semhShareOfPlans } from '../../indicators/index.ts';
import { changeIntervals } from '../analyse/time/change-intervals.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { forEngland } from '../report/for-england.ts';
import { type Report, report } from '../report/report.ts';
import { authorityIn, named } from './authority-in.ts';
import { type InputOptions, scoredFigures, withInputs } from './inputs.ts';
import { DataError, type Io, Stopped, UsageError } from './io.ts';
import { progressOn } from './progress.ts';
import { rankedYear } from './ranked-authority.ts';
import { readText } from './read-text.ts';
import { type SimulationOptions, simulated, withSimulation } from './simulation-options.ts';
import { writePage } from './write-page.ts';

interface ReportCommandOptions extends InputOptions, SimulationOptions {
  readonly year?: string;
  readonly authority?: string;
  readonly allAuthorities?: boolean;
  readonly out?: string;
}

/** `inclusion-index report`: a page to put in front of people. */
export function reportCommand(command: Command, io: Io): void {
  withSimulation(withInputs(command))
    .description('write a page to print or send: England, one authority, or a folder with all of them')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .option('--authority <name>', 'the profile of one authority: a name, GSS code or three-digit code')
    .option('--all-authorities', 'a profile of every authority, and index.html with a list of them')
    .option('--out <file>', 'write to a file instead of the terminal; with --all-authorities a folder')
    .action(async (options: ReportCommandOptions) => {
      const { authority, allAuthorities, out } = options;
      // What means nothing is found before anything is scored.
      if (authority !== undefined && allAuthorities)
        throw new UsageError('Give --authority or --all-authorities, not both.');
      if (authority !== undefined) named(authority);
      if (allAuthorities && out === undefined) throw new UsageError('--all-authorities needs --out FOLDER.');
      const scored = await scoredFigures(options, io);
      const year = rankedYear(scored.scores, options.year);
      const id =
        authority === undefined ? undefined : authorityIn(authority, scored.scores, { ...options, year }).authority.id;
      const made = await pagesOf(options, scored, year, io);
      if (allAuthorities && out !== undefined) return writeAll(made, out, io);
      const page = id === undefined ? made.overview() : made.profile(id);
      if (out === undefined) return io.out(page);
      await writePage(out, page, io);
      io.error(`Written to ${out}.\n`);
    });
}

/** What all pages need, worked out once: the simulation above all. */
async function pagesOf(
  options: ReportCommandOptions,
  scored: Awaited<ReturnType<typeof scoredFigures>>,
  year: ReturnType<typeof rankedYear>,
  io: Io,
): Promise<Report<AuthorityUnit>> {
  const { scores, observations } = scored;
  const uncertainty = await simulated(scored, [year], options, io);
  const { seed, replicates, asked } = uncertainty;
  if (replicates < asked) throw new Stopped('Stopped; nothing was written.');
  const from = scores.periods[scores.periods.indexOf(year) - 1];
  const intervals =
    from === undefined
      ? undefined
      : changeIntervals(scores, { from, to: year, seed, replicates, denominators: observations });
  const isOfStudy = [inclusionIndex.id, mime2019.id].includes(options.index);
  return report<string, string, AuthorityUnit>(scores, {
    ...forEngland(year),
    year,
    data: observations,
    uncertainty,
    ...(intervals ? { intervals } : {}),
    context: [idaci2019Score, semhShareOfPlans],
    // What was found in 2019 of this index is none of another's.
    ...(isOfStudy ? { claims: findings2019 } : {}),
    files: await filesOf(options, io),
    options: {
      ...(options.boundaries === undefined ? {} : { Boundaries: options.boundaries }),
      ...(options.onlyData ? { Figures: 'those of the file alone' } : {}),
    },
    ...(options.allAuthorities ? { link: (unit) => (unit ? fileOf(unit) : 'index.html') } : {}),
  });
}

/** The files that were read, for the manifest: by their names, since a path says where a user keeps them. */
async function filesOf({ index, data, mapping }: ReportCommandOptions, io: Io) {
  const preset = [inclusionIndex.id, mime2019.id].includes(index);
  const paths = [...(preset ? [] : [index]), data, mapping].flatMap((path) => path ?? []);
  return Promise.all(
    paths.map(async (path) => ({
      name: basename(path),
      content: io.readBytes ? await io.readBytes(path) : await readText(path, io),
    })),
  );
}

/** Ids are small letters and hyphens, and last as long as the authority. */
function fileOf({ id }: AuthorityUnit): string {
  return `${id}.html`;
}

/** Every profile, then the list that leads to them. */
async function writeAll(made: Report<AuthorityUnit>, folder: string, io: Io): Promise<void> {
  const signal = io.interruption?.();
  const progress = progressOn(io);
  const of = made.units.length;
  try {
    await makeFolder(folder, io);
    for (const [done, unit] of made.units.entries()) {
      if (signal?.aborted)
        throw new Stopped(`Stopped: ${done} of ${of} profiles are written to ${folder}, and no list.`);
      progress.count(done, of);
      await writePage(`${folder}/${fileOf(unit)}`, made.profile(unit.id), io);
      // Lets Ctrl-C be heard.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await writePage(`${folder}/index.html`, made.contents(), io);
  } finally {
    progress.clear();
  }
  io.error(`Written to ${folder}: ${of} profiles, and index.html with a list of them.\n`);
}

async function makeFolder(folder: string, io: Io): Promise<void> {
  try {
    await io.makeFolder?.(folder);
  } catch (error) {
    throw new DataError(`${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
  }
}
