import type { Command } from 'commander';
import { type Change, type ChangeRow, change } from '../analyse/time/change.ts';
import { type ChangeIntervals, changeIntervals } from '../analyse/time/change-intervals.ts';
import type { Scores } from '../core/scores.ts';
import { indicatorsOf } from '../core/tree.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import type { TableCell, TableColumn } from '../table/table-cell.ts';
import { named } from './authority-in.ts';
import { breakNotes, causeNotes, chanceNotes, intervalText } from './change-notes.ts';
import { changedAuthority } from './changed-authority.ts';
import { changedYears } from './changed-years.ts';
import { type InputOptions, scoredFigures, withInputs } from './inputs.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { madeCell } from './made-cell.ts';
import { countOf, drawsOf } from './options.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

interface ChangeCommandOptions extends InputOptions, OutputOptions {
  readonly from?: string;
  readonly to?: string;
  readonly mostImproved?: string;
  readonly mostDeclined?: string;
  readonly replicates: string;
  readonly seed: string;
}

/** `inclusion-index change [AUTHORITY]`: what moved between two years, and what it is due to. */
export function changeCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('show what moved between two years, and what it is due to')
    .argument('[authority]', 'a name, GSS code or three-digit code: its change indicator by indicator')
    .option('--from <year>', 'the earlier year (default: the one before)')
    .option('--to <year>', 'the later year (default: the newest for which every indicator is published)')
    .option('--most-improved <n>', 'show the n whose score rose most')
    .option('--most-declined <n>', 'show the n whose score fell most')
    .option('--replicates <n>', 'how often to draw the figures anew, to tell a change from chance; 0 not to', '500')
    .option('--seed <n>', 'of the draws: the same gives the same', '1')
    .action(async (text: string | undefined, options: ChangeCommandOptions) => {
      const [improved, declined] = [
        countOf('--most-improved', options.mostImproved),
        countOf('--most-declined', options.mostDeclined),
      ];
      if (text !== undefined && (improved ?? declined) !== undefined)
        throw new UsageError('Give an authority, or --most-improved and --most-declined, not both.');
      if (text !== undefined) named(text);
      const { scores, observations } = await scoredFigures(options, io);
      const years = changedYears(scores, options);
      const drawn = drawsOf(options);
      const intervals = drawn && changeIntervals(scores, { ...years, ...drawn, denominators: observations });
      const found = change(scores, { ...years, ...(intervals ? { intervals } : {}) });
      const forFile = options.format !== 'table';
      if (text === undefined)
        return write(changes(found, scores, { improved, declined, intervals }, forFile), options, io);
      const { id, name } = named(text, years.to, options.boundaries);
      const row = found.rows.find((one) => one.id === id);
      const because = found.notCompared.find(({ unit }) => unit.id === id)?.because ?? 'no figure in either';
      if (!row) throw new DataError(`${name} is not ranked in both ${years.from} and ${years.to}: ${because}.`);
      await write(changedAuthority(found, row, scores, intervals, forFile), options, io);
    });
}

type Row = ChangeRow<string, string, AuthorityUnit>;

interface ChangeColumn extends TableColumn {
  cell(row: Row): TableCell;
}

