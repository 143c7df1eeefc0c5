import type { Command } from 'commander';
import type { Period } from '../core/period.ts';
import type { Scores } from '../core/scores.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { named } from './authority-in.ts';
import { type ChartOutputOptions, widthOf } from './chart-output.ts';
import type { InputOptions, ScoredFigures } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { countOf, idOf } from './options.ts';
import { rankedYear } from './ranked-authority.ts';
import { regionFilter } from './region-filter.ts';
import { type SimulationOptions, withSimulation } from './simulation-options.ts';

/** What a chart can be told on the command line, each by those that take it. */
export interface ChartCommandOptions extends InputOptions, ChartOutputOptions, SimulationOptions {
  readonly year?: string;
  readonly years?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly authority?: string;
  readonly mark?: string;
  readonly region?: string;
  readonly top?: string;
  readonly uncertainty?: boolean;
  readonly columns?: string;
  readonly against?: string;
  readonly geojson?: string;
  readonly key?: string;
}

const newest = '(default: the newest for which every indicator is published)';

/** An option that some charts take. */
export type ChartOption =
  | 'year'
  | 'years'
  | 'from'
  | 'to'
  | 'by'
  | 'authority'
  | 'mark'
  | 'region'
  | 'top'
  | 'uncertainty'
  | 'columns'
  | 'against'
  | 'geojson'
  | 'key'
  | 'simulation';

const flags: Readonly<Record<Exclude<ChartOption, 'simulation'>, readonly [flag: string, description: string]>> = {
  year: ['--year <year>', `the year ${newest}`],
  years: ['--years <first..last>', 'several years, or several with commas'],
  from: ['--from <year>', 'the earlier year (default: the one before)'],
  to: ['--to <year>', `the later year ${newest}`],
  by: ['--by <id>', 'a domain or indicator instead of the whole index'],
  authority: ['--authority <name>', 'the authority: a name, GSS code or three-digit code'],
  mark: ['--mark <names>', 'authorities to point at, with commas'],
  region: ['--region <name>', 'show one region (ranks stay national); London is Inner and Outer'],
  top: ['--top <n>', 'show the first n'],
  uncertainty: ['--uncertainty', 'show how certain each is; --replicates, --seed and --vary are for it'],
  columns: ['--columns <which>', 'groups or indicators'],
  against: ['--against <id>', 'an indicator that describes the context (default: idaci-2019-score)'],
  geojson: ['--geojson <file>', 'outlines of the authorities, a GeoJSON file'],
  key: ['--key <property>', 'the property of the outlines that holds a code or name'],
};

/** Adds the options that a chart takes; one that only others take is refused by its name. */
export function withChartOptions(command: Command, takes: readonly ChartOption[]): Command {
  for (const option of takes) {
    if (option === 'simulation') withSimulation(command);
    else command.option(...flags[option]);
  }
  const isOthers = (name: string): boolean =>
    Object.hasOwn(flags, name) || ['replicates', 'seed', 'vary'].includes(name);
  return command.configureOutput({
    outputError: (text, print) =>
      print(
        text.replace(/unknown option '--([a-z]+)'/, (whole, name: string) =>
          isOthers(name) ? `--${name} does not go with this chart` : whole,
        ),
      ),
  });
}

/** A chart as it was asked for. */
export interface Asked {
  readonly scored: ScoredFigures;
  readonly scores: Scores<string, string, AuthorityUnit>;
  readonly year: Period;
  /** What charts are told alike; each takes what is for it. */
  readonly chosen: Chosen;
  /** The authority that the chart is of, without which there is none. */
  authority(year: Period): string;
  readonly options: ChartCommandOptions;
  readonly io: Io;
}

interface Chosen {
  readonly year: Period;
  readonly mark?: readonly string[];
  readonly by?: string;
  readonly where?: (unit: AuthorityUnit) => boolean;
  readonly top?: number;
  readonly width?: number;
}

/** Reads what all charts are told alike. */
export function askedOf(scored: ScoredFigures, options: ChartCommandOptions, io: Io): Asked {
  const { scores } = scored;
  const year = rankedYear(scores, options.year);
  const mark = options.mark?.split(',').map((name) => named(name.trim(), year, options.boundaries).id);
  const by = idOf('--by', options.by, scores);
  const inRegion = regionFilter(options.region);
  const top = countOf('--top', options.top);
  const width = widthOf(options.width);
  const chosen = {
    year,
    ...(mark === undefined ? {} : { mark }),
    ...(by === undefined ? {} : { by }),
    ...(inRegion ? { where: ({ region }: AuthorityUnit) => inRegion(region) } : {}),
    ...(top === undefined ? {} : { top }),
    ...(width === undefined ? {} : { width }),
  };
  const authority = (inYear: Period): string => {
    if (options.authority === undefined)
      throw new UsageError('Give the authority that the chart is of: --authority NAME.');
    return named(options.authority, inYear, options.boundaries).id;
  };
  return { scored, scores, year, chosen, authority, options, io };
}
