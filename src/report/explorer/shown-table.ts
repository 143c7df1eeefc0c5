import { groupsOf } from '../../core/tree.ts';
import { type Table, tableOf } from '../../table/table.ts';
import { tableCell } from '../../table/table-cell.ts';
import type { Explorer, Result, Row } from './explore.ts';
import type { State } from './state.ts';
import { factOf, tableRows } from './table-rows.ts';
import { statusOf } from './words.ts';

/** The table as it is shown, found and sorted, with every fact of the units and the published ranks beside. */
export function shownTable({ spec, units, hasRanges }: Explorer, state: State, result: Result): Table {
  const rows = tableRows(result.rows, state);
  const groups = groupsOf(spec.children);
  const facts = [...new Set([...units.values()].flatMap((unit) => Object.keys(unit)))].filter(
    (key) => key !== 'id' && key !== 'name',
  );
  return tableOf({
    title: `${spec.title}, ${state.year}`,
    columns: [
      { id: 'rank', title: 'Rank' },
      ...(hasRanges ? rangeColumns : []),
      { id: 'published-rank', title: 'Published rank' },
      { id: 'name', title: 'Name' },
      ...facts.map((id) => ({ id, title: id })),
      { id: 'score', title: 'Score', digits: 1 },
      ...groups.map(({ id, title }) => ({ id, title, digits: 1 })),
      { id: 'year', title: 'Year' },
      { id: 'index', title: 'Index' },
    ],
    rows: rows.map((row: Row) => [
      row.tied ? { number: row.rank, mark: '=' } : row.rank,
      ...(hasRanges ? [0, 1].map((end) => row.range?.[end] ?? { missing: 'not-applicable' as const }) : []),
      row.published ?? { missing: 'not-applicable' as const },
      { text: row.unit.name },
      ...facts.map((key) => ({ text: factOf(row.unit, key) })),
      row.score,
      ...groups.map(({ id }) => tableCell(row.groups[id] ?? 'not-applicable')),
      { text: state.year },
      { text: result.isPublished ? 'as published' : 'not the published index' },
    ]),
    footnotes: [statusOf(spec, state)],
  });
}

/** How far a rank could be, where that is known: of the published index. */
const rangeColumns = [
  { id: 'best', title: 'Best' },
  { id: 'worst', title: 'Worst' },
];

/** A name for the file: the index, the year, and whether it is the published one. */
export function fileNameOf({ spec }: Explorer, { year }: State, { isPublished }: Result): string {
  return `${spec.id}-${year.replaceAll('/', '-')}${isPublished ? '' : '-changed'}.csv`;
}
