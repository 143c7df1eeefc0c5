import { summarise } from '../../analyse/compare/summarise.ts';
import type { SimulatedPeriod } from '../../analyse/simulate/simulation-types.ts';
import type { Change } from '../../analyse/time/change.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { PeriodScores, Scores } from '../../core/scores.ts';
import { listed } from '../../core/text.ts';
import { type RankRow, rank, unranked } from '../../rank/rank.ts';
import { fixed } from '../../table/table-cell.ts';
import { chanceText, scoreMove } from './change-sentences.ts';
import { fewOf } from './indicator-sentences.ts';
import { certainty, rankText } from './rank-sentences.ts';
import type { Nouns, Sentence } from './sentence.ts';
import { capital, digitsOf, nameText, placeText } from './wording.ts';

/** What the scores of a year say of all units. */
export function allSentences<U extends Unit>(
  scores: Scores<string, string, U>,
  period: Period,
  sure: SimulatedPeriod | undefined,
  change: Change | undefined,
  group: ((unit: U) => string) | undefined,
  nouns: Nouns,
): Sentence[] {
  const rows = rank(scores, { year: period });
  return [
    ...endsOf(rows, scores.of(period), sure),
    ...(group ? groupsOf(scores, period, group, nouns) : []),
    ...(change ? movedOf(change, nouns) : []),
    ...leftOf(scores, period, rows.length, nouns),
  ];
}

/** Who leads, who is last, and how many cannot be told apart. */
function endsOf(rows: readonly RankRow[], year: PeriodScores, sure: SimulatedPeriod | undefined): Sentence[] {
  const { period } = year;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const leaders = rows.filter((row) => row.rank === first.rank);
  const trailers = rows.filter((row) => row.rank === last.rank);
  return [
    { kind: 'rank', text: endText(leaders, period, sure) },
    ...(leaders.length === 1 ? fewOf(year, year.indexOf(first.id), ` of ${nameText(first.name)}`) : []),
    ...(sure && rows.length > 2 ? [{ kind: 'tied', text: apartText(first, sure) } as const] : []),
    ...(first.rank === last.rank ? [] : [{ kind: 'last', text: endText(trailers, period, sure) } as const]),
  ];
}

/** One as it is said of one; of several that share a rank, their names. */
function endText(rows: readonly RankRow[], period: Period, sure: SimulatedPeriod | undefined): string {
  const [one] = rows;
  if (!one) return '';
  if (rows.length === 1) return rankText(one, period, sure !== undefined, sure?.unit(one.id));
  const names = rows.slice(0, rows.length > 4 ? 3 : 4).map(({ name }) => nameText(name));
  const others = rows.length - names.length;
  const all = listed([...names, ...(others > 0 ? [`${others} others`] : [])]);
  const chance = sure ? `; ${names[0]} ${certainty(sure.unit(one.id))}` : '';
  return `${all} are ranked ${placeText(one.rank, one.of, true)} in ${period}${chance}.`;
}

function apartText(first: RankRow, sure: SimulatedPeriod): string {
  const { tiedWith } = sure.unit(first.id);
  const name = nameText(first.name);
  const count = tiedWith === 0 ? 'No other' : tiedWith === 1 ? 'One other' : `${tiedWith} others`;
  const told =
    tiedWith === 0
      ? `${name} can be told apart from all others`
      : `${count} cannot be told apart from ${name}, so that any of them may be first`;
  const { length } = sure.groups;
  const groups =
    length === 1
      ? 'no rank can be told apart from the first'
      : `beginning anew wherever one can be told apart from the first of its group, there are ${length} groups`;
  return `${told}; ${groups}.`;
}

/** How the means of groups differ, and how much of all differences that is. */
function groupsOf<U extends Unit>(
  scores: Scores<string, string, U>,
  period: Period,
  group: (unit: U) => string,
  nouns: Nouns,
): Sentence[] {
  const found = summarise(scores, { year: period, group });
  const [best, worst] = [found[0], found.at(-1)];
  if (!best || !worst || found.length < 2) return [];
  const digits = digitsOf([best.mean, worst.mean]);
  const said = ({ group: name, mean, units }: typeof best): string =>
    `${nameText(name)} (${fixed(mean, digits)}, ${units} ${units === 1 ? nouns.unit : nouns.units})`;
  const share = betweenShare(rank(scores, { year: period }), group);
  const within =
    share === undefined
      ? ''
      : ` ${capital(nouns.groups)} account for ${fixed(100 * share, 0)} % of the variance between ${nouns.units}; the rest is within them.`;
  const text = `Of ${found.length} ${nouns.groups}, ${said(best)} has the highest mean score and ${said(worst)} the lowest, each ${nouns.unit} counting alike.${within}`;
  return [{ kind: 'groups', text }];
}

/** The share of the variance of scores that lies between groups; none where scores are all alike. */
function betweenShare<U extends Unit>(rows: readonly (RankRow & U)[], group: (unit: U) => string): number | undefined {
  const mean = rows.reduce((sum, { score }) => sum + score, 0) / rows.length;
  const byGroup = new Map<string, number[]>();
  for (const row of rows) byGroup.set(group(row), [...(byGroup.get(group(row)) ?? []), row.score]);
  const all = rows.reduce((sum, { score }) => sum + (score - mean) ** 2, 0);
  const between = [...byGroup.values()].reduce((sum, list) => {
    const own = list.reduce((total, score) => total + score, 0) / list.length;
    return sum + list.length * (own - mean) ** 2;
  }, 0);
  return all > 0 ? between / all : undefined;
}

/** Who rose most, and how many moved beyond chance. */
function movedOf(change: Change, nouns: Nouns): Sentence[] {
  const { rows, from } = change;
  const [most] = rows;
  if (!most) return [{ kind: 'improved', text: `No ${nouns.unit} is ranked in both ${from} and ${change.to}.` }];
  const rose =
    most.score.change > 0
      ? `Since ${from}, the score of ${nameText(most.name)} ${scoreMove(most)}, the most of ${rows.length} ranked in both years.`
      : `Since ${from}, no score rose.`;
  const chance = most.score.change > 0 ? chanceText(most) : undefined;
  const known = rows.filter(({ interval }) => interval);
  const clear = known.filter(({ interval }) => interval?.isClear);
  const up = clear.filter(({ score }) => score.change > 0).length;
  const moved = clear.length === 0 ? 'none' : clear.length;
  const text = `Of ${known.length} changes, ${moved} ${clear.length === 1 ? 'is' : 'are'} more than chance alone would give: ${up} up, ${clear.length - up} down. Looking at so many, some will seem so by chance.`;
  return [
    { kind: 'improved', text: chance ? `${rose} ${chance}` : rose },
    ...(known.length > 0 ? [{ kind: 'moved', text } as const] : []),
  ];
}

function leftOf<U extends Unit>(
  scores: Scores<string, string, U>,
  period: Period,
  ranked: number,
  nouns: Nouns,
): Sentence[] {
  const left = unranked(scores, { year: period });
  if (left.length === 0) return [{ kind: 'unranked', text: `All ${ranked} ${nouns.units} with figures are ranked.` }];
  const shown = left.slice(0, left.length > 12 ? 10 : 12);
  const more = left.length - shown.length;
  const names = shown.map(({ name, because }) => `${nameText(name)} (${because})`);
  const all = listed([...names, ...(more > 0 ? [`${more} more`] : [])]);
  const text = `${left.length === 1 ? `One ${nouns.unit} has figures and is` : `${left.length} ${nouns.units} have figures and are`} not ranked: ${all}.`;
  return [{ kind: 'unranked', text }];
}
