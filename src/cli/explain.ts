import type { Command } from 'commander';
import { type FigureInterval, intervals } from '../analyse/chance/intervals.ts';
import { type Profile, type ProfileLine, profile } from '../analyse/compare/profile.ts';
import { type Cell, isKnown } from '../core/cell.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { ordinal } from '../table/ordinal.ts';
import { type Table, tableOf } from '../table/table.ts';
import { type TableCell, type TableColumn, tableCell } from '../table/table-cell.ts';
import { authorityIn, named } from './authority-in.ts';
import { type InputOptions, scoredFigures, withInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

interface ExplainOptions extends InputOptions, OutputOptions {
  readonly year?: string;
}

/** `inclusion-index explain AUTHORITY`: where a score comes from. */
export function explainCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('show how the score of one authority is made, figure by figure')
    .argument('<authority>', 'a name, GSS code or three-digit code')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .action(async (text: string, options: ExplainOptions) => {
      // A name that means nothing is found before anything is scored.
      named(text);
      const { scores, observations } = await scoredFigures(options, io);
      const { authority, year } = authorityIn(text, scores, options);
      const found = profile(scores, { unit: authority.id, year, group: ({ region }) => region });
      const own = intervals(scores, { year, denominators: observations }).filter(
        ({ unit }) => unit.id === authority.id,
      );
      await write(explained(found, own, scores.spec.title, options.format !== 'table'), options, io);
    });
}

/** What is known of one indicator, and how far chance in its figure reaches. */
type Line = ProfileLine<AuthorityUnit> & { readonly interval: FigureInterval | undefined };

interface ExplainColumn extends TableColumn {
  cell(line: Line): TableCell;
}

/** What a person reads; the rest is for files. */
const columns: readonly ExplainColumn[] = [
  { id: 'indicator', title: 'Indicator', cell: ({ indicator }) => ({ text: indicator.id }) },
  { id: 'value', title: 'Value', digits: 2, cell: ({ value }) => tableCell(value) },
  { id: 'interval', title: '95 % by chance', cell: ({ interval }) => ({ text: between(interval) }) },
  { id: 'normalised', title: 'Score', digits: 1, cell: ({ normalised }) => tableCell(normalised) },
  { id: 'rank', title: 'Rank', cell: ({ rank }) => tableCell(rank) },
  { id: 'of', title: 'of', cell: ({ of }) => of },
  {
    id: 'region_difference',
    title: '+/- region',
    digits: 2,
    cell: ({ value, groupMean }) => difference(value, groupMean),
  },
  {
    id: 'england_difference',
    title: '+/- England',
    digits: 2,
    cell: ({ value, overallMean }) => difference(value, overallMean),
  },
  { id: 'better', title: 'Better', cell: ({ indicator }) => ({ text: indicator.direction }) },
  { id: 'period', title: 'Figure of', cell: ({ figures }) => ({ text: each(figures.map(({ period }) => period)) }) },
];

const fileColumns: readonly ExplainColumn[] = [
  ...columns.filter(({ id }) => id !== 'interval'),
  { id: 'lag', title: 'Lag', cell: ({ lag }) => lag },
  { id: 'unit', title: 'Unit', cell: ({ indicator }) => ({ text: indicator.unit }) },
  { id: 'domain', title: 'Domain', cell: ({ indicator }) => ({ text: indicator.domain }) },
  { id: 'region_mean', title: 'Region mean', digits: 2, cell: ({ groupMean }) => tableCell(groupMean) },
  { id: 'england_mean', title: 'England mean', digits: 2, cell: ({ overallMean }) => tableCell(overallMean) },
  { id: 'counts', title: 'Counts', cell: ({ figures }) => ({ text: each(figures.map(counts)) }) },
  { id: 'low', title: 'Low', digits: 2, cell: ({ interval }) => interval?.low ?? { text: '' } },
  { id: 'high', title: 'High', digits: 2, cell: ({ interval }) => interval?.high ?? { text: '' } },
  { id: 'interval_from', title: 'Interval from', cell: ({ interval }) => ({ text: howFound(interval) }) },
  { id: 'source', title: 'Source', cell: ({ figures }) => ({ text: sources(figures) }) },
];

