import type { Command } from 'commander';
import type { AuthorityUnit } from '../england/index.ts';
import { uncertaintyTable } from '../report/tables/uncertainty-table.ts';
import type { ColumnOf } from '../report/tables/unit-columns.ts';
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
      const period = result.of(year);
      const shown = { ...period, units: period.units.slice(0, top) };
      await write(uncertaintyTable(scores.spec.title, shown, facts), options, io);
    });
}

const facts: readonly ColumnOf<AuthorityUnit>[] = [
  { id: 'region', title: 'Region', cell: ({ region }) => ({ text: region }) },
  { id: 'code', title: 'Code', cell: ({ gss }) => ({ text: gss }) },
];
