import type { BreakBetween } from '../analyse/time/breaks-between.ts';
import type { Change, ChangeCauses } from '../analyse/time/change.ts';
import type { ChangeInterval, ChangeIntervals } from '../analyse/time/change-intervals.ts';

/** What to say of breaks in series: for each, the indicators that have it. */
export function breakNotes(breaks: readonly BreakBetween[]): string[] {
  const byText = new Map<string, string[]>();
  for (const { indicator, period, because } of breaks) {
    const text = `${period}: ${because}`;
    byText.set(text, [...(byText.get(text) ?? []), indicator.id]);
  }
  return [...byText].map(([text, ids]) => `Break in ${ids.join(', ')}, ${text}`);
}

/** What the causes of a change mean, for a reader of the table. */
export function causeNotes({ rows, breaks }: Pick<Change, 'rows' | 'breaks'>): string[] {
  const some = (cause: keyof ChangeCauses): boolean => rows.some(({ causes }) => causes?.[cause]);
  const words: readonly (readonly [boolean, string])[] = [
    [true, 'Own: what its own figures did, on the scale of the earlier year'],
    [some('others'), 'Others: what those it is compared with did'],
    [some('units'), 'Units: authorities that came or went'],
    [breaks.length > 0, 'Breaks: indicators whose series breaks in between, so that nobody can say'],
    [some('coverage'), 'Gaps: indicators known in one of the years only'],
    [some('weights'), 'Weights: weights found anew'],
  ];
  const all = words.flatMap(([isThere, text]) => (isThere ? [text] : []));
  if (rows.every(({ causes }) => causes === null))
    return ['No causes: the score of one is made of more than its own figures.'];
  return [`${all.join('. ')}. They add up to the change.`];
}

/** `+4.2 to +9.9*`: the star where the interval leaves out 0. */
export function intervalText({ low, high, isClear }: ChangeInterval): string {
  return `${signed(low)} to ${signed(high)}${isClear ? '*' : ''}`;
}

/** What intervals say, and what they leave out. */
export function chanceNotes({ rows }: Pick<Change, 'rows'>, intervals: ChangeIntervals | undefined): string[] {
  if (!intervals) return [];
  const clear = rows.filter(({ interval }) => interval?.isClear).length;
  const { level, replicates, seed, note } = intervals;
  return [
    `* larger than the uncertainty of both years: ${clear} of ${rows.length}. ${100 * level} % of ${replicates} changes with the figures of both years drawn anew (seed ${seed}). ${note}`,
  ];
}

/** A difference in points: `+4.2`, `-0.3`, `0.0`. */
export function signed(value: number): string {
  const text = value.toFixed(1);
  return Number(text) > 0 ? `+${text}` : Number(text) === 0 ? '0.0' : text;
}
