import type { Unit } from '../../core/observation.ts';
import { indicatorsOf } from '../../core/tree.ts';
import { tableOf } from '../../table/table.ts';
import { type TableCell, tableCell } from '../../table/table-cell.ts';
import { bumpChart } from '../charts/bump-chart.ts';
import { waterfallChart } from '../charts/waterfall-chart.ts';
import { fragment } from '../markup.ts';
import type { Sentence } from '../text/sentence.ts';
import { digitsOf } from '../text/wording.ts';
import { chartWidth, figure, paragraphs, type Section, tableIn } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** What moved a unit since the year before, and why. */
export function changedSection<U extends Unit>(
  { scores, change }: ReportFacts<U>,
  unit: U,
  said: readonly Sentence[],
): Section[] {
  const row = change?.rows.find(({ id }) => id === unit.id);
  if (!change || !row) return [];
  const digits = digitsOf([row.score.from, row.score.to]);
  const made = (value: number | null): TableCell => value ?? { text: '' };
  const table = tableOf({
    title: `What moved ${unit.name}, ${change.from} to ${change.to}`,
    columns: [
      { id: 'name', title: 'Indicator' },
      { id: 'from', title: change.from, digits: 2 },
      { id: 'to', title: change.to, digits: 2 },
      { id: 'part', title: 'Points', digits },
      { id: 'own', title: 'Own', digits },
      { id: 'others', title: 'Others', digits },
    ],
    rows: indicatorsOf(scores.spec.children).flatMap(({ id, title }) => {
      const line = row.indicators[id];
      if (!line) return [];
      return [
        [
          { text: `${title}${line.isBroken ? ' *' : ''}` },
          made(line.value.from),
          made(line.value.to),
          made(line.part),
          made(line.own),
          made(line.others),
        ],
      ];
    }),
    footnotes: [
      'Points: what each adds to the change of the score. Own: what its own figures did. Others: what those of the others did.',
      ...(Object.values(row.indicators).some(({ isBroken }) => isBroken)
        ? ['* the series breaks in between: before and after do not mean the same.']
        : []),
    ],
  });
  return [
    {
      id: 'moved',
      title: `What moved since ${change.from}, and why`,
      content: fragment(
        paragraphs(...said.map(({ text }) => text)),
        tableIn(table, { heading: 'name' }),
        figure(
          waterfallChart(change, { unit: unit.id, width: chartWidth }),
          'Each bar is what one indicator, or one cause, adds to the score or takes from it.',
        ),
      ),
    },
  ];
}

/** The scores and ranks of a unit over the years. */
export function yearsSection<U extends Unit>({ scores, rows }: ReportFacts<U>, unit: U): Section[] {
  if (scores.periods.length < 2) return [];
  const digits = digitsOf(rows.map(({ score }) => score));
  const lines = scores.periods.map((period): TableCell[] => {
    const year = scores.of(period);
    if (!year.has(unit.id)) return [{ text: period }, { text: '' }, { text: '' }, year.of, { text: 'no figure' }];
    const u = year.indexOf(unit.id);
    const rank = year.ranks[u] ?? Number.NaN;
    const because = year.coverage[u]?.because;
    const score = year.score.values[u] ?? Number.NaN;
    return Number.isNaN(rank)
      ? [{ text: period }, { text: '' }, { text: '' }, year.of, { text: because ?? 'not ranked' }]
      : [
          { text: period },
          tableCell(score),
          rank,
          year.of,
          { text: year.complete ? '' : 'not every indicator is known' },
        ];
  });
  const table = tableOf({
    title: `${unit.name} over the years`,
    columns: [
      { id: 'year', title: 'Year' },
      { id: 'score', title: 'Score', digits },
      { id: 'rank', title: 'Rank' },
      { id: 'of', title: 'of' },
      { id: 'note', title: 'Note' },
    ],
    rows: lines,
    footnotes: [],
  });
  const isRanked = scores.periods.some((period) => {
    const year = scores.of(period);
    return year.has(unit.id) && !Number.isNaN(year.ranks[year.indexOf(unit.id)]);
  });
  const chart = isRanked
    ? figure(
        bumpChart(scores, { mark: [unit.id], width: chartWidth }),
        'A rank can move though nothing changes at home: the others move too, and so do the figures by chance.',
      )
    : undefined;
  return [{ id: 'years', title: 'Over the years', content: fragment(tableIn(table, { heading: 'year' }), chart) }];
}
