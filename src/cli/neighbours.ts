import type { Command } from 'commander';
import { type Neighbours, neighbourSets, neighboursOf } from '../england/index.ts';
import { tableOf } from '../table/table.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

/** `inclusion-index neighbours AUTHORITY`: the authorities that the DfE finds most like it. */
export function neighboursCommand(command: Command, io: Io): void {
  withOutput(command)
    .description("list the DfE's statistical neighbours of one authority, the nearest first")
    .argument('<authority>', 'a name, GSS code or three-digit code')
    .option('--set <year>', `the set: ${neighbourSets.join(' or ')} (default: the newest)`)
    .action(async (text: string, { set, ...options }: OutputOptions & { readonly set?: string }) => {
      const { authority, neighbours, set: used } = neighboursAs(text, set);
      const table = tableOf({
        title: `Statistical neighbours of ${authority?.name}, set of ${used}`,
        columns: [
          { id: 'rank', title: 'Rank' },
          { id: 'name', title: 'Name' },
          { id: 'closeness', title: 'Closeness' },
          { id: 'region', title: 'Region' },
          { id: 'code', title: 'Code' },
        ],
        rows: neighbours.map(({ rank, closeness, authority: { name, region, codes } }) => [
          rank,
          { text: name },
          { text: closeness },
          { text: region },
          { text: codes.at(-1)?.gss ?? '' },
        ]),
        footnotes: [
          'Closeness in the words of the DfE, which publishes no distances in these tables.',
          ...neighbours.flatMap(({ authority: { name, closed } }) =>
            closed === undefined ? [] : [`${name} closed on ${closed}.`],
          ),
        ],
      });
      await write(table, options, io);
    });
}

/** The neighbours of an authority in the set asked for, or the newest; there being none ends the command. */
export function neighboursAs(text: string, set: string | undefined): Neighbours {
  const known = neighbourSets.find((one) => one === set);
  if (set !== undefined && !known) throw new UsageError(`--set ${set}: use ${neighbourSets.join(' or ')}.`);
  const found = neighboursOf(text, known ? { set: known } : {});
  if (!found.issue) return found;
  const message = `${found.issue.message} ${found.issue.remedy}`;
  throw found.issue.code === 'no-neighbours' ? new DataError(message) : new UsageError(message);
}
