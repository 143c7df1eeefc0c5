import type { Period } from '../core/period.ts';
import type { Scores } from '../core/scores.ts';
import { yearOf } from './inputs.ts';
import { DataError, UsageError } from './io.ts';

/** The two years that are meant: by default the newest complete one, and the one before it that was scored. */
export function changedYears(
  scores: Scores,
  asked: { readonly from?: string; readonly to?: string },
): { readonly from: Period; readonly to: Period } {
  const { periods } = scores;
  const to = asked.to === undefined ? scores.newestComplete : yearOf(asked.to, scores);
  const place = to === undefined ? -1 : periods.indexOf(to);
  const from = asked.from === undefined ? periods[place - 1] : yearOf(asked.from, scores);
  if (to === undefined || from === undefined)
    throw new DataError(`There is no year before ${to} to compare with: there is ${periods.join(', ')}.`);
  if (periods.indexOf(from) >= place)
    throw new UsageError(`--from ${from} is not before --to ${to}: write the earlier year first.`);
  return { from, to };
}
