import { InclusionIndexError } from '../../core/error.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';

/** The year asked for, or the newest complete one; throws where nothing is scored. */
export function yearIn(method: string, scores: Scores, year: Period | undefined): Period {
  const found = year ?? scores.newestComplete;
  if (found !== undefined) return found;
  throw new InclusionIndexError(
    'nothing-scored',
    `${method}: no year is scored.`,
    scores.issues[0]?.message ?? 'Check the years of the index and the figures.',
  );
}
