import type { BreakBetween } from '../analyse/breaks-between.ts';
import type { Change, ChangeCauses } from '../analyse/change.ts';

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
