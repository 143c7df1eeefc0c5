import { InclusionIndexError } from '../core/error.ts';

/** Throws where what is given is not the scores of one year: those of all years are easily given instead. */
export function checkYear(method: string, year: unknown): void {
  const given = typeof year === 'object' && year !== null ? year : {};
  if ('period' in given && 'units' in given && 'weights' in given) return;
  const years = 'periods' in given && Array.isArray(given.periods) ? given.periods.map(String) : undefined;
  throw new InclusionIndexError(
    'not-a-year',
    `${method}: ${years ? 'these are the scores of all years' : 'there are no scores of a year'}.`,
    `Give the scores of one, scores.of(year)${years ? `: there are ${years.join(', ')}` : ''}.`,
  );
}
