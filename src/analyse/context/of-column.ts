import { InclusionIndexError } from '../../core/error.ts';
import type { PeriodScores, Scores } from '../../core/scores.ts';
import { groupsOf } from '../../core/tree.ts';

/** The score (`score`), a group's, or an indicator as published, over the ranked units of a year. */
export function ofColumn(
  method: string,
  scores: Scores,
  year: PeriodScores,
  of: string,
): { readonly title: string; readonly values: Float64Array } {
  const ranked = (values: Float64Array): Float64Array =>
    values.map((value, u) => (year.coverage[u]?.ranked ? value : Number.NaN));
  if (of === 'score') return { title: 'Score', values: year.score.values };
  if (year.groups.includes(of)) {
    const title = groupsOf(scores.spec.children).find(({ id }) => id === of)?.title ?? of;
    return { title, values: ranked(year.group(of).values) };
  }
  if (year.indicators.includes(of)) {
    const { indicator, raw } = year.indicator(of);
    return { title: indicator.title, values: ranked(raw.values) };
  }
  throw new InclusionIndexError(
    'unknown-id',
    `${method}: there is no indicator or group "${of}".`,
    `There are score, ${[...year.groups, ...year.indicators].join(', ')}.`,
  );
}
