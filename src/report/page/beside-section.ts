import { idsAmong } from '../../analyse/compare/among.ts';
import { compareUnit } from '../../analyse/compare/compare-unit.ts';
import { mostAlike } from '../../analyse/compare/most-alike.ts';
import type { UnitComparison } from '../../analyse/compare/unit-comparison.ts';
import type { Unit } from '../../core/observation.ts';
import { recordOf } from '../../core/record.ts';
import { listed } from '../../core/text.ts';
import { type Table, tableOf } from '../../table/table.ts';
import { tableCell } from '../../table/table-cell.ts';
import { rankedDots } from '../charts/ranked-dots.ts';
import { element, fragment, type Markup } from '../markup.ts';
import { capital, digitsOf, figureText } from '../text/wording.ts';
import { chartWidth, figure, paragraphs, type Section, tableIn } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** A unit beside those like it, and from whom it could learn what. */
export function besideSection<U extends Unit>(facts: ReportFacts<U>, unit: U): Section[] {
  const { scores, period, year, rows, sure, options, nouns } = facts;
  const near = options.neighbours?.(unit);
  const ids = near ? idsAmong('report', near.among, year.units).filter((id) => id !== unit.id) : [];
  const alike = alikeText(facts, unit);
  if (!near || ids.length === 0) {
    return alike === undefined ? [] : [{ id: 'neighbours', title: 'Those most like it', content: paragraphs(alike) }];
  }
  const found = compareUnit(scores, { unit: unit.id, others: ids, year: period });
  const isRanked = rows.some(({ id }) => id === unit.id);
  const shown = new Set([unit.id, ...ids]);
  const { uncertainty } = options;
  return [
    {
      id: 'neighbours',
      title: 'Neighbours, and whom to learn from',
      content: fragment(
        paragraphs(`${capital(near.title)}: ${listed(found.others.map(({ name }) => name))}.`),
        rows.some(({ id }) => ids.includes(id))
          ? figure(
              rankedDots(scores, {
                year: period,
                title: `${unit.name} and ${near.title}, ${period}`,
                width: chartWidth,
                where: ({ id }) => shown.has(id),
                mark: isRanked ? [unit.id] : [],
                ...(sure && uncertainty ? { uncertainty } : {}),
              }),
              sure
                ? `A dot is the score, a line how far it could be. Ranks are those among all ${nouns.units}.`
                : `Ranks are those among all ${nouns.units}.`,
            )
          : undefined,
        tableIn(learnTable(found, unit, near.title), { heading: 'name' }),
        linksTo(facts, found),
        alike === undefined ? undefined : paragraphs(alike),
      ),
    },
  ];
}

/** For each indicator, those of the others that do better: whom to ask. */
function learnTable({ indicators, others }: UnitComparison, unit: Unit, title: string): Table {
  const digits = digitsOf(others.flatMap(({ score }) => (score === null ? [] : [score])).concat(1));
  const parted = indicators.some(({ part }) => part !== null);
  const sorted = [...indicators].sort((a, b) => Math.abs(b.part ?? 0) - Math.abs(a.part ?? 0));
  return tableOf({
    title: `${unit.name} beside ${title}, and who does better`,
    columns: [
      { id: 'name', title: 'Indicator' },
      ...(parted ? [{ id: 'points', title: 'Points', digits }] : []),
      { id: 'value', title: 'Value', digits: 2 },
      { id: 'mean', title: 'Their mean', digits: 2 },
      { id: 'rank', title: 'Rank' },
      { id: 'of', title: 'of' },
      { id: 'better', title: 'Who does better' },
    ],
    rows: sorted.map(({ title: name, part, value, valueMean, rank, of, better, indicator }) => {
      const named = better.slice(0, 3).map((one) => `${one.name} ${figureText(one.value, 'number')}`);
      const more = better.length > 3 ? [`${better.length - 3} more`] : [];
      return [
        { text: `${name}${indicator.contested === undefined ? '' : ' *'}` },
        ...(parted ? [part === null ? { text: '' } : part] : []),
        tableCell(value),
        valueMean === null ? { text: '' } : valueMean,
        rank === null ? { text: '' } : rank,
        of,
        { text: [...named, ...more].join('; ') },
      ];
    }),
    footnotes: [
      ...(parted ? ['Points: what each adds to the difference between its score and their mean.'] : []),
      'Better is as the direction of the indicator says; what lies behind a figure a table does not know, so ask.',
      ...(indicators.some(({ indicator }) => indicator.contested !== undefined)
        ? ['* the direction is contested.']
        : []),
      ...others.flatMap(({ name, because }) => (because === undefined ? [] : [`Not ranked: ${name} (${because}).`])),
    ],
  });
}

function linksTo<U extends Unit>({ year, options }: ReportFacts<U>, { others }: UnitComparison): Markup | undefined {
  const links = others.flatMap(({ id, name }) => {
    const unit = year.has(id) ? year.units[year.indexOf(id)] : undefined;
    const href = unit && options.link?.(unit);
    return href === undefined ? [] : [element('li', {}, element('a', { href }, name))];
  });
  return links.length === 0
    ? undefined
    : element(
        'div',
        { class: 'links' },
        element('h3', {}, 'Their profiles'),
        element('ul', { class: 'columns' }, links),
      );
}

/** The ten most alike in circumstances, in a sentence. */
function alikeText<U extends Unit>({ circumstances, year, rows }: ReportFacts<U>, unit: U): string | undefined {
  if (circumstances.length === 0) return undefined;
  const columns = recordOf(circumstances.map(({ indicator, values }) => [indicator.id, values] as const));
  const { alike, because } = mostAlike({ units: year.units, columns }, { unit: unit.id });
  const measures = listed(circumstances.map(({ indicator }) => `"${indicator.title}"`));
  if (because !== undefined || alike.length === 0) return undefined;
  const ranks = new Map(rows.map(({ id, rank }) => [id, rank]));
  const named = alike.map(({ id, name }) => `${name} (ranked ${ranks.get(id) ?? 'nowhere'})`);
  return `Most alike in ${measures}, the nearest first: ${listed(named)}.`;
}
