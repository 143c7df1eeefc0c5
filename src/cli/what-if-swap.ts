import type { Command } from 'commander';
import { smallestSwap } from '../analyse/what-if/smallest-swap.ts';
import { named } from './authority-in.ts';
import { type InputOptions, scored, withInputs } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { rankedAuthority, rankedYear } from './ranked-authority.ts';
import { distanceOf, weightChangeTable } from './weight-change-table.ts';

interface SwapCommandOptions extends InputOptions, OutputOptions {
  readonly year?: string;
  readonly distance: string;
}

/** `inclusion-index what-if swap A B`: the smallest change of weights that makes two authorities change places. */
export function swapCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('find the smallest change of weights that makes two authorities change places')
    .argument('<authority>', 'a name, GSS code or three-digit code')
    .argument('<other>', 'another')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .option('--distance <distance>', 'what is kept small: moved (weight that changes hands), euclidean', 'moved')
    .action(async (first: string, second: string, options: SwapCommandOptions) => {
      for (const text of [first, second]) named(text);
      const distance = distanceOf(options.distance);
      const scores = await scored(options, io);
      const year = rankedYear(scores, options.year);
      const [one, other] = [
        rankedAuthority(first, scores, year, options.boundaries),
        rankedAuthority(second, scores, year, options.boundaries),
      ];
      if (one.id === other.id) throw new UsageError('Name two authorities.');
      // The one that is behind is to come out ahead.
      const [below, above] = one.rank <= other.rank ? [one, other] : [other, one];
      const found = smallestSwap(scores, { year, above: above.id, below: below.id, distance });
      const title = `${scores.spec.title}, ${year}: the smallest change of weights that puts ${above.name} above ${below.name}`;
      await write(weightChangeTable(title, found, [above.id, below.id]), options, io);
    });
}
