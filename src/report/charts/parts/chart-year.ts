import { InclusionIndexError } from '../../../core/error.ts';
import type { Unit } from '../../../core/observation.ts';
import type { Period } from '../../../core/period.ts';
import type { PeriodScores, Scores } from '../../../core/scores.ts';

/** The scores of the year asked for, or of the newest for which every indicator is published. */
export function chartYear<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  year: Period | undefined,
): PeriodScores<I, G, U> {
  const period = year ?? scores.newestComplete;
  if (period !== undefined) return scores.of(period);
  throw new InclusionIndexError('nothing-scored', 'There is no year to draw.', 'See the issues of the scores.');
}
