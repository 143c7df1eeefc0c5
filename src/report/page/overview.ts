import { summarise } from '../../analyse/compare/summarise.ts';
import type { Unit } from '../../core/observation.ts';
import type { RankRow } from '../../rank/rank.ts';
import { type LeagueColumn, leagueTable } from '../../table/league-table.ts';
import { tableOf } from '../../table/table.ts';
import { distributionChart } from '../charts/distribution-chart.ts';
import { weightsChart } from '../charts/weights-chart.ts';
import { fragment } from '../markup.ts';
import { sentences } from '../text/sentences.ts';
import { capital, digitsOf } from '../text/wording.ts';
import { caveatsSection } from './caveats-section.ts';
import { contextSections } from './context-section.ts';
import { gapsSection } from './gaps-section.ts';
import { methodSection } from './method-section.ts';
import { movedSection } from './moved-section.ts';
import { chartWidth, figure, footOf, list, pageOf, paragraphs, type Section, tableIn } from './page.ts';
import type { ReportFacts } from './report-facts.ts';
import { certaintySection, domainSection } from './row-charts.ts';
import { manifestSection, sourcesSection } from './sources-section.ts';

/** The page about all units. */
export function overview<U extends Unit>(facts: ReportFacts<U>): string {
  const { scores, period, rows, left, options, nouns } = facts;
  const all = options.all ?? `all ${nouns.units}`;
  const { length } = rows;
  return pageOf({
    title: `${scores.spec.title}, ${period}`,
    lead: paragraphs(
      `${capital(all)}: ${length} of ${length + left.length} ${nouns.units} ranked on ${scores.of(period).indicators.length} indicators.`,
    ),
    sections: [
      summarySection(facts),
      tableSection(facts),
      certaintySection(facts),
      ...mapSection(facts),
      ...domainSection(facts),
      spreadSection(facts),
      ...movedSection(facts),
      ...contextSections(facts),
      weightsSection(facts),
      gapsSection(facts),
      caveatsSection(facts),
      methodSection(facts),
      sourcesSection(facts),
      manifestSection(facts),
    ],
    foot: footOf(options.attribution),
  });
}

function summarySection<U extends Unit>({ scores, period, change, options, nouns }: ReportFacts<U>): Section {
  const { uncertainty, group } = options;
  const said = sentences(scores, {
    year: period,
    nouns,
    ...(uncertainty ? { uncertainty } : {}),
    ...(change ? { change } : {}),
    ...(group ? { group } : {}),
  });
  return {
    id: 'summary',
    title: 'In short',
    content: list(
      said.map(({ text }) => text),
      'says',
    ),
  };
}

function tableSection<U extends Unit>({ scores, period, sure, options, nouns }: ReportFacts<U>): Section {
  const { uncertainty, group } = options;
  const home: LeagueColumn<RankRow<string, string, U>>[] = group
    ? [{ id: 'home', title: capital(nouns.group), cell: (row) => ({ text: group(row) }) }]
    : [];
  const known: LeagueColumn<RankRow<string, string, U>> = {
    id: 'known',
    title: `Known of ${scores.of(period).indicators.length}`,
    cell: ({ coverage }) => coverage.known,
  };
  const table = leagueTable(scores, {
    year: period,
    ...(sure && uncertainty ? { uncertainty } : {}),
    columns: ['rank', 'name', 'score', ...home, ...(sure ? ['group', 'quarter'] : []), known],
  });
  return {
    id: 'league-table',
    title: 'League table',
    content: tableIn(table, { heading: 'name' }),
  };
}

function mapSection<U extends Unit>({ scores, period, options }: ReportFacts<U>): Section[] {
  if (!options.map) return [];
  const caption = 'Each the same size, wherever it is and however large: a map of places, not of land.';
  return [
    {
      id: 'map',
      title: 'Map',
      content: figure(options.map(scores, { year: period, mark: [], width: chartWidth }), caption),
    },
  ];
}

function spreadSection<U extends Unit>({ scores, period, rows, options, nouns }: ReportFacts<U>): Section {
  const ends = [rows[0], rows.at(-1)].flatMap((row) => (row ? [row.id] : []));
  const { group } = options;
  const groups = group ? summarise(scores, { year: period, group }) : [];
  const digits = digitsOf(rows.map(({ score }) => score));
  return {
    id: 'spread',
    title: 'How scores are spread',
    content: fragment(
      figure(
        distributionChart(scores, { year: period, width: chartWidth, mark: [...new Set(ends)] }),
        'The first and the last are marked. Most lie close together, where a few points are many ranks.',
      ),
      groups.length > 1
        ? tableIn(
            tableOf({
              title: `${capital(nouns.groups)}, ${period}`,
              columns: [
                { id: 'name', title: capital(nouns.group) },
                { id: 'units', title: capital(nouns.units) },
                { id: 'mean', title: 'Mean score', digits },
                { id: 'median', title: 'Median score', digits },
              ],
              rows: groups.map((one) => [{ text: one.group }, one.units, one.mean, one.median]),
              footnotes: [`Each ${nouns.unit} counts alike, however many children it has.`],
            }),
          )
        : undefined,
    ),
  };
}

function weightsSection<U extends Unit>({ scores, period }: ReportFacts<U>): Section {
  return {
    id: 'weights',
    title: 'What counts how much',
    content: figure(
      weightsChart(scores, { year: period, width: chartWidth }),
      'The weight that each indicator is given, and the share of the whole score that this comes to.',
    ),
  };
}
