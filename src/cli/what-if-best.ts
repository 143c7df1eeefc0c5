import type { Command } from 'commander';
import { bestWeights } from '../analyse/what-if/best-weights.ts';
import { tableOf } from '../table/table.ts';
import { named } from './authority-in.ts';
import { type InputOptions, scored, withInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { rankedAuthority, rankedYear } from './ranked-authority.ts';

interface BestOptions extends InputOptions, OutputOptions {
  readonly year?: string;
}

/** `inclusion-index what-if best A`: the weights under which an authority comes nearest to the best. */
export function bestCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('find the weights under which an authority comes nearest to the best')
    .argument('<authority>', 'a name, GSS code or three-digit code')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .action(async (text: string, options: BestOptions) => {
      named(text);
      const scores = await scored(options, io);
      const year = rankedYear(scores, options.year);
      const authority = rankedAuthority(text, scores, year, options.boundaries);
      const { of } = scores.of(year);
      const { weights, ofBest, rank, peers } = bestWeights(scores, { year, unit: authority.id });
      const others = peers.filter(({ id }) => id !== authority.id).map(({ name }) => name);
      const table = tableOf({
        title: `${scores.spec.title}, ${year}: the weights that suit ${authority.name} best`,
        columns: [
          { id: 'id', title: 'Of all weight' },
          { id: 'weight', title: 'Weight %', digits: 2 },
        ],
        rows: Object.entries(weights).map(([id, weight]) => [{ text: id }, 100 * weight]),
        footnotes: [
          `Rank ${rank.before} of ${of} with the weights of the index, ${rank.after} with these.`,
          ofBest === 1
            ? `Under these ${rank.after === 1 ? 'nobody' : 'nobody that has all that weighs'} does better.`
            : `Under these it has ${(100 * ofBest).toFixed(1)} % of the best score.`,
          ...(others.length > 0 ? [`Best under these as well: ${others.join(', ')}.`] : []),
        ],
      });
      await write(table, options, io);
    });
}
