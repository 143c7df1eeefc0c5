import type { Unit } from '../../core/observation.ts';
import { pianoChart } from '../charts/piano-chart.ts';
import { element, fragment } from '../markup.ts';
import type { Others, Sentence, SentenceKind } from '../text/sentence.ts';
import { sentences } from '../text/sentences.ts';
import { besideSection } from './beside-section.ts';
import { caveatsSection } from './caveats-section.ts';
import { gapsOfSection } from './gaps-section.ts';
import { indicatorTable } from './indicator-table.ts';
import { methodSection } from './method-section.ts';
import { chartWidth, figure, footOf, list, pageOf, paragraphs, type Section } from './page.ts';
import { changedSection, yearsSection } from './profile-years.ts';
import type { ReportFacts } from './report-facts.ts';
import { manifestSection, sourcesSection } from './sources-section.ts';
import { standingSection } from './standing-section.ts';

/** The page about one unit. */
export function profilePage<U extends Unit>(facts: ReportFacts<U>, id: string): string {
  const { scores, period, year, rows, change, options, nouns } = facts;
  const unit = year.units[year.indexOf(id)];
  if (!unit) throw new RangeError(`no unit ${id}`);
  const back = options.link?.(undefined);
  const isRanked = rows.some((row) => row.id === id);
  const { uncertainty } = options;
  const said = sentences(scores, {
    year: period,
    unit: id,
    others: othersOf(facts, unit),
    nouns,
    ...(uncertainty ? { uncertainty } : {}),
    ...(change ? { change } : {}),
  });
  const only = (...kinds: readonly SentenceKind[]): Sentence[] => said.filter(({ kind }) => kinds.includes(kind));
  return pageOf({
    title: `${unit.name}: ${scores.spec.title}, ${period}`,
    lead: fragment(
      paragraphs(codesOf(unit).join(' · ')),
      back === undefined
        ? undefined
        : element('p', { class: 'links' }, element('a', { href: back }, `All ${nouns.units}`)),
    ),
    sections: [
      summarySection(said, isRanked),
      ...standingSection(facts, unit),
      indicatorsSection(facts, unit),
      ...changedSection(facts, unit, only('change', 'causes')),
      ...yearsSection(facts, unit),
      ...besideSection(facts, unit),
      gapsOfSection(facts, unit, only('gaps', 'few')),
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
function othersOf<U extends Unit>({ options, nouns }: ReportFacts<U>, unit: U): Others<U>[] {
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

/** What a reader in a hurry should know. */
function summarySection(said: readonly Sentence[], isRanked: boolean): Section {
  // Who is not ranked asks first what is missing.
  const first: readonly SentenceKind[] = isRanked ? ['causes', 'gaps'] : ['causes'];
  return {
    id: 'summary',
    title: 'In short',
    content: list(
      said.filter(({ kind }) => !first.includes(kind)).map(({ text }) => text),
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
