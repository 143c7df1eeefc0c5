import type { Command } from 'commander';
import { smallestSwap } from '../analyse/smallest-swap.ts';
import { authorityIn, named } from './authority-in.ts';
import { type InputOptions, scored, withInputs } from './inputs.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
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
      const { authority, year } = authorityIn(first, scores, options.year);
      const other = authorityIn(second, scores, options.year).authority;
      if (authority.id === other.id) throw new UsageError('Name two authorities.');
      const { ranks, indexOf } = scores.of(year);
      const rankOf = ({ id, name }: typeof authority): number => {
        const rank = ranks[indexOf(id)] ?? Number.NaN;
        if (Number.isNaN(rank)) throw new DataError(`${name} is not ranked in ${year}.`);
        return rank;
      };
      // The one that is behind is to come out ahead.
      const [below, above] = rankOf(authority) <= rankOf(other) ? [authority, other] : [other, authority];
      const found = smallestSwap(scores, { year, above: above.id, below: below.id, distance });
      const title = `${scores.spec.title}, ${year}: the smallest change of weights that puts ${above.name} above ${below.name}`;
      await write(weightChangeTable(title, found, [above.id, below.id]), options, io);
    });
}