function explained(
  found: Profile<string, string, AuthorityUnit>,
  own: readonly FigureInterval[],
  index: string,
  forFile: boolean,
): Table {
  const { unit, period, row, coverage } = found;
  const lines = found.lines.map(
    (line): Line => ({ ...line, interval: own.find((one) => one.indicator === line.indicator.id) }),
  );
  const place = row
    ? `score ${row.score.toFixed(1)}, ${ordinal(row.rank)}${row.tied ? ' equal' : ''} of ${row.of}`
    : `not ranked (${coverage?.because})`;
  const borrowed = lines.flatMap(({ indicator, figures }) =>
    figures.flatMap((figure) =>
      figure.unit.id === unit.id ? [] : [`${indicator.id}: the figure of ${figure.unit.name}.`],
    ),
  );
  const chosen = forFile ? fileColumns : columns;
  return tableOf({
    title: `${unit.name} (${unit.gss}, ${unit.region}), ${index} ${period}: ${place}`,
    columns: chosen.map(({ id, title, digits }) => ({ id, title, ...(digits === undefined ? {} : { digits }) })),
    rows: lines.map((line) => chosen.map((column) => column.cell(line))),
    footnotes: [
      'Score: on the common scale of the index; higher is more inclusive. +/-: the value less the mean over authorities, each counting alike.',
      '95 % by chance: where the rate behind the figure lies, chance set aside. ~ how many pupils there are comes from figures nearby. Empty where chance cannot be told.',
      ...new Set(borrowed),
      ...lines.flatMap(replaced),
      ...(forFile ? [] : lines.map(({ indicator, figures }) => `${indicator.id}: ${sources(figures) || 'no figure'}.`)),
    ],
  });
}

/** What to say of a figure that another stands in for. */
function replaced({ indicator, value, used }: ProfileLine<AuthorityUnit>): string[] {
  if (!isKnown(used) || used === value) return [];
  return [
    isKnown(value) ? `${indicator.id}: ${value} treated, to ${used}.` : `${indicator.id}: gap filled with ${used}.`,
  ];
}

/** An interval as a person reads it, marked where the number of pupils is not the figure's own. */
function between(interval: FigureInterval | undefined): string {
  if (interval?.low === undefined || interval.high === undefined) return '';
  const { low, high, model } = interval;
  const mark = 'counts' in model && model.counts === 'nearby' ? '~' : '';
  return `${mark}${low.toFixed(2)} to ${high.toFixed(2)}`;
}

/** What an interval is made from, or why there is none. */
function howFound(interval: FigureInterval | undefined): string {
  const model = interval?.model;
  if (!model) return '';
  if (model.model === 'none') return `none: ${model.because}`;
  if (model.model === 'mean') return 'mean and standard error';
  const { numerator, denominator, counts } = model;
  return counts === 'published'
    ? `${model.model}, ${numerator} of ${denominator}`
    : `${model.model}, about ${Math.round(numerator)} of ${Math.round(denominator)}, from figures nearby`;
}

function difference(value: Cell, from: Cell): TableCell {
  if (!isKnown(value)) return tableCell(value);
  return isKnown(from) ? value - from : tableCell(from);
}

type Figure = ProfileLine<AuthorityUnit>['figures'][number];

function counts({ numerator, denominator }: Figure): string {
  return numerator === undefined && denominator === undefined ? '' : `${numerator ?? '?'} of ${denominator ?? '?'}`;
}

/** Publication, file and column; where several figures share a file it is named once. */
function sources(figures: readonly Figure[]): string {
  const files = [...new Set(figures.map(({ source }) => `${source.publication}, ${source.file}`))];
  return files
    .map((file) => {
      const mine = figures.filter(({ source }) => `${source.publication}, ${source.file}` === file);
      return [file, each(mine.map(({ source }) => source.column)), each(mine.map(counts))].filter(Boolean).join(', ');
    })
    .join('; ');
}

/** Each text once, as the three terms of a year have one period. */
function each(texts: readonly string[]): string {
  return [...new Set(texts)].filter(Boolean).join('; ');
}
