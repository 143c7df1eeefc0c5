import { findings } from '../../analyse/context/findings.ts';
import type { Unit } from '../../core/observation.ts';
import { element, fragment } from '../markup.ts';
import { paragraphs, type Section } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** Scores beside circumstances, and findings of others held against them. */
export function contextSections<U extends Unit>(facts: ReportFacts<U>): Section[] {
  return findingsSection(facts);
}

function findingsSection<U extends Unit>({ scores, period, options, nouns }: ReportFacts<U>): Section[] {
  const { claims, data, group } = options;
  if (!claims || !data || !group) return [];
  const { rows } = findings(scores, { claims, data, group, year: period, nouns });
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
