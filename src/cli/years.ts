import type { Command } from 'commander';
import { indicatorsOf } from '../core/tree.ts';
import { tableOf } from '../table/table.ts';
import { type InputOptions, scored, withInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

/** `inclusion-index years`: what can be scored, and what is lacking. */
export function yearsCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('list the years that can be scored, and the indicators each lacks')
    .action(async (options: InputOptions & OutputOptions) => {
      const scores = await scored(options, io);
      const indicators = indicatorsOf(scores.spec.children);
      const table = tableOf({
        title: `Years of ${scores.spec.title}`,
        columns: ['year', 'ranked', 'listed', 'indicators', 'lacking'].map((id) => ({ id, title: id })),
        rows: scores.periods.map((period) => {
          const year = scores.of(period);
          const lacking = indicators.filter(({ id }) => !year.indicator(id).raw.reasons.includes(0));
          return [
            { text: period },
            year.of,
            year.units.length,
            indicators.length - lacking.length,
            { text: lacking.map(({ id }) => id).join(', ') },
          ];
        }),
        footnotes: scores.issues.filter(({ code }) => code === 'period-not-scored').map(({ message }) => message),
      });
      await write(table, options, io);
    });
}
