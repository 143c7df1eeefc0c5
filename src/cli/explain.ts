import type { Command } from 'commander';
import { type Profile, type ProfileLine, profile } from '../analyse/profile.ts';
import { type Cell, isKnown } from '../core/cell.ts';
import type { Period } from '../core/period.ts';
import { type AuthorityUnit, endOfPeriod, findAuthority } from '../england/index.ts';
import { ordinal } from '../report/ordinal.ts';
import { type Table, tableOf } from '../report/table.ts';
import { type TableCell, type TableColumn, tableCell } from '../report/table-cell.ts';
import { dateOf } from './boundaries.ts';
import { type InputOptions, scored, withInputs, yearOf } from './inputs.ts';
import { DataError, type Io, UsageError } from './io.ts';
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
      const today = findAuthority(text);
      if (!today.authority) throw new UsageError(`${today.issue.message} ${today.issue.remedy}`);
      const scores = await scored(options, io);
      const year = options.year === undefined ? scores.newestComplete : yearOf(options.year, scores);
      // "Dorset" was another authority before April 2019: the year says which is meant.
      const then = year === undefined ? today : findAuthority(text, whenOf(year, options.boundaries));
      const authority = then.authority ?? today.authority;
      if (year === undefined || !scores.of(year).has(authority.id)) {
        throw new DataError(`There is no figure for ${authority.name} in ${year}.`);
      }
      const found = profile(scores, { unit: authority.id, year, group: ({ region }) => region });
      await write(explained(found, scores.spec.title, options.format !== 'table'), options, io);
    });
}

/** The date that tells two authorities of one name apart. */
function whenOf(year: Period, boundaries: string | undefined): { readonly on?: string } {
  const on = dateOf(boundaries, endOfPeriod(year, 'January census'));
  return on === undefined ? {} : { on };
}

interface ExplainColumn extends TableColumn {
  cell(line: ProfileLine<AuthorityUnit>): TableCell;
}

/** What a person reads; the rest is for files. */
const columns: readonly ExplainColumn[] = [
  { id: 'indicator', title: 'Indicator', cell: ({ indicator }) => ({ text: indicator.id }) },
  { id: 'value', title: 'Value', digits: 2, cell: ({ value }) => tableCell(value) },
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
  ...columns,
  { id: 'lag', title: 'Lag', cell: ({ lag }) => lag },
  { id: 'unit', title: 'Unit', cell: ({ indicator }) => ({ text: indicator.unit }) },
  { id: 'domain', title: 'Domain', cell: ({ indicator }) => ({ text: indicator.domain }) },
  { id: 'region_mean', title: 'Region mean', digits: 2, cell: ({ groupMean }) => tableCell(groupMean) },
  { id: 'england_mean', title: 'England mean', digits: 2, cell: ({ overallMean }) => tableCell(overallMean) },
  { id: 'counts', title: 'Counts', cell: ({ figures }) => ({ text: each(figures.map(counts)) }) },
  { id: 'source', title: 'Source', cell: ({ figures }) => ({ text: sources(figures) }) },
];

function explained(found: Profile<string, string, AuthorityUnit>, index: string, forFile: boolean): Table {
  const { unit, period, row, coverage, lines } = found;
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
