import type { Unit } from '../../core/observation.ts';
import { groupsOf } from '../../core/tree.ts';
import { heatGrid } from '../charts/heat-grid.ts';
import { rankedDots } from '../charts/ranked-dots.ts';
import { fragment } from '../markup.ts';
import { chartWidth, figure, type Section } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** How many rows of a chart fit on a sheet of A4. */
const perSheet = 52;

/** A part of a ranking that one sheet has room for. */
interface Sheet {
  readonly title: string;
  has(unit: Unit): boolean;
}

/** The ranked units in sheets of about the same length. */
function sheetsOf<U extends Unit>({ scores, period, rows }: ReportFacts<U>): Sheet[] {
  const count = Math.ceil(rows.length / perSheet);
  const each = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, s) => {
    const own = rows.slice(s * each, (s + 1) * each);
    const ids = new Set(own.map(({ id }) => id));
    const places = count === 1 ? '' : `, ranks ${own[0]?.rank ?? 0} to ${own.at(-1)?.rank ?? 0}`;
    return { title: `${scores.spec.title} ${period}${places} of ${rows.length}`, has: ({ id }) => ids.has(id) };
  });
}

/** Every rank and how far it could be. */
export function certaintySection<U extends Unit>(facts: ReportFacts<U>): Section {
  const { scores, period, sure, options, nouns } = facts;
  const { uncertainty } = options;
  const caption = sure
    ? `A dot is the score, a line how far it could be. Where lines overlap much, ${nouns.units} cannot be told apart.`
    : 'A dot is the score. How far chance and method could move it was not worked out.';
  const charts = sheetsOf(facts).map(({ title, has }) =>
    figure(
      rankedDots(scores, {
        year: period,
        title,
        width: chartWidth,
        where: has,
        ...(sure && uncertainty ? { uncertainty } : {}),
      }),
      caption,
    ),
  );
  return { id: 'certainty', title: 'How certain each rank is', content: fragment(charts) };
}

/** Strong and weak groups of each unit as colours; none where the index has no groups. */
export function domainSection<U extends Unit>(facts: ReportFacts<U>): Section[] {
  const { scores, period, nouns } = facts;
  if (groupsOf(scores.spec.children).length === 0) return [];
  const charts = sheetsOf(facts).map(({ title, has }) =>
    figure(
      heatGrid(scores, { year: period, title, columns: 'groups', where: has }),
      `The darker, the nearer to the best of all ${nouns.units} in that column.`,
    ),
  );
  return [{ id: 'groups', title: 'Where each is strong and weak', content: fragment(charts) }];
}
