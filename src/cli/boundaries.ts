import { isDate } from '../core/date.ts';
import { UsageError } from './io.ts';

/** On whose boundaries a table is, for its title; an error where a user asks for none. */
export function boundariesText(boundaries: string): string {
  if (boundaries === 'own') return 'each year on its own boundaries';
  if (boundaries === 'latest') return 'on the latest boundaries';
  if (isDate(boundaries)) return `on the boundaries of ${boundaries}`;
  throw new UsageError(`--boundaries ${boundaries}: write a date as 2019-04-01, latest or own.`);
}

/** The date that tells authorities of one name apart in a table; none where it is today. */
export function dateOf(boundaries: string | undefined, date: string): string | undefined {
  if (boundaries === 'latest') return undefined;
  return boundaries === undefined || boundaries === 'own' ? date : boundaries;
}
