import type { Command } from 'commander';
import { chartKinds } from './chart-kinds.ts';
import { askedOf, type ChartCommandOptions, withChartOptions } from './chart-options.ts';
import { isPng, widthOf, withChartOutput, writeChart } from './chart-output.ts';
import { scoredFigures, withInputs } from './inputs.ts';
import type { Io } from './io.ts';

/** `inclusion-index chart NAME`: every chart, as SVG or PNG. */
export function chartCommand(command: Command, io: Io): void {
  command.description('draw a chart, as SVG or PNG');
  for (const { name, shows, takes, draw } of chartKinds) {
    const chart = command.command(name).description(`draw ${shows}`);
    chart.showHelpAfterError(`See inclusion-index chart ${name} --help for what this chart can be told.`);
    withChartOutput(withInputs(withChartOptions(chart, takes))).action(async (options: ChartCommandOptions) => {
      // What is wrong with how it was called is said before a long simulation, not after it.
      isPng(options);
      widthOf(options.width);
      const asked = askedOf(await scoredFigures(options, io), options, io);
      await writeChart(await draw(asked), options, io);
    });
  }
}
