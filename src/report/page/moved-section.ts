import type { ChangeRow } from '../../analyse/time/change.ts';
import type { Unit } from '../../core/observation.ts';
import type { Table } from '../../table/table.ts';
import { tableOf } from '../../table/table.ts';
import { bumpChart } from '../charts/bump-chart.ts';
import { waterfallChart } from '../charts/waterfall-chart.ts';
import { element, fragment } from '../markup.ts';
import { digitsOf, signedText } from '../text/wording.ts';
import { chartWidth, figure, list, paragraphs, type Section, tableIn } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** How many are shown at either end. */
const most = 10;

/** What moved since the year before. */
export function movedSection<U extends Unit>(facts: ReportFacts<U>): Section[] {
  const { scores, change, nouns, options } = facts;
  if (!change || change.rows.length === 0) return [];
  const up = change.rows.filter(({ score }) => score.change > 0).slice(0, most);
  const down = change.rows
    .filter(({ score }) => score.change < 0)
    .slice(-most)
    .reverse();
  const { notCompared } = change;
  const [first] = up;
  return [
    {
      id: 'moved',
      title: `What moved since ${change.from}`,
      content: fragment(
        paragraphs(
          `Scores are relative to their year: a score rises where an ${nouns.unit} does better than before beside the others.`,
        ),
        tableIn(moversTable(`Scores that rose most, ${change.from} to ${change.to}`, up)),
        tableIn(moversTable(`Scores that fell most, ${change.from} to ${change.to}`, down)),
        figure(
          bumpChart(scores, { mark: [...up.slice(0, 5), ...down.slice(0, 5)].map(({ id }) => id), width: chartWidth }),
          'Ranks over the years: the five whose scores rose most and the five whose scores fell most are named.',
        ),
        first && first.score.change > 0
          ? figure(
              waterfallChart(change, { unit: first.id, width: chartWidth }),
              `What the score of ${first.name}, which rose most, is made of. ${options.intervals ? 'Who rises most has had luck too: read the interval.' : 'Whether that is more than chance was not worked out.'}`,
            )
          : undefined,
        notCompared.length > 0
          ? [
              element('h3', {}, 'Not compared'),
              list(notCompared.map(({ unit, because }) => `${unit.name}: ${because}.`)),
            ]
          : undefined,
      ),
    },
  ];
}

function moversTable(title: string, rows: readonly ChangeRow[]): Table {
  const digits = digitsOf(rows.flatMap(({ score }) => [score.from, score.to]));
  const chance = rows.some(({ interval }) => interval);
  return tableOf({
    title,
    columns: [
      { id: 'name', title: 'Name' },
      { id: 'change', title: 'Change', digits },
      { id: 'from', title: 'Score before', digits },
      { id: 'to', title: 'Score now', digits },
      { id: 'rank_from', title: 'Rank before' },
      { id: 'rank_to', title: 'Rank now' },
      ...(chance
        ? [
            { id: 'interval', title: 'The change could be' },
            { id: 'clear', title: 'More than chance' },
          ]
        : []),
    ],
    rows: rows.map(({ name, score, rank, interval }) => [
      { text: name },
      score.change,
      score.from,
      score.to,
      rank.from,
      rank.to,
      ...(chance
        ? [
            {
              text: interval ? `${signedText(interval.low, digits)} to ${signedText(interval.high, digits)}` : '',
            },
            { text: interval ? (interval.isClear ? 'yes' : 'no') : '' },
          ]
        : []),
    ]),
    footnotes: [],
  });
}
