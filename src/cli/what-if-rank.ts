import type { Command } from 'commander';
import { weightsForRank } from '../analyse/what-if/weights-for-rank.ts';
import { named } from './authority-in.ts';
import { type InputOptions, scored, withInputs } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { countOf } from './options.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { rankedAuthority, rankedYear } from './ranked-authority.ts';
import { distanceOf, weightChangeTable } from './weight-change-table.ts';

interface RankGoalOptions extends InputOptions, OutputOptions {
  readonly year?: string;
  readonly distance: string;
}

/** `inclusion-index what-if rank A N`: the smallest change of weights that brings an authority to a rank. */
export function rankGoalCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('find the smallest change of weights that brings an authority to a rank')
    .argument('<authority>', 'a name, GSS code or three-digit code')
    .argument('<rank>', 'the rank to reach, better or worse than its own')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .option('--distance <distance>', 'what is kept small: moved (weight that changes hands), euclidean', 'moved')
    .action(async (text: string, goal: string, options: RankGoalOptions) => {
      named(text);
      const rank = countOf('rank', goal) ?? 1;
      const distance = distanceOf(options.distance);
      const scores = await scored(options, io);
      const year = rankedYear(scores, options.year);
      const authority = rankedAuthority(text, scores, year, options.boundaries);
      const { of } = scores.of(year);
      if (rank > of) throw new UsageError(`rank ${rank}: ${of} authorities are ranked in ${year}.`);
      const found = weightsForRank(scores, { year, unit: authority.id, rank, distance });
      const title = `${scores.spec.title}, ${year}: the smallest change of weights that brings ${authority.name} to rank ${rank} of ${of}`;
      await write(weightChangeTable(title, found, [authority.id]), options, io);
    });
}
