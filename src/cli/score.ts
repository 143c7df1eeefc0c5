import type { Command } from 'commander';
import { type Period, parsePeriod } from '../core/period.ts';
import type { Scores } from '../core/scores.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';
import { rank } from '../rank/rank.ts';
import { leagueSheets } from '../report/league-workbook.ts';
import { leagueTable } from '../table/league-table.ts';
import type { Table } from '../table/table.ts';
import { indexOf, report, reportAll, scoredWith, yearOf } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { anyFigures, mappingHelp } from './own-figures.ts';
import { strictly, unnamedUnits } from './score-inputs.ts';

interface ScoreOptions extends OutputOptions {
  readonly index: string;
  readonly data: string;
  readonly mapping?: string;
  readonly period?: string;
  readonly year?: string;
  readonly by?: string;
  readonly top?: string;
}

/** `inclusion-index score`: a league table of any units, by any index. */
export function scoreCommand(command: Command, io: Io): void {
  withOutput(command)
    .description('score units of any kind by an index of your own')
    .requiredOption('--index <file>', 'the index: a YAML or JSON file, or the name of a carried one')
    .requiredOption(
      '--data <file>',
      'the figures (CSV, xlsx, Parquet): unit, period, measure, value, or one row a unit and one column a measure',
    )
    .option('--mapping <file>', mappingHelp)
    .option('--period <year>', 'the year of the figures, where the file has no column of years')
    .option('--year <year>', 'the year to show (default: the newest with every indicator)')
    .option('--by <id>', 'rank by one group or indicator instead of the whole index')
    .option('--top <n>', 'show the first n')
    .addHelpText(
      'after',
      '\nExit code: 0 scored, warnings or not; 1 an error in the index or the figures, nothing is scored; 2 a mistake in the call.',
    )
    .action(async (options: ScoreOptions) => {
      const { data } = options;
      const period = periodOption(options.period);
      const { spec, source: file } = await indexOf(options.index, io);
      const { observations, issues } = await anyFigures(data, options.mapping, spec, period, io);
      reportAll(data, strictly(issues, spec, file), io);
      report(unnamedUnits(spec, observations), io);
      const scores = scoredWith(spec, observations, io);
      const table = scoreTable(scores, options);
      const year = options.year === undefined ? {} : { year: yearOf(options.year, scores) };
      await write(table, options, io, () => leagueSheets(scores, table, year));
    });
}

function scoreTable(scores: Scores, options: ScoreOptions): Table {
  const year = options.year === undefined ? scores.newestComplete : yearOf(options.year, scores);
  const nodes = [...groupsOf(scores.spec.children), ...indicatorsOf(scores.spec.children)].map(({ id }) => id);
  if (options.by !== undefined && !nodes.includes(options.by)) {
    throw new UsageError(`--by ${options.by}: use ${nodes.join(', ')}.`);
  }
  if (options.top !== undefined && !/^[1-9]\d*$/.test(options.top)) {
    throw new UsageError(`--top ${options.top}: give a whole number above 0.`);
  }
  const groups = groupsOf(scores.spec.children).map(({ id }) => id);
  const which = {
    ...(year === undefined ? {} : { year }),
    ...(options.by === undefined ? {} : { by: options.by }),
  };
  const ranges = rank(scores, which).some(({ range }) => range) ? ['range'] : [];
  return leagueTable(scores, {
    ...which,
    ...(options.top === undefined ? {} : { top: Number(options.top) }),
    columns: ['rank', ...ranges, 'name', 'score', ...groups, 'coverage', ...factsOf(scores)],
  });
}

/** What the data say of the units besides their names, where no column of the index goes by that name. */
function factsOf(scores: Scores): string[] {
  const taken = [...groupsOf(scores.spec.children), ...indicatorsOf(scores.spec.children)].map(({ id }) => id);
  const last = scores.periods.at(-1);
  const facts = last === undefined ? [] : scores.of(last).units.flatMap((unit) => Object.keys(unit));
  return [...new Set(facts)].filter(
    (fact) => ![...taken, 'id', 'name', 'rank', 'range', 'of', 'score', 'coverage', 'years'].includes(fact),
  );
}

/** `--period` as a user writes it. */
export function periodOption(text: string | undefined): Period | undefined {
  const period = text === undefined ? undefined : parsePeriod(text);
  if (text !== undefined && period === undefined) {
    throw new UsageError(`--period ${text}: write an academic year as 2018/19 or a calendar year as 2019.`);
  }
  return period;
}