const name: ChangeColumn = { id: 'name', title: 'Name', cell: (row) => ({ text: row.name }) };
const numbers: readonly ChangeColumn[] = [
  { id: 'change', title: 'Change', digits: 1, cell: ({ score }) => score.change },
  { id: 'score_from', title: 'From', digits: 1, cell: ({ score }) => score.from },
  { id: 'score_to', title: 'To', digits: 1, cell: ({ score }) => score.to },
  { id: 'rank_from', title: 'Rank', cell: ({ rank }) => rank.from },
  { id: 'rank_to', title: 'then', cell: ({ rank }) => rank.to },
];
/** Chance alone could have made it anything from one to the other; `*` where that leaves out no change at all. */
const chance: ChangeColumn = {
  id: 'chance',
  title: '95 % by chance',
  cell: ({ interval }) => ({ text: interval ? intervalText(interval) : '' }),
};
const chanceColumns: readonly ChangeColumn[] = [
  { id: 'change_low', title: 'Low', cell: (row) => madeCell(row.interval?.low) },
  { id: 'change_high', title: 'High', cell: (row) => madeCell(row.interval?.high) },
  { id: 'clear', title: 'Clear', cell: (row) => ({ text: row.interval?.isClear ? 'yes' : 'no' }) },
];
const causes: readonly ChangeColumn[] = [
  { id: 'own', title: 'Own', digits: 1, cell: (row) => madeCell(row.causes?.own) },
  { id: 'others', title: 'Others', digits: 1, cell: (row) => madeCell(row.causes?.others) },
  { id: 'units', title: 'Units', digits: 1, cell: (row) => madeCell(row.causes?.units) },
  { id: 'breaks', title: 'Breaks', digits: 1, cell: (row) => madeCell(row.causes?.breaks) },
  { id: 'coverage', title: 'Gaps', digits: 1, cell: (row) => madeCell(row.causes?.coverage) },
];
const weights: ChangeColumn = {
  id: 'weights',
  title: 'Weights',
  digits: 1,
  cell: (row) => madeCell(row.causes?.weights),
};
const most: ChangeColumn = { id: 'most', title: 'Most of it', cell: (row) => ({ text: mostOf(row, 2) }) };
const place: readonly ChangeColumn[] = [
  { id: 'region', title: 'Region', cell: (row) => ({ text: row.region }) },
  { id: 'code', title: 'Code', cell: (row) => ({ text: row.gss }) },
];

function changes(
  found: Change<string, string, AuthorityUnit>,
  { spec }: Scores,
  {
    improved,
    declined,
    intervals,
  }: {
    readonly improved: number | undefined;
    readonly declined: number | undefined;
    readonly intervals: ChangeIntervals | undefined;
  },
  forFile: boolean,
): Table {
  const all = found.rows;
  const isSome = improved !== undefined || declined !== undefined;
  const rows = isSome ? [...all.slice(0, improved ?? 0), ...all.slice(all.length - (declined ?? 0))] : all;
  const own = [...causes, ...(all.some((row) => row.causes?.weights) ? [weights] : [])];
  const parts: readonly ChangeColumn[] = indicatorsOf(spec.children).map(({ id }) => ({
    id: `part:${id}`,
    title: id,
    digits: 2,
    cell: (row) => madeCell(row.indicators[id]?.part ?? undefined),
  }));
  const columns = forFile
    ? [name, ...place.toReversed(), ...numbers, ...(intervals ? chanceColumns : []), ...own, ...parts, most]
    : [name, ...numbers, ...(intervals ? [chance] : []), ...own, most, ...place];
  // Deciles, 1 to 10, move by tenths.
  const more = all.every(({ score }) => Math.abs(score.from) <= 10) ? 1 : 0;
  const shown = isSome ? `${new Set(rows).size} of ${all.length}` : `${all.length}`;
  return tableOf({
    title: `${spec.title}, ${found.from} to ${found.to}: what moved (${shown} ranked in both)`,
    columns: columns.map(({ id, title, digits }) => ({
      id,
      title,
      ...(digits === undefined ? {} : { digits: digits + more }),
    })),
    rows: [...new Set(rows)].map((row) => columns.map((column) => column.cell(row))),
    footnotes: [
      ...causeNotes(found),
      ...chanceNotes(found, intervals),
      ...breakNotes(found.breaks),
      ...notCompared(found),
    ],
  });
}

/** The indicators that add most to a change, in its own direction first. */
function mostOf({ indicators, score }: Row, count: number): string {
  const way = Math.sign(score.change);
  return Object.entries(indicators)
    .flatMap(([id, { part }]) => (part === null || part * way <= 0 ? [] : [{ id, part }]))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .slice(0, count)
    .map(({ id, part }) => `${id} ${part < 0 ? '' : '+'}${part.toFixed(1)}`)
    .join(', ');
}

function notCompared({ notCompared: left }: Change): string[] {
  return left.map(({ unit, because }) => `Not compared: ${unit.name} (${because}).`);
}
