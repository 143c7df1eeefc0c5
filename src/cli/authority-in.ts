import type { Period } from '../core/period.ts';
import type { Scores } from '../core/scores.ts';
import { type Authority, type AuthorityUnit, endOfPeriod, findAuthority } from '../england/index.ts';
import { dateOf } from './boundaries.ts';
import { yearOf } from './inputs.ts';
import { DataError, UsageError } from './io.ts';

/** The authority that a text means in the year asked for, or the newest complete one, and that year; it has figures then. */
export function authorityIn(
  text: string,
  scores: Scores<string, string, AuthorityUnit>,
  { year: asked, boundaries }: { readonly year?: string; readonly boundaries?: string },
): { readonly authority: Authority; readonly year: Period } {
  const today = named(text);
  const year = asked === undefined ? scores.newestComplete : yearOf(asked, scores);
  const authority = year === undefined ? today : named(text, year, boundaries);
  if (year === undefined || !scores.of(year).has(authority.id)) {
    throw new DataError(`There is no figure for ${authority.name} in ${year}.`);
  }
  return { authority, year };
}

/**
 * The authority that a text means, in a year, or on the boundaries, where they are given: "Dorset" was another authority before April
 * 2019. One that was not open then is meant all the same.
 */
export function named(text: string, year?: Period, boundaries?: string): Authority {
  const today = findAuthority(text);
  if (!today.authority) throw new UsageError(`${today.issue.message} ${today.issue.remedy}`);
  const on = year === undefined ? undefined : dateOf(boundaries, endOfPeriod(year, 'January census'));
  const then = on === undefined ? today : findAuthority(text, { on });
  return then.authority ?? today.authority;
}
