import type { Period } from '../core/period.ts';
import type { Scores } from '../core/scores.ts';
import type { Authority, AuthorityUnit } from '../england/index.ts';
import { named } from './authority-in.ts';
import { yearOf } from './inputs.ts';
import { DataError } from './io.ts';

/** The year asked for, or the newest complete one. */
export function rankedYear(scores: Scores, asked: string | undefined): Period {
  const year = asked === undefined ? scores.newestComplete : yearOf(asked, scores);
  if (year !== undefined) return year;
  throw new DataError('No year can be scored with these figures.');
}

/** The authority that a text means in a year, with its rank; it is ranked then. */
export function rankedAuthority(
  text: string,
  scores: Scores<string, string, AuthorityUnit>,
  year: Period,
  boundaries: string | undefined,
): Authority & { readonly rank: number } {
  const authority = named(text, year, boundaries);
  const { has, indexOf, ranks } = scores.of(year);
  const rank = has(authority.id) ? (ranks[indexOf(authority.id)] ?? Number.NaN) : Number.NaN;
  if (Number.isNaN(rank)) throw new DataError(`${authority.name} is not ranked in ${year}.`);
  return { ...authority, rank };
}
