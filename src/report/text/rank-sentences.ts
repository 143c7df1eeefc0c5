import type { SimulatedPeriod, SimulatedUnit } from '../../analyse/simulate/simulation-types.ts';
import type { Period } from '../../core/period.ts';
import type { RankRow } from '../../rank/rank.ts';
import { ordinal } from '../../table/ordinal.ts';
import { fixed } from '../../table/table-cell.ts';
import type { Sentence } from './sentence.ts';
import { digitsOf, nameText, placeText, simulationsText } from './wording.ts';

/** Where a ranked unit stands, and how sure that is. */
export function rankSentences(
  row: RankRow,
  rows: readonly RankRow[],
  period: Period,
  sure: SimulatedPeriod | undefined,
): Sentence[] {
  const own = sure?.unit(row.id);
  return [
    { kind: 'rank', text: rankText(row, period, sure !== undefined, own) },
    { kind: 'score', text: scoreText(row, rows, own) },
    ...quarterOf(row, own),
    ...(own ? [{ kind: 'tied', text: tiedText(own, row.of) } as const] : []),
    ...rangeOf(row),
  ];
}

/** `Camden is ranked 35th of 149 in 2023/24, and could be anywhere from 19th to 62nd.` */
export function rankText(row: RankRow, period: Period, simulated: boolean, own: SimulatedUnit | undefined): string {
  const name = nameText(row.name);
  if (row.of === 1) return `${name} is the only one ranked in ${period}.`;
  const place = `${name} is ranked ${placeText(row.rank, row.of, row.tied)} in ${period}`;
  if (!own) return `${place}; how certain that is ${simulated ? 'is not known' : 'was not worked out'}.`;
  return `${place}, and ${certainty(own)}.`;
}

/** What a simulation says of a rank, to stand after `and`. */
export function certainty({ best, worst, rank, chances }: SimulatedUnit): string {
  if (best !== worst) return `could be anywhere from ${ordinal(best)} to ${ordinal(worst)}`;
  const there = best === rank ? 'is there' : `is ${ordinal(best)}`;
  return `${there} in ${simulationsText(chances[best - 1] ?? 0)}`;
}

function scoreText({ score }: RankRow, rows: readonly RankRow[], own: SimulatedUnit | undefined): string {
  const scores = rows.map((one) => one.score).sort((a, b) => a - b);
  const digits = digitsOf(scores);
  const middle = fixed(medianOf(scores), digits);
  const interval = own ? ` (${fixed(own.low, digits)} to ${fixed(own.high, digits)} in simulations)` : '';
  const lowest = fixed(scores[0] ?? score, digits);
  const highest = fixed(scores.at(-1) ?? score, digits);
  const others = rows.length > 2 ? `; scores run from ${lowest} to ${highest}, and the middle one is ${middle}` : '';
  return `Its score is ${fixed(score, digits)}${interval}${others}.`;
}

function medianOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** The quarter it is in, by the counts that simulations go by; none among fewer than four. */
function quarterOf({ rank, of }: RankRow, own: SimulatedUnit | undefined): Sentence[] {
  const quarter = Math.floor(of / 4);
  if (quarter === 0) return [];
  const where = rank <= quarter ? 'the best quarter' : rank > of - quarter ? 'the last quarter' : 'the middle half';
  if (!own) return [{ kind: 'quarter', text: `That is in ${where}.` }];
  const [top, bottom] = [simulationsText(own.topQuarter), simulationsText(own.bottomQuarter)];
  const text =
    where === 'the middle half'
      ? `That is in the middle half; it is in the best quarter in ${top}, and in the last in ${bottom}.`
      : `That is in ${where}, where it is in ${where === 'the best quarter' ? top : bottom}.`;
  return [{ kind: 'quarter', text }];
}

function tiedText({ tiedWith }: SimulatedUnit, of: number): string {
  const others = of - 1;
  if (others === 1) return `The other one ${tiedWith === 1 ? 'cannot' : 'can'} be told apart from it.`;
  if (tiedWith === 0) return 'All others can be told apart from it.';
  if (tiedWith === others) return `None of the other ${others} can be told apart from it.`;
  return `Of the other ${others}, ${tiedWith === 1 ? 'one' : tiedWith} cannot be told apart from it.`;
}

/** Where suppressed figures leave a range. */
function rangeOf({ range, score }: RankRow): Sentence[] {
  if (!range) return [];
  const [best, worst] = range.rank;
  const [low, high] = range.score;
  const digits = digitsOf([score, low, high]);
  if (best === worst && fixed(low, digits) === fixed(high, digits)) return [];
  const place = best === worst ? `stays ${ordinal(best)}` : `is between ${ordinal(best)} and ${ordinal(worst)}`;
  const text = `With suppressed figures at either end of what they can be, its rank ${place}, and its score between ${fixed(low, digits)} and ${fixed(high, digits)}.`;
  return [{ kind: 'range', text }];
}
