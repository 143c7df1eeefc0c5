import { type ChangeCauses, type ChangeRow, change } from '../../analyse/time/change.ts';
import type { Unit } from '../../core/observation.ts';
import { type Period, periodOrdinal } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { type Table, tableOf } from '../../table/table.ts';
import type { TableCell } from '../../table/table-cell.ts';
import type { OfUnits } from './indicators-table.ts';
import { type ColumnOf, contentOf, unitColumns } from './unit-columns.ts';

/** What moved since the year before, and what it is due to; none where that year is not scored. */
export function changeTable<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  year: Period,
  { where = () => true }: OfUnits<U> = {},
): Table | undefined {
  const before = scores.periods.find((period) => periodOrdinal(period) === periodOrdinal(year) - 1);
  if (before === undefined) return undefined;
  const found = change(scores, { from: before, to: year });
  const rows: readonly ChangeRow<string, string>[] = found.rows.filter(where);
  const parts = (nodes: readonly { readonly id: string; readonly title: string }[], of: 'domains' | 'indicators') =>
    nodes.map(
      ({ id, title }): ColumnOf<ChangeRow> => ({
        id: `part:${id}`,
        title: `Part of ${title}`,
        digits: 2,
        cell: (row) => madeCell(row[of][id]?.part),
      }),
    );
  const causes = found.rows.some((row) => row.causes !== null) ? causeColumns : [];
  const columns: ColumnOf<ChangeRow>[] = [
    ...unitColumns(scores, [before, year]),
    { id: 'rank_from', title: `Rank ${before}`, cell: ({ rank }) => rank.from },
    { id: 'rank_to', title: `Rank ${year}`, cell: ({ rank }) => rank.to },
    { id: 'places', title: 'Places up', cell: ({ rank }) => rank.change },
    { id: 'score_from', title: `Score ${before}`, digits: 1, cell: ({ score }) => score.from },
    { id: 'score_to', title: `Score ${year}`, digits: 1, cell: ({ score }) => score.to },
    { id: 'change', title: 'Change', digits: 1, cell: ({ score }) => score.change },
    ...causes.map(
      ({ id, title }): ColumnOf<ChangeRow> => ({
        id,
        title,
        digits: 2,
        cell: (row) => madeCell(row.causes?.[id]),
      }),
    ),
    ...(causes.length > 0
      ? [
          ...parts(groupsOf(scores.spec.children), 'domains'),
          ...parts(indicatorsOf(scores.spec.children), 'indicators'),
        ]
      : []),
  ];
  return tableOf({
    title: `${scores.spec.title}, ${before} to ${year}: what moved (${rows.length} ranked in both)`,
    ...contentOf(columns, rows),
    footnotes: [
      ...causes.map(({ title, means }) => `${title}: ${means}.`),
      ...(causes.length > 0
        ? [
            'The causes add up to the change. A part is what an indicator adds to it; empty where it is not known in both years.',
          ]
        : ['No causes: the score of one is made of more than its own figures.']),
      ...found.breaks.map(
        ({ indicator, period, because }) => `Break in the series of ${indicator.title}, ${period}: ${because}`,
      ),
      ...found.notCompared
        .filter(({ unit }) => where(unit))
        .map(({ unit, because }) => `Not compared: ${unit.name} (${because}).`),
    ],
  });
}

const causeColumns: readonly { readonly id: keyof ChangeCauses; readonly title: string; readonly means: string }[] = [
  { id: 'own', title: 'Own', means: 'what its own figures did, on the scale of the earlier year' },
  { id: 'others', title: 'Others', means: 'what those it is compared with did' },
  { id: 'units', title: 'Units', means: 'those it is compared with that came or went' },
  { id: 'breaks', title: 'Breaks', means: 'indicators whose series breaks in between, so that nobody can say' },
  { id: 'coverage', title: 'Gaps', means: 'indicators known in one of the years only' },
  { id: 'weights', title: 'Weights', means: 'weights found anew' },
];

function madeCell(value: number | null | undefined): TableCell {
  return value ?? { text: '' };
}
