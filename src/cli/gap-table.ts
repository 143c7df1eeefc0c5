import type { Gap } from '../analyse/context/gap.ts';
import type { GapTheme } from '../analyse/context/gap-theme.ts';
import { compareText } from '../core/record.ts';
import type { Authority } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import { fixed, type TableCell, type TableColumn, tableCell } from '../table/table-cell.ts';

/** A gap, and those of the region and of England beside that of an authority. */
export interface GapLine {
  readonly row: Gap;
  readonly region?: Gap | undefined;
  readonly england?: Gap | undefined;
}

interface GapColumn extends TableColumn {
  cell(line: GapLine): TableCell;
}

const none: TableCell = { text: '' };
const mean = '*';

/** Gaps as a table: of one authority beside its region and England, or of England and its regions. */
export function gapTable(
  lines: readonly GapLine[],
  themes: readonly GapTheme[],
  authority: Authority | undefined,
  forFile: boolean,
): Table {
  const themeOf = (line: GapLine): GapTheme | undefined => themes.find(({ id }) => id === line.row.theme);
  const titleOf = (line: GapLine, id: string): string =>
    themeOf(line)?.members.find((member) => member.id === id)?.title ?? id;
  const marked = (row: Gap | undefined, value: number | null | undefined): TableCell =>
    value === null || value === undefined ? none : { number: value, mark: row?.basis === 'mean of units' ? mean : '' };
  const unitOf = (line: GapLine): string => themeOf(line)?.members[0]?.indicator.unit ?? '';
  const several = (of: (line: GapLine) => string): boolean => new Set(lines.map(of)).size > 1;
  const columns: readonly (GapColumn | false)[] = [
    (forFile || several(({ row }) => row.place)) && {
      id: 'place',
      title: 'Place',
      cell: ({ row }) => ({ text: row.place }),
    },
    (forFile || themes.length > 1) && {
      id: 'theme',
      title: 'Theme',
      cell: (line) => ({ text: forFile ? line.row.theme : `${themeOf(line)?.title}, ${unitOf(line)}` }),
    },
    { id: 'year', title: 'Year', cell: ({ row }) => ({ text: row.period }) },
    { id: 'group', title: 'Group', cell: (line) => ({ text: titleOf(line, line.row.member) }) },
    { id: 'value', title: 'Value', digits: 2, cell: ({ row }) => tableCell(row.value) },
    {
      id: 'compared',
      title: 'Compared with',
      digits: 2,
      cell: ({ row }) => tableCell(row.referenceValue),
    },
    { id: 'gap', title: 'Gap', digits: 2, cell: ({ row }) => marked(row, row.difference) },
    forFile && { id: 'low', title: 'Low', digits: 2, cell: ({ row }) => row.interval?.[0] ?? none },
    forFile && { id: 'high', title: 'High', digits: 2, cell: ({ row }) => row.interval?.[1] ?? none },
    !forFile &&
      lines.some(({ row }) => row.interval) && {
        id: 'interval',
        title: '95 %',
        cell: ({ row: { interval } }) =>
          interval ? { text: `${fixed(interval[0], 2)} to ${fixed(interval[1], 2)}` } : none,
      },
    { id: 'ratio', title: 'Ratio', digits: 2, cell: ({ row }) => row.ratio ?? none },
    authority !== undefined && {
      id: 'region_gap',
      title: 'Region gap',
      digits: 2,
      cell: ({ region }) => marked(region, region?.difference),
    },
    authority !== undefined && {
      id: 'england_gap',
      title: 'England gap',
      digits: 2,
      cell: ({ england }) => marked(england, england?.difference),
    },
    forFile && { id: 'unit', title: 'Unit', cell: (line) => ({ text: unitOf(line) }) },
    forFile && { id: 'reference', title: 'Reference', cell: (line) => ({ text: titleOf(line, line.row.reference) }) },
    forFile && { id: 'basis', title: 'Basis', cell: ({ row }) => ({ text: row.basis }) },
    forFile && { id: 'units', title: 'Authorities', cell: ({ row }) => row.units },
    forFile && { id: 'because', title: 'Because', cell: ({ row }) => ({ text: row.because ?? '' }) },
  ];
  const shown = columns.flatMap((column) => (column === false ? [] : [column]));
  const met = themes.filter(({ id }) => lines.some(({ row }) => row.theme === id));
  const all = lines.flatMap(({ row, region, england }) => [row, region, england].flatMap((one) => one ?? []));
  const [only] = met;
  const what = only && met.length === 1 ? ` in ${only.title} (${only.members[0]?.indicator.unit})` : '';
  const isAny = (basis: Gap['basis']): boolean => all.some((row) => row.basis === basis);
  return tableOf({
    title: authority
      ? `Gaps${what}, ${authority.name} (${authority.region})`
      : `Gaps${what}, ${lines.some(({ row }) => row.level === 'unit' && row.unit) ? 'authorities' : several(({ row }) => row.place) ? 'England and its regions' : 'England'}`,
    columns: shown.map(({ id, title, digits }) => ({ id, title, ...(digits === undefined ? {} : { digits }) })),
    rows: lines.map((line) => shown.map((column) => column.cell(line))),
    footnotes: [
      `Gap: the value of the group less that compared with: ${[...new Set(lines.map((line) => titleOf(line, line.row.reference)))].join('; ')}.`,
      ...(isAny('mean of units')
        ? [`${mean} a mean of authorities, each counting alike: no rate of the area is published.`]
        : []),
      ...(isAny('counts added up') ? ['Of areas without a published rate: counts of their authorities added up.'] : []),
      lines.some(({ row }) => row.interval)
        ? '95 %: what chance leaves open of the gap (Newcombe), where both have counts.'
        : 'No intervals: these are averages, or shares without published counts.',
      ...met.flatMap(({ caveat }) => caveat ?? []),
      ...met.flatMap((theme) => breaksIn(theme, lines)),
    ],
  });
}

/** What to say of years that a series shown over time does not mean the same before and after, each once. */
function breaksIn({ id, members }: GapTheme, lines: readonly GapLine[]): string[] {
  const years = lines.flatMap(({ row }) => (row.theme === id ? [row.period] : []));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const breaks = members.flatMap(({ indicator }) => indicator.breaks);
  const between = breaks.filter(({ period }) => first < period && period <= last);
  // Members of a theme tell of one break in words of their own: the first that does is enough.
  const told = new Map(between.map(({ period, because }) => [period, because] as const).reverse());
  return [...told].sort(([a], [b]) => compareText(a, b)).map(([period, because]) => `From ${period}: ${because}`);
}
