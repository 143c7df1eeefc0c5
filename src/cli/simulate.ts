import type { Command } from 'commander';
import type { SimulatedPeriod } from '../analyse/simulate/simulation-types.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import { type InputOptions, scoredFigures, withInputs, yearOf } from './inputs.ts';
import type { Io } from './io.ts';
import { countOf } from './options.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { type SimulationOptions, simulated, withSimulation } from './simulation-options.ts';

interface SimulateCommandOptions extends InputOptions, OutputOptions, SimulationOptions {
  readonly year?: string;
  readonly top?: string;
}

/** `inclusion-index simulate`: how certain every rank is. */
export function simulateCommand(command: Command, io: Io): void {
  withOutput(withSimulation(withInputs(command)))
    .description('show how certain ranks are: intervals, chances of either quarter, and ties')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .option('--top <n>', 'show the first n')
    .action(async (options: SimulateCommandOptions) => {
      const top = countOf('--top', options.top);
      const scored = await scoredFigures(options, io);
      const { scores } = scored;
      const year = options.year === undefined ? scores.newestComplete : yearOf(options.year, scores);
      // Where nothing is scored the command has ended.
      if (year === undefined) return;
      const result = await simulated(scored, [year], options, io);
      await write(simulationTable(scores.spec.title, result.of(year), top), options, io);
    });
}

function simulationTable(index: string, period: SimulatedPeriod<AuthorityUnit>, top: number | undefined): Table {
  const { units, footnotes } = period;
  return tableOf({
    title: `${index} ${period.period}: how certain ranks are`,
    columns: [
      { id: 'rank', title: 'Rank' },
      { id: 'best', title: 'Best' },
      { id: 'median', title: 'Median' },
      { id: 'worst', title: 'Worst' },
      { id: 'name', title: 'Name' },
      { id: 'score', title: 'Score', digits: 1 },
      { id: 'low', title: 'from', digits: 1 },
      { id: 'high', title: 'to', digits: 1 },
      { id: 'group', title: 'Group' },
      { id: 'tied_with', title: 'Tied with' },
      { id: 'top_quarter', title: 'Top quarter', digits: 2 },
      { id: 'bottom_quarter', title: 'Bottom quarter', digits: 2 },
      { id: 'region', title: 'Region' },
      { id: 'code', title: 'Code' },
    ],
    rows: units
      .slice(0, top)
      .map((own) => [
        own.rank,
        own.best,
        own.medianRank,
        own.worst,
        { text: own.unit.name },
        own.score,
        own.low,
        own.high,
        own.group,
        own.tiedWith,
        own.topQuarter,
        own.bottomQuarter,
        { text: own.unit.region },
        { text: own.unit.gss },
      ]),
    footnotes,
  });
}
