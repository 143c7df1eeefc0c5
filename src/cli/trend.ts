import type { Command } from 'commander';
import { type Trend, type TrendRow, trend } from '../analyse/time/trend.ts';
import type { Scores } from '../core/scores.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import { named } from './authority-in.ts';
import { breakNotes } from './change-notes.ts';
import { type InputOptions, scored, withInputs, yearsOf } from './inputs.ts';
import { DataError, type Io } from './io.ts';
import { madeCell } from './made-cell.ts';
import { idOf } from './options.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

interface TrendCommandOptions extends InputOptions, OutputOptions {
  readonly by?: string;
  readonly years?: string;
}

/** `inclusion-index trend [AUTHORITY]`: where scores are going. */
export function trendCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('show where scores are going, and whether that is more than ups and downs')
    .argument('[authority]', 'a name, GSS code or three-digit code: this one alone')
    .option('--by <id>', 'one domain or indicator instead of the whole index')
    .option('--years <first..last>', 'the years (default: all)')
    .action(async (text: string | undefined, options: TrendCommandOptions) => {
      if (text !== undefined) named(text);
      const scores = await scored(options, io);
      const by = idOf('--by', options.by, scores);
      const found = trend(scores, {
        ...(by === undefined ? {} : { by }),
        ...(options.years === undefined ? {} : { years: yearsOf(options.years, scores) }),
      });
      const rows = text === undefined ? found.rows : rowsOf(found, text, options.boundaries);
      await write(trends({ ...found, rows }, scores, by, text === undefined), options, io);
    });
}

function rowsOf(found: Trend<AuthorityUnit>, text: string, boundaries: string | undefined): TrendRow<AuthorityUnit>[] {
  const { id, name } = named(text, found.years.at(-1), boundaries);
  const rows = found.rows.filter((row) => row.id === id);
  if (rows.length === 0) throw new DataError(`${name} has no score in ${found.years.join(', ')}.`);
  return rows;
}

function trends(
  { years, rows, breaks, level }: Trend<AuthorityUnit>,
  { spec }: Scores,
  by: string | undefined,
  isAll: boolean,
): Table {
  const gaps = rows.flatMap(({ name, years: own }) =>
    own.flatMap(({ period, because }) => (because === undefined ? [] : [`${name} ${period}: ${because}.`])),
  );
  const clear = rows.filter(({ direction }) => direction === 'rising' || direction === 'falling').length;
  const tried = rows.filter(({ interval }) => interval).length;
  return tableOf({
    title: `${spec.title}${by === undefined ? '' : `: ${by}`}, ${years.at(0)} to ${years.at(-1)}: where scores are going`,
    columns: [
      { id: 'name', title: 'Name' },
      { id: 'direction', title: 'Direction' },
      { id: 'slope', title: 'Points a year', digits: 1 },
      { id: 'slope_low', title: 'from', digits: 1 },
      { id: 'slope_high', title: 'to', digits: 1 },
      ...years.map((year) => ({ id: year, title: year, digits: 1 })),
      { id: 'region', title: 'Region' },
      { id: 'code', title: 'Code' },
    ],
    rows: rows.map(({ name, direction, slope, interval, years: own, region, gss }) => [
      { text: name },
      { text: direction },
      madeCell(slope),
      madeCell(interval?.[0]),
      madeCell(interval?.[1]),
      ...own.map(({ value }) => madeCell(value)),
      { text: region },
      { text: gss },
    ]),
    footnotes: [
      `Points a year: the median of the slopes between all pairs of years (Theil-Sen); from and to: its ${100 * level} % interval. A direction is said where that leaves out 0.`,
      ...(isAll && tried > 1
        ? [
            `${clear} of ${tried} have a direction. Of ${tried} without one, ${(tried * (1 - level)).toFixed(0)} or fewer would seem to have one by chance.`,
          ]
        : []),
      'Scores are relative to their year: a slope says how one moved among the others.',
      ...breakNotes(breaks),
      ...(isAll ? [] : gaps),
    ],
  });
}
