import type { Command } from 'commander';
import { type PathUnit, type RankStretch, type WeightPath, weightPath } from '../analyse/what-if/weight-path.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import type { TableCell } from '../table/table-cell.ts';
import { named } from './authority-in.ts';
import { type InputOptions, scored, withInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { idOf } from './options.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { rankedAuthority, rankedYear } from './ranked-authority.ts';

interface WeightOptions extends InputOptions, OutputOptions {
  readonly year?: string;
  readonly authority?: string;
}

/** `inclusion-index what-if weight ID`: how ranks move as one weight goes from nothing to all. */
export function weightCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('show how ranks move as the weight of one indicator or domain goes from nothing to all')
    .argument('<id>', 'an indicator or domain')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .option('--authority <name>', 'every rank of one authority, and from which weight to which it has it')
    .action(async (text: string, options: WeightOptions) => {
      if (options.authority !== undefined) named(options.authority);
      const scores = await scored(options, io);
      const id = idOf('what-if weight', text, scores) ?? text;
      const path = weightPath(scores, { id, year: rankedYear(scores, options.year) });
      const title = `${scores.spec.title}, ${path.period}: ranks as the weight of ${id} goes from 0 to 100 %`;
      if (options.authority === undefined) return write(everyRank(title, path), options, io);
      const { id: own } = rankedAuthority(options.authority, scores, path.period, options.boundaries);
      const unit = path.units.find((one) => one.unit.id === own);
      if (unit) await write(oneAuthority(title, path, unit), options, io);
    });
}

const marks = [0, 0.1, 0.25, 0.5, 0.75, 1];

function everyRank(title: string, path: WeightPath<AuthorityUnit>): Table {
  const { units, share, crossings } = path;
  const at = marks.map((mark) => path.ranksAt(mark));
  const known = (rank: number): TableCell => (Number.isNaN(rank) ? { missing: 'not-applicable' } : rank);
  return tableOf({
    title,
    columns: [
      { id: 'name', title: 'Name' },
      { id: 'now', title: `Now (${percent(share)})` },
      ...marks.map((mark) => ({ id: `at_${100 * mark}`, title: `${100 * mark} %` })),
      { id: 'best', title: 'Best' },
      { id: 'best_from', title: 'from %', digits: 1 },
      { id: 'best_to', title: 'to %', digits: 1 },
      { id: 'worst', title: 'Worst' },
      { id: 'worst_from', title: 'from %', digits: 1 },
      { id: 'worst_to', title: 'to %', digits: 1 },
    ],
    rows: units.map(({ unit, now, best, worst }, u) => [
      { text: unit.name },
      now,
      ...at.map((ranks) => known(ranks[u] ?? Number.NaN)),
      ...stretch(best),
      ...stretch(worst),
    ]),
    footnotes: [
      `Authorities change places at ${crossings.length} weights between 0 and 100 %. The other weights keep their proportions.`,
    ],
  });
}

function oneAuthority(title: string, { share }: WeightPath, { unit, now, stretches }: PathUnit<AuthorityUnit>): Table {
  return tableOf({
    title: `${title}: ${unit.name}`,
    columns: [
      { id: 'from', title: 'From %', digits: 2 },
      { id: 'to', title: 'to %', digits: 2 },
      { id: 'rank', title: 'Rank' },
    ],
    rows: stretches.map(({ from, to, rank }) => [100 * from, 100 * to, rank]),
    footnotes: [`The weight is ${percent(share)} now, and the rank ${now}.`],
  });
}

function stretch({ from, to, rank }: RankStretch): TableCell[] {
  return [rank, 100 * from, 100 * to];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
