import type { Unit } from '../../core/observation.ts';
import { pianoChart } from '../charts/piano-chart.ts';
import { element, fragment } from '../markup.ts';
import type { Others } from '../text/sentence.ts';
import { sentences } from '../text/sentences.ts';
import { besideSection } from './beside-section.ts';
import { caveatsSection } from './caveats-section.ts';
import { indicatorTable } from './indicator-table.ts';
import { methodSection } from './method-section.ts';
import { chartWidth, figure, footOf, list, pageOf, paragraphs, type Section } from './page.ts';
import { changedSection, yearsSection } from './profile-years.ts';
import type { ReportFacts } from './report-facts.ts';
import { manifestSection, sourcesSection } from './sources-section.ts';
import { standingSection } from './standing-section.ts';

/** The page about one unit. */
export function profilePage<U extends Unit>(facts: ReportFacts<U>, id: string): string {
  const { scores, period, year, options } = facts;
  const unit = year.units[year.indexOf(id)];
  if (!unit) throw new RangeError(`no unit ${id}`);
  const back = options.link?.(undefined);
  const others = othersOf(facts, unit);
  return pageOf({
    title: `${unit.name}: ${scores.spec.title}, ${period}`,
    lead: fragment(
      paragraphs(codesOf(unit).join(' · ')),
      back === undefined ? undefined : element('p', {}, element('a', { href: back }, `All ${facts.nouns.units}`)),
    ),
    sections: [
      summarySection(facts, unit, others),
      ...standingSection(facts, unit),
      indicatorsSection(facts, unit),
      ...changedSection(facts, unit),
      ...yearsSection(facts, unit),
      ...besideSection(facts, unit),
      caveatsSection(facts),
      methodSection(facts),
      sourcesSection(facts),
      manifestSection(facts),
    ],
    foot: footOf(options.attribution),
  });
}

/** What tells a unit from others of its name: its codes and its group. */
function codesOf(unit: Unit): string[] {
  return Object.entries(unit).flatMap(([key, value]) =>
    key !== 'id' && key !== 'name' && typeof value === 'string' && value !== '' ? [value] : [],
  );
}

/** With whom a unit is compared: those like it, its group, and all. */
export function othersOf<U extends Unit>({ options, nouns }: ReportFacts<U>, unit: U): Others<U>[] {
  const { group, neighbours } = options;
  const near = neighbours?.(unit);
  const home = group?.(unit);
  return [
    ...(near ? [near] : []),
    ...(group && home !== undefined
      ? [{ title: `the other ${nouns.units} of ${home}`, among: (other: U) => group(other) === home }]
      : []),
    { title: `all other ${nouns.units}`, among: () => true },
  ];
}

function summarySection<U extends Unit>(
  { scores, period, change, options, nouns }: ReportFacts<U>,
  unit: U,
  others: readonly Others<U>[],
): Section {
  const { uncertainty } = options;
  const said = sentences(scores, {
    year: period,
    unit: unit.id,
    others,
    nouns,
    ...(uncertainty ? { uncertainty } : {}),
    ...(change ? { change } : {}),
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

function indicatorsSection<U extends Unit>(facts: ReportFacts<U>, unit: U): Section {
  const { scores, period, year, options } = facts;
  const near = options.neighbours?.(unit);
  const among = near?.among ?? [];
  const ids = typeof among === 'function' ? year.units.filter(among).map(({ id }) => id) : among;
  const mark = ids.filter((id) => id !== unit.id);
  return {
    id: 'indicators',
    title: 'Indicator by indicator',
    content: fragment(
      figure(
        pianoChart(scores, { year: period, unit: unit.id, mark, width: chartWidth }),
        `A strip for the score and for each indicator, with a key for each of the ${year.units.length} ${facts.nouns.units}. To the right is better, by the direction that the index takes.`,
      ),
      indicatorTable(facts, unit),
    ),
  };
}
