import type { Change, ChangeRow, IndicatorChange, Shift } from '../analyse/time/change.ts';
import type { ChangeIntervals } from '../analyse/time/change-intervals.ts';
import type { Cell } from '../core/cell.ts';
import { cellAt } from '../core/column.ts';
import type { Scores } from '../core/scores.ts';
import type { Spec } from '../core/spec.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import { type TableCell, type TableColumn, tableCell } from '../table/table-cell.ts';
import { breakNotes, signed } from './change-notes.ts';
import { madeCell } from './made-cell.ts';

interface Line extends IndicatorChange {
  readonly id: string;
  readonly direction: string;
  /** As published and on the common scale, in both years; a missing one with its reason. */
  readonly cells: Readonly<Record<'valueFrom' | 'valueTo' | 'scoreFrom' | 'scoreTo', Cell>>;
}

interface LineColumn extends TableColumn {
  cell(line: Line): TableCell;
}

const columns: readonly LineColumn[] = [
  { id: 'indicator', title: 'Indicator', cell: ({ id, isBroken }) => ({ text: `${id}${isBroken ? '*' : ''}` }) },
  { id: 'part', title: 'Points', digits: 1, cell: ({ part }) => madeCell(part) },
  { id: 'own', title: 'Own', digits: 1, cell: ({ own }) => madeCell(own) },
  { id: 'others', title: 'Others', digits: 1, cell: ({ others }) => madeCell(others) },
  { id: 'units', title: 'Units', digits: 1, cell: ({ units }) => madeCell(units) },
  { id: 'value_from', title: 'Value', digits: 2, cell: ({ cells }) => tableCell(cells.valueFrom) },
  { id: 'value_to', title: 'then', digits: 2, cell: ({ cells }) => tableCell(cells.valueTo) },
  { id: 'normalised_from', title: 'Score', digits: 1, cell: ({ cells }) => tableCell(cells.scoreFrom) },
  { id: 'normalised_to', title: 'then', digits: 1, cell: ({ cells }) => tableCell(cells.scoreTo) },
  { id: 'better', title: 'Better', cell: ({ direction }) => ({ text: direction }) },
];

/** The change of one authority, indicator by indicator. */
export function changedAuthority(
  found: Change<string, string, AuthorityUnit>,
  row: ChangeRow<string, string, AuthorityUnit>,
  scores: Scores<string, string, AuthorityUnit>,
  intervals: ChangeIntervals | undefined,
  forFile: boolean,
): Table {
  const { spec } = scores;
  const [first, last] = [scores.of(found.from), scores.of(found.to)];
  const [before, after] = [first.indexOf(row.id), last.indexOf(row.id)];
  const lines = indicatorsOf(spec.children).flatMap(({ id, direction }): Line[] => {
    const line = row.indicators[id];
    const [from, to] = [first.indicator(id), last.indicator(id)];
    const cells = {
      valueFrom: cellAt(from.raw, before),
      valueTo: cellAt(to.raw, after),
      scoreFrom: cellAt(from.normalised, before),
      scoreTo: cellAt(to.normalised, after),
    };
    return line ? [{ id, direction, cells, ...line }] : [];
  });
  const isBroken: LineColumn = {
    id: 'broken',
    title: 'Break',
    cell: (line) => ({ text: line.isBroken ? 'yes' : 'no' }),
  };
  const chosen = forFile ? [{ ...columns[0], ...plainId }, ...columns.slice(1), isBroken] : columns;
  const { name, gss, region, score, rank } = row;
  return tableOf({
    title: `${name} (${gss}, ${region}), ${spec.title} ${found.from} to ${found.to}: score ${score.from.toFixed(1)} to ${score.to.toFixed(1)} (${signed(score.change)}), rank ${rank.from} of ${found.of.from} to ${rank.to} of ${found.of.to}`,
    columns: chosen.map(({ id, title, digits }) => ({ id, title, ...(digits === undefined ? {} : { digits }) })),
    rows: lines.map((line) => chosen.map((column) => column.cell(line))),
    footnotes: [...sums(row), ...chanceOf(row, intervals), ...domains(row, spec), ...breakNotes(found.breaks)],
  });
}

const plainId: LineColumn = { id: 'indicator', title: 'Indicator', cell: ({ id }) => ({ text: id }) };

/** Where the points come from, as one sum. */
function sums({ causes, score }: ChangeRow): string[] {
  if (!causes) return ['No points: the score is made of more than its own figures.'];
  const { own, others, units, breaks, coverage, weights } = causes;
  const parts = [
    [own, 'its own figures'],
    [others, 'what the others did'],
    [units, 'authorities that came or went'],
    [breaks, 'indicators with a break in their series (*)'],
    [coverage, 'indicators known in one of the years only'],
    [weights, 'weights found anew'],
  ] as const;
  const shown = parts.flatMap(([value, what], i) => (value === 0 && i > 0 ? [] : [`${signed(value)} ${what}`]));
  return [
    `The change of ${signed(score.change)}: ${shown.join(', ')}.`,
    'Points: what each indicator adds, own, others and units together. Own is on the scale of the earlier year.',
  ];
}

/** Whether the change is more than chance, in a sentence. */
function chanceOf({ interval }: ChangeRow, intervals: ChangeIntervals | undefined): string[] {
  if (!interval || !intervals) return [];
  const { low, high, isClear } = interval;
  const { level, replicates, seed, note } = intervals;
  const verdict = isClear
    ? 'larger than the uncertainty of both years'
    : 'no larger than the uncertainty of both years';
  return [
    `The change is ${verdict}: ${100 * level} % of ${replicates} draws of their figures (seed ${seed}) give ${signed(low)} to ${signed(high)}. ${note}`,
  ];
}

function domains({ domains: all }: ChangeRow, spec: Spec): string[] {
  const shift = ({ from, to }: Shift): string => `${from?.toFixed(1) ?? 'none'} to ${to?.toFixed(1) ?? 'none'}`;
  const texts = groupsOf(spec.children).flatMap(({ id, title }) => {
    const domain = all[id];
    return domain ? [`${title} ${shift(domain)}${domain.part === null ? '' : ` (${signed(domain.part)})`}`] : [];
  });
  return texts.length === 0 ? [] : [`Domain scores, and points: ${texts.join(', ')}.`];
}
