import { findings } from '../../analyse/context/findings.ts';
import type { Unit } from '../../core/observation.ts';
import { scatterChart } from '../charts/scatter-chart.ts';
import { element, fragment } from '../markup.ts';
import { chartWidth, figure, paragraphs, type Section } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** Scores beside circumstances, and findings of others held against them. */
export function contextSections<U extends Unit>(facts: ReportFacts<U>): Section[] {
  return [...circumstancesSection(facts), ...findingsSection(facts)];
}

function circumstancesSection<U extends Unit>({
  scores,
  period,
  circumstances,
  options,
  nouns,
}: ReportFacts<U>): Section[] {
  const { data } = options;
  if (!data || circumstances.length === 0) return [];
  const charts = circumstances.map(({ indicator }) =>
    figure(
      scatterChart(scores, { data, against: indicator, year: period, nearest: true, width: chartWidth }),
      `A point is one of the ${nouns.units}. That two things go together over ${nouns.units} does not say that one makes the other, nor that it holds for children: what circumstances explain is not thereby right.`,
    ),
  );
  return [{ id: 'context', title: 'Scores and circumstances', content: fragment(charts) }];
}

function findingsSection<U extends Unit>({ scores, period, rows: ranked, options, nouns }: ReportFacts<U>): Section[] {
  const { claims, data, group } = options;
  if (!claims || !data || !group) return [];
  const { groups, indicators } = scores.of(period);
  const homes = new Set(ranked.map((row) => group(row)));
  // Of an index without that group of indicators, or figures without that region, nothing was said.
  const fitting = claims.filter(
    (claim) =>
      claim.kind !== 'ahead' ||
      (['score', ...groups, ...indicators].includes(claim.of) && claim.groups.every((name) => homes.has(name))),
  );
  if (fitting.length === 0) return [];
  const { rows } = findings(scores, { claims: fitting, data, group, year: period, nouns });
  return [
    {
      id: 'findings',
      title: 'What was said before, and what the figures say',
      content: fragment(
        paragraphs(
          'Agrees: the way it was said, and more than chance gives in 19 of 20 cases. Cannot say: neither that nor the other way. ' +
            `Of ${rows.length} findings one or so may agree by chance; what goes together over ${nouns.units} need not over children, and is no cause.`,
        ),
        element(
          'dl',
          { class: 'findings' },
          rows.map(({ said, source, verdict, sentence }) => [
            element('dt', {}, `“${said}” `, element('span', { class: 'quiet' }, `(${source.title})`)),
            element(
              'dd',
              {},
              element('strong', {}, `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}. `),
              sentence,
            ),
          ]),
        ),
      ),
    },
  ];
}
