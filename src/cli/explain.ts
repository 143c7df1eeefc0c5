import type { Command } from 'commander';
import { type Cell, isKnown } from '../core/cell.ts';
import { type AuthorityUnit, findAuthority } from '../england/index.ts';
import { ordinal } from '../report/ordinal.ts';
import { type Profile, type ProfileLine, profile } from '../report/profile.ts';
import { type Table, tableOf } from '../report/table.ts';
import { type TableCell, type TableColumn, tableCell } from '../report/table-cell.ts';
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
      const { authority, issue } = findAuthority(text);
      if (!authority) throw new UsageError(`${issue.message} ${issue.remedy}`);
      const scores = await scored(options, io);
      const year = options.year === undefined ? scores.newestComplete : yearOf(options.year, scores);
      if (year === undefined || !scores.of(year).units.some(({ id }) => id === authority.id)) {
        throw new DataError(`There is no figure for ${authority.name} in ${year}.`);
      }
      const found = profile(scores, { unit: authority.id, year, group: ({ region }) => region });
      await write(explained(found, scores.spec.title), options, io);
    });
}

interface ExplainColumn extends TableColumn {
  cell(line: ProfileLine<AuthorityUnit>): TableCell;
}

const columns: readonly ExplainColumn[] = [
  { id: 'indicator', title: 'Indicator', cell: ({ indicator }) => ({ text: indicator.id }) },
  { id: 'value', title: 'Value', digits: 2, cell: ({ value }) => tableCell(value) },
  { id: 'normalised', title: 'Normalised', digits: 1, cell: ({ normalised }) => tableCell(normalised) },
  { id: 'rank', title: 'Rank', cell: ({ rank }) => tableCell(rank) },
  { id: 'of', title: 'Of', cell: ({ of }) => of },
  { id: 'from_region', title: 'From region', digits: 2, cell: ({ value, groupMean }) => difference(value, groupMean) },
  {
    id: 'from_england',
    title: 'From England',
    digits: 2,
    cell: ({ value, overallMean }) => difference(value, overallMean),
  },
  { id: 'better', title: 'Better', cell: ({ indicator }) => ({ text: indicator.direction }) },
  { id: 'period', title: 'Figure of', cell: ({ figures }) => ({ text: each(figures.map(({ period }) => period)) }) },
  { id: 'lag', title: 'Lag', cell: ({ indicator }) => indicator.lag },
  { id: 'unit', title: 'Unit', cell: ({ indicator }) => ({ text: indicator.unit }) },
  { id: 'region_mean', title: 'Region mean', digits: 2, cell: ({ groupMean }) => tableCell(groupMean) },
  { id: 'england_mean', title: 'England mean', digits: 2, cell: ({ overallMean }) => tableCell(overallMean) },
  { id: 'counts', title: 'Counts', cell: ({ figures }) => ({ text: each(figures.map(counts)) }) },
  { id: 'source', title: 'Source', cell: ({ figures }) => ({ text: each(figures.map(sourceText)) }) },
];

function explained(
  { unit, period, row, coverage, lines }: Profile<string, string, AuthorityUnit>,
  title: string,
): Table {
  const place = row
    ? `score ${row.score.toFixed(1)}, ${ordinal(row.rank)}${row.tied ? ' equal' : ''} of ${row.of}`
    : `not ranked (${coverage?.because})`;
  const borrowed = lines.flatMap(({ indicator, figures }) =>
    figures.some((figure) => figure.unit.id !== unit.id)
      ? [`${indicator.id}: the figure of ${figures[0]?.unit.name}.`]
      : [],
  );
  return tableOf({
    title: `${unit.name} (${unit.gss}, ${unit.region}), ${title} ${period}: ${place}`,
    columns: columns.map(({ id, title, digits }) => ({ id, title, ...(digits === undefined ? {} : { digits }) })),
    rows: lines.map((line) => columns.map((column) => column.cell(line))),
    footnotes: [
      'From region, from England: the value less the mean over authorities, each counting alike. Normalised: higher is more inclusive.',
      ...borrowed,
      ...[...new Set(lines.flatMap(({ figures }) => figures.map(({ source }) => source.publication)))].map(
        (p) => `Source: ${p}.`,
      ),
    ],
  });
}

function difference(value: Cell, from: Cell): TableCell {
  if (!isKnown(value)) return tableCell(value);
  return isKnown(from) ? value - from : tableCell(from);
}

function counts({ numerator, denominator }: { readonly numerator?: number; readonly denominator?: number }): string {
  return numerator === undefined && denominator === undefined ? '' : `${numerator ?? '?'} of ${denominator ?? '?'}`;
}

function sourceText({ source }: ProfileLine['figures'][number]): string {
  return `${source.publication}, ${source.file}, ${source.column}`;
}

/** Each text once, as the three terms of a year have one period and one file. */
function each(texts: readonly string[]): string {
  return [...new Set(texts)].filter(Boolean).join('; ');
}
