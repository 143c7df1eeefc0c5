import type { Unit } from '../../core/observation.ts';
import { compareText } from '../../core/record.ts';
import { element, fragment, type Markup } from '../markup.ts';
import { capital, placeText } from '../text/wording.ts';
import { footOf, pageOf, paragraphs, type Section } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** A list of all profiles, by group, each with its rank and how sure that is. */
export function contentsPage<U extends Unit>(facts: ReportFacts<U>): string {
  const { scores, period, year, options, nouns, sure } = facts;
  const byGroup = new Map<string, U[]>();
  for (const unit of year.units) {
    const name = options.group?.(unit) ?? capital(options.all ?? `all ${nouns.units}`);
    byGroup.set(name, [...(byGroup.get(name) ?? []), unit]);
  }
  const names = [...byGroup.keys()].sort(compareText);
  return pageOf({
    title: `${scores.spec.title}, ${period}: ${nouns.units} one by one`,
    lead: paragraphs(
      `A profile for each of ${year.units.length} ${nouns.units} with figures${sure ? '; behind each rank how far it could be' : ''}.`,
    ),
    sections: names.map((name, n): Section => {
      const units = [...(byGroup.get(name) ?? [])].sort((a, b) => compareText(a.name, b.name));
      return {
        id: `group-${n + 1}`,
        title: name,
        content: element(
          'ul',
          { class: 'places columns' },
          units.map((unit) => element('li', {}, lineOf(facts, unit))),
        ),
      };
    }),
    foot: footOf(options.attribution),
  });
}

function lineOf<U extends Unit>({ rows, sure, options }: ReportFacts<U>, unit: U): Markup {
  const href = options.link?.(unit);
  const row = rows.find(({ id }) => id === unit.id);
  const own = row && sure?.unit(unit.id);
  const range = own ? ` (${own.best === own.worst ? own.best : `${own.best} to ${own.worst}`})` : '';
  const place = row ? `${placeText(row.rank, row.of, row.tied)}${range}` : 'not ranked';
  return fragment(
    href === undefined ? unit.name : element('a', { href }, unit.name),
    ' ',
    element('span', { class: 'quiet' }, place),
  );
}
