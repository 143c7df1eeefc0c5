import { unitSummary } from '../../analyse/compare/unit-summary.ts';
import type { Unit } from '../../core/observation.ts';
import { groupsOf } from '../../core/tree.ts';
import { tableOf } from '../../table/table.ts';
import { tableCell } from '../../table/table-cell.ts';
import { digitsOf } from '../text/wording.ts';
import { type Section, tableIn } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** Score and rank of a unit, in the whole index and in each group. */
export function standingSection<U extends Unit>(facts: ReportFacts<U>, unit: U): Section[] {
  const { scores, period, year, rows, sure, options } = facts;
  const row = rows.find(({ id }) => id === unit.id);
  const own = row ? sure?.unit(unit.id) : undefined;
  const digits = digitsOf(rows.map(({ score }) => score));
  const groups = new Map(groupsOf(scores.spec.children).map(({ id, title }) => [id, title]));
  // Who is not ranked has no score; of what its groups come to, some may be known.
  const lines = unitSummary(year, unit.id).filter(({ id }) => row !== undefined || id !== 'score');
  if (lines.every(({ score }) => typeof score !== 'number')) return [];
  const table = tableOf({
    title: `Score and rank of ${unit.name}, ${period}`,
    columns: [
      { id: 'name', title: 'What' },
      { id: 'score', title: 'Score', digits },
      { id: 'rank', title: 'Rank' },
      { id: 'of', title: 'of' },
    ],
    rows: lines.map(({ id, score, rank, of }) => [
      { text: id === 'score' ? 'The whole index' : (groups.get(id) ?? id) },
      tableCell(score),
      rank ?? { text: '' },
      of,
    ]),
    footnotes: own
      ? [
          `The whole index: ${own.best} to ${own.worst} in ${Number((100 * (options.uncertainty?.level ?? 0.95)).toFixed(1))} % of simulations. Ranks of groups are uncertain too; how much is not worked out here.`,
        ]
      : [],
  });
  return [
    {
      id: 'score',
      title: 'Score and rank',
      content: tableIn(table, { heading: 'name' }),
    },
  ];
}
