import type { Command } from 'commander';
import { bands } from '../analyse/compare/bands.ts';
import { compareUnit } from '../analyse/compare/compare-unit.ts';
import type { ComparedIndicator, UnitComparison } from '../analyse/compare/unit-comparison.ts';
import type { Scores } from '../core/scores.ts';
import { type Authority, type AuthorityUnit, authorityUnit, endOfPeriod } from '../england/index.ts';
import { rank } from '../rank/rank.ts';
import { ordinal } from '../table/ordinal.ts';
import { type Table, tableOf } from '../table/table.ts';
import { type TableCell, type TableColumn, tableCell } from '../table/table-cell.ts';
import { authorityIn, named } from './authority-in.ts';
import { checkOthers, type Others, type OthersOptions, othersOf } from './compare-others.ts';
import { type InputOptions, scoredFigures, withInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { madeCell } from './made-cell.ts';

import { type OutputOptions, withOutput, write } from './output.ts';
import { isSmall, smallNote } from './small-authorities.ts';

interface CompareOptions extends InputOptions, OutputOptions, OthersOptions {
  readonly year?: string;
}

/** `inclusion-index compare AUTHORITY`: one authority beside others, and from whom it can learn what. */
export function compareCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('compare one authority with others: how far apart, which indicators explain it, who does better')
    .argument('<authority>', 'a name, GSS code or three-digit code')
    .option('--with <others>', 'neighbours (the default), region, england, or names or codes with commas')
    .option('--alike <ids>', 'compare with the ten most alike in these indicators, context measures for instance')
    .option('--set <year>', 'the set of statistical neighbours: 2021 or 2025 (default: the newest)')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .action(async (text: string, options: CompareOptions) => {
      // What means nothing is found before anything is scored.
      checkOthers(options, named(text));
      const { scores, observations } = await scoredFigures(options, io);
      const { authority, year } = authorityIn(text, scores, options);
      const others = othersOf(options, authority, year, observations);
      const found = compareUnit(scores, { unit: authority.id, others: others.among, year });
      await write(compared(found, scores, authority, others, options.format !== 'table'), options, io);
    });
}

interface Line extends ComparedIndicator {
  /** Its band in England. */
  readonly band: string | null;
}

interface CompareColumn extends TableColumn {
  cell(line: Line): TableCell;
}

/** The first of those that do better, with their published values. */
function better(list: ComparedIndicator['better'], most: number): string {
  const named = list.slice(0, most).map(({ name, value }) => `${name} ${value.toFixed(2)}`);
  return [...named, ...(list.length > most ? [`${list.length - most} more`] : [])].join('; ');
}

/** What a person reads; the rest is for files. */
const columns: readonly CompareColumn[] = [
  {
    id: 'indicator',
    title: 'Indicator',
    cell: ({ id, indicator }) => ({ text: `${id}${indicator.contested ? '*' : ''}` }),
  },
  { id: 'points', title: 'Points', digits: 1, cell: ({ part }) => madeCell(part) },
  { id: 'value', title: 'Value', digits: 2, cell: ({ value }) => tableCell(value) },
  { id: 'others_mean', title: 'Others', digits: 2, cell: ({ valueMean }) => madeCell(valueMean) },
  { id: 'rank', title: 'Rank', cell: ({ rank }) => madeCell(rank) },
  { id: 'of', title: 'of', cell: ({ of }) => of },
  { id: 'band', title: 'Band', cell: ({ band }) => ({ text: band ?? '' }) },
  { id: 'better', title: 'Who does better', cell: (line) => ({ text: better(line.better, 2) }) },
];

const fileColumns: readonly CompareColumn[] = [
  { id: 'indicator', title: 'Indicator', cell: ({ id }) => ({ text: id }) },
  ...columns.slice(1, -1),
  { id: 'contested', title: 'Contested', cell: ({ indicator }) => ({ text: indicator.contested ? 'yes' : 'no' }) },
  { id: 'direction', title: 'Better', cell: ({ indicator }) => ({ text: indicator.direction }) },
  { id: 'unit', title: 'Unit', cell: ({ indicator }) => ({ text: indicator.unit }) },
  { id: 'domain', title: 'Domain', cell: ({ indicator }) => ({ text: indicator.domain }) },
  { id: 'score', title: 'Score', digits: 1, cell: ({ score }) => tableCell(score) },
  { id: 'others_score', title: 'Score of others', digits: 1, cell: ({ mean }) => madeCell(mean) },
  { id: 'better', title: 'Who does better', cell: (line) => ({ text: better(line.better, 10) }) },
];

