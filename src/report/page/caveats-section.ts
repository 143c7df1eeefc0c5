import { breaksBetween } from '../../analyse/time/breaks-between.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Unit } from '../../core/observation.ts';
import { indicatorsOf } from '../../core/tree.ts';
import { element, fragment } from '../markup.ts';
import { list, paragraphs, type Section } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** What to keep in mind: disputed directions, broken series, and what each figure does not say. */
export function caveatsSection<U extends Unit>({ scores, change }: ReportFacts<U>): Section {
  const indicators = indicatorsOf(scores.spec.children);
  const contested = indicators.filter((one) => one.contested !== undefined);
  const breaks = change ? breaksBetween(scores.spec, change) : [];
  const byBreak = new Map<string, string[]>();
  for (const { indicator, period, because } of breaks) {
    const text = `${period}: ${because}`;
    byBreak.set(text, [...(byBreak.get(text) ?? []), indicator.title]);
  }
  return {
    id: 'caveats',
    title: 'What to keep in mind',
    content: fragment(
      contested.length === 0
        ? undefined
        : [
            element('h3', {}, 'Directions that are contested'),
            paragraphs('Which way is better is a judgement. For these there is an argument against it.'),
            element(
              'ul',
              {},
              contested.map((one) =>
                element(
                  'li',
                  {},
                  element('strong', {}, one.title),
                  ` (${one.direction} counts as better). For: ${one.because} Against: ${one.contested}`,
                ),
              ),
            ),
          ],
      change && byBreak.size > 0
        ? [
            element('h3', {}, `Series that break between ${change.from} and ${change.to}`),
            list([...byBreak].map(([text, titles]) => `${titles.join('; ')}. ${text}`)),
          ]
        : undefined,
      indicators.some(({ caveats }) => caveats.length > 0)
        ? [
            element('h3', {}, 'What figures do not say'),
            element(
              'div',
              { class: 'caveats' },
              caveatsByTitles(indicators).map(([titles, texts]) =>
                element('div', {}, element('h4', {}, titles), list(texts)),
              ),
            ),
          ]
        : undefined,
    ),
  };
}

/** Caveats under the titles of all indicators that have them, so that each is read once. */
function caveatsByTitles(indicators: readonly Indicator[]): [titles: string, texts: string[]][] {
  const byText = new Map<string, string[]>();
  for (const { title, caveats } of indicators)
    for (const caveat of caveats) byText.set(caveat, [...(byText.get(caveat) ?? []), title]);
  const byTitles = new Map<string, string[]>();
  for (const [text, titles] of byText) {
    const heading = titles.join('; ');
    byTitles.set(heading, [...(byTitles.get(heading) ?? []), text]);
  }
  return [...byTitles];
}
