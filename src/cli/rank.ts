import type { Command } from 'commander';
import type { Simulation } from '../analyse/simulate/simulation-types.ts';
import { between } from '../analyse/simulate/uncertainty-columns.ts';
import type { Scores } from '../core/scores.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';
import { type AuthorityUnit, attribution } from '../england/index.ts';
import type { TieRule } from '../math/rank.ts';
import { type RankRow, rank } from '../rank/rank.ts';
import { leagueSheets } from '../report/league-workbook.ts';
import type { WorkbookSheet } from '../report/workbook/workbook.ts';
import { type LeagueColumn, leagueTable } from '../table/league-table.ts';
import { type Table, tableOf } from '../table/table.ts';
import { type InputOptions, scoredFigures, withInputs, yearOf, yearsOf } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { countOf, idOf } from './options.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { regionFilter } from './region-filter.ts';
import { type SimulationOptions, simulated, withSimulation } from './simulation-options.ts';
import { isSmall, smallNote } from './small-authorities.ts';

interface RankCommandOptions extends InputOptions, OutputOptions, SimulationOptions {
  readonly year?: string;
  readonly years?: string;
  readonly by?: string;
  readonly region?: string;
  readonly top?: string;
  readonly ties?: string;
  readonly uncertainty?: boolean;
}

/** `inclusion-index rank`: the league table. */
export function rankCommand(command: Command, io: Io): void {
  withOutput(withSimulation(withInputs(command)))
    .description('rank local authorities, the most inclusive first')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .option('--years <first..last>', 'rank on the mean score of several years')
    .option('--by <id>', 'rank by one domain or indicator instead of the whole index')
    .option('--region <name>', 'show one region (ranks stay national); London is Inner and Outer')
    .option('--top <n>', 'show the first n')
    .option('--ties <rule>', 'competition, dense, ordinal or average')
    .option('--uncertainty', 'show how certain each rank is; --replicates, --seed and --vary are for it')
    .action(async (options: RankCommandOptions) => {
      const scored = await scoredFigures(options, io);
      const { scores } = scored;
      if (options.uncertainty && (options.years !== undefined || options.by !== undefined))
        throw new UsageError('--uncertainty is for the whole index in one year: leave out --years and --by.');
      const year = options.year === undefined ? scores.newestComplete : yearOf(options.year, scores);
      const found = options.uncertainty && year ? await simulated(scored, [year], options, io) : undefined;
      const table = rankTable(scores, options, found);
      await write(table, options, io, () => workbookOf(table, scores, options, found));
    });
}

type AuthorityScores = Scores<string, string, AuthorityUnit>;
type AuthoritySimulation = Simulation<string, string, AuthorityUnit>;

/** The table and all that is behind it. */
function workbookOf(
  table: Table,
  scores: AuthorityScores,
  { year, years, region, data, onlyData }: RankCommandOptions,
  uncertainty: AuthoritySimulation | undefined,
): WorkbookSheet[] {
  const inRegion = regionFilter(region);
  const carried = onlyData ? '' : attribution;
  const own = data === undefined ? '' : `Figures of ${data}: ask whoever published them.`;
  return leagueSheets(scores, table, {
    ...(years === undefined ? {} : { years: yearsOf(years, scores) }),
    ...(year === undefined ? {} : { year: yearOf(year, scores) }),
    ...(inRegion ? { where: (unit) => inRegion(unit.region) } : {}),
    ...(uncertainty ? { uncertainty } : {}),
    licence: [carried, own].filter(Boolean).join(' '),
  });
}

function rankTable(
  scores: AuthorityScores,
  options: RankCommandOptions,
  uncertainty: AuthoritySimulation | undefined,
): Table {
  if (options.year !== undefined && options.years !== undefined)
    throw new UsageError('Give --year or --years, not both.');
  const year = options.year === undefined ? scores.newestComplete : yearOf(options.year, scores);
  const years = options.years === undefined ? undefined : yearsOf(options.years, scores);
  const inRegion = regionFilter(options.region);
  const top = countOf('--top', options.top);
  const ties = tiesOf(options.ties);
  const by = idOf('--by', options.by, scores);
  const which = {
    ...(years ? { years } : year ? { year } : {}),
    ...(by === undefined ? {} : { by }),
    ...(ties === undefined ? {} : { ties }),
  };
  const sure = uncertainty?.of(year ?? '0');
  const place: LeagueColumn<Row> = {
    id: 'rank',
    title: 'Rank',
    cell: (row) => ({
      number: row.rank,
      mark: `${row.tied ? '=' : ''}${isSmall(row) ? '†' : ''}${sure && options.format !== 'xlsx' ? ` ${between(sure.unit(row.id))}` : ''}`,
    }),
  };
  const certain = sure ? (options.format === 'table' ? ['group', 'quarter'] : sureColumns) : [];
  const code: LeagueColumn<Row> = { id: 'code', title: 'Code', cell: ({ gss }) => ({ text: gss }) };
  const domains = groupsOf(scores.spec.children).map(({ id }) => id);
  const each = years ? ['years'] : [];
  const all = rank(scores, which);
  const ranges = all.some(({ range }) => range) ? ['range'] : [];
  const table = leagueTable(scores, {
    ...which,
    ...(uncertainty ? { uncertainty } : {}),
    ...(top === undefined ? {} : { top }),
    ...(inRegion ? { where: ({ region }) => inRegion(region) } : {}),
    // On a terminal what does not fit is cut off at the right, so what matters most stands at the left.
    columns:
      options.format === 'table'
        ? [place, ...certain, ...ranges, 'name', 'score', ...each, 'region', ...domains, 'coverage', code]
        : [place, ...certain, ...ranges, 'of', code, 'name', 'region', 'score', ...each, ...domains, 'coverage'],
  });
  const small = all.filter((row) => isSmall(row) && (inRegion?.(row.region) ?? true));
  const notes = [...smallNote(small, '† after a rank: fewer'), ...notesOn(scores, options)];
  return tableOf({ ...table, footnotes: [...table.footnotes, ...notes] });
}

const sureColumns = ['best', 'worst', 'group', 'topQuarter', 'bottomQuarter'];

type Row = RankRow<string, string, AuthorityUnit>;

/** What a reader of the default table should know of the years. */
function notesOn(scores: Scores, { year, years }: RankCommandOptions): string[] {
  const newest = scores.periods.at(-1);
  if (year !== undefined || years !== undefined || newest === undefined || newest === scores.newestComplete) return [];
  const all = indicatorsOf(scores.spec.children).length;
  const known = Math.max(...scores.of(newest).coverage.map((coverage) => coverage.known));
  return [`${newest} is scored too, on ${known} of ${all} indicators: --year ${newest}.`];
}

function tiesOf(text: string | undefined): TieRule | undefined {
  const rules: readonly TieRule[] = ['competition', 'dense', 'ordinal', 'average'];
  const rule = rules.find((known) => known === text);
  if (text !== undefined && rule === undefined) throw new UsageError(`--ties ${text}: use ${rules.join(', ')}.`);
  return rule;
}
