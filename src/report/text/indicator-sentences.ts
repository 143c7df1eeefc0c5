import { type StandOut, strengths } from '../../analyse/compare/strengths.ts';
import { isKnown, type Reason, reasonText } from '../../core/cell.ts';
import { cellAt } from '../../core/column.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { PeriodScores } from '../../core/scores.ts';
import { listed } from '../../core/text.ts';
import { tied } from '../../math/rank.ts';
import { fixed } from '../../table/table-cell.ts';
import type { Sentence } from './sentence.ts';
import { figureText, nameText, placeText } from './wording.ts';

/** Below so many cases, one more or less is worth a word. */
const few = 30;

/** What a unit is strong and weak in, what is not known of it, and which of its figures rest on few cases. */
export function indicatorSentences(year: PeriodScores, unit: string): Sentence[] {
  const u = year.indexOf(unit);
  const found = strengths(year, unit, { top: year.indicators.length, bottom: year.indicators.length });
  return [
    ...standOuts(
      'strengths',
      found.strengths.filter(({ rank, of }) => 2 * rank <= of + 1),
      found.known,
      year,
      u,
    ),
    ...standOuts(
      'weaknesses',
      found.weaknesses.filter(({ rank, of }) => 2 * rank > of + 1),
      found.known,
      year,
      u,
    ),
    { kind: 'gaps', text: gapText(year, u) },
    ...fewOf(year, u),
  ];
}

/** At most three in which it stands out; where it is in that half of none, that. */
function standOuts(
  kind: 'strengths' | 'weaknesses',
  list: readonly StandOut[],
  known: number,
  year: PeriodScores,
  u: number,
): Sentence[] {
  const [way, half] = kind === 'strengths' ? ['best', 'better'] : ['worst', 'lower'];
  if (known === 0) return [];
  if (list.length === 0) return [{ kind, text: `It is in the ${half} half of all in none of its known indicators.` }];
  const lines = list.slice(0, 3).map((one) => standOutText(one, year, u));
  return [{ kind, text: `It ranks ${way} in ${listed(lines)}.` }];
}

/** `"Suspensions" (9.12 per 100 pupils, 11th of 152; lower is better)` */
function standOutText({ id, title, value, unit, rank, of }: StandOut, year: PeriodScores, u: number): string {
  const { indicator, raw } = year.indicator(id);
  const own = raw.values[u] ?? Number.NaN;
  const isShared = raw.values.some((other, o) => o !== u && tied(other, own));
  const place = placeText(rank, of, isShared);
  return `"${nameText(title)}" (${figureText(value, unit)}, ${place}; ${directionText(indicator)})`;
}

/** Which way is better, and whether that is disputed. */
function directionText({ direction, contested }: Indicator): string {
  return contested === undefined ? `${direction} is better` : `${direction} counts as better, which is contested`;
}

/** What is not known, by reason. */
function gapText(year: PeriodScores, u: number): string {
  const of = year.indicators.length;
  const byReason = new Map<Reason, string[]>();
  for (const id of year.indicators) {
    const { indicator, raw } = year.indicator(id);
    const cell = cellAt(raw, u);
    if (!isKnown(cell)) byReason.set(cell, [...(byReason.get(cell) ?? []), `"${nameText(indicator.title)}"`]);
  }
  const missing = [...byReason.values()].flat().length;
  if (missing === 0) return of === 1 ? 'Its indicator is known.' : `All of its ${of} indicators are known.`;
  const reasons = [...byReason].map(([reason, titles]) => `${listed(titles)}: ${reasonText[reason]}`).join('; ');
  const count =
    missing === of
      ? `None of its ${of} indicators is known`
      : `Of its ${of} indicators, ${missing} ${missing === 1 ? 'is' : 'are'} not known`;
  return `${count} (${reasons}).`;
}

/** The figure that rests on fewest cases, where these are few. */
export function fewOf(year: PeriodScores, u: number, whose = ''): Sentence[] {
  const found = year.indicators
    .flatMap((id) => {
      const { indicator, figures } = year.indicator(id);
      const counts = (figures[u] ?? []).flatMap(({ value, denominator }) =>
        isKnown(value) && denominator !== undefined && denominator > 0 && denominator < few ? [denominator] : [],
      );
      return counts.length === 0 ? [] : [{ indicator, count: Math.min(...counts) }];
    })
    .sort((a, b) => a.count - b.count);
  const [least] = found;
  if (!least) return [];
  const { indicator, count } = least;
  const move =
    indicator.unit === 'per cent' ? `, so that one more or less moves it by ${fixed(100 / count, 1)} points` : '';
  const more = found.length > 1 ? `; ${found.length} of its figures rest on fewer than ${few}` : '';
  const text = `"${nameText(indicator.title)}"${whose} rests on ${count} ${count === 1 ? 'case' : 'cases'}${move}${more}: read its rank with care.`;
  return [{ kind: 'few', text }];
}