function compared(
  found: UnitComparison,
  scores: Scores<string, string, AuthorityUnit>,
  authority: Authority,
  { words, notes = [] }: Others,
  forFile: boolean,
): Table {
  const { period } = found;
  const bandOf = (by?: string): string | null =>
    bands(scores, { year: period, ...(by === undefined ? {} : { by }) }).units.find(({ id }) => id === found.id)
      ?.band ?? null;
  const lines = found.indicators.map((line) => ({ ...line, band: bandOf(line.id) }));
  const here = new Set([found.id, ...found.others.map(({ id }) => id)]);
  const small = rank(scores, { year: period }).filter((row) => here.has(row.id) && isSmall(row));
  // What explains most stands first, whichever way; sorting keeps the order of the index for the rest.
  lines.sort((a, b) => Math.abs(b.part ?? 0) - Math.abs(a.part ?? 0));
  const chosen = forFile ? fileColumns : columns;
  const { name, gss, region } = authorityUnit(authority, endOfPeriod(period, 'January census'));
  return tableOf({
    title: `${name} (${gss}, ${region}) and ${words}, ${scores.spec.title} ${period}: ${placeOf(found)}`,
    columns: chosen.map(({ id, title, digits }) => ({ id, title, ...(digits === undefined ? {} : { digits }) })),
    rows: lines.map((line) => chosen.map((column) => column.cell(line))),
    footnotes: [
      ...notesOn(found, bandOf(), forFile ? 'Contested:' : '*'),
      ...rankedNote(found),
      ...notRanked(found),
      ...notes,
      ...smallNote(small, 'Fewer'),
    ],
  });
}

function placeOf({ score, because, rank, of, tied, difference, mean }: UnitComparison): string {
  if (typeof score !== 'number') return `not ranked (${because})`;
  if (rank === null || difference === null || mean === null) return `score ${score.toFixed(1)}, and ${because}`;
  const place = `${ordinal(rank)}${tied ? ' equal' : ''} of ${of}`;
  const way = difference < 0 ? 'below' : 'above';
  return `score ${score.toFixed(1)}, ${place}, ${Math.abs(difference).toFixed(1)} ${way} their mean of ${mean.toFixed(1)}`;
}

function notesOn(
  { difference, medianDifference, groups, indicators, notParts }: UnitComparison,
  band: string | null,
  mark: string,
): string[] {
  const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
  const domains = groups.flatMap(({ title, part }) => (part === null ? [] : [`${title} ${signed(part)}`]));
  const contested = indicators.some((line) => line.indicator.contested);
  return [
    ...(difference === null || indicators.some(({ part }) => part === null)
      ? []
      : [`Points: what each adds to the difference of ${signed(difference)}; they add up to it.`]),
    ...(domains.length === 0 ? [] : [`By domain: ${domains.join(', ')}.`]),
    ...(medianDifference === null ? [] : [`From their median: ${signed(medianDifference)}.`]),
    ...(notParts === undefined ? [] : [`No points where the index is not added up: ${notParts}.`]),
    'Others: the mean of the published values of those ranked, each counting alike. Rank: among these and the authority.',
    `Band: the quarter of England, A the most inclusive${band === null ? '' : `; the whole index: ${band}`}.`,
    ...(contested ? [`${mark} the direction is contested: inclusion-index indicators ID has both arguments.`] : []),
  ];
}

/** The others in order; of very many, the first. */
function rankedNote({ others }: UnitComparison): string[] {
  const ranked = others.flatMap(({ name, score, rank }) =>
    score === null ? [] : [`${rank} ${name} ${score.toFixed(1)}`],
  );
  if (ranked.length === 0) return [];
  const most = 20;
  const first = ranked.length > most ? `The first five of ${ranked.length}` : 'Ranked';
  return [`${first}: ${ranked.slice(0, ranked.length > most ? 5 : most).join(', ')}.`];
}

function notRanked({ others }: UnitComparison): string[] {
  return others.flatMap(({ name, because }) => (because === undefined ? [] : [`Not ranked: ${name} (${because}).`]));
}
