import { InclusionIndexError } from './error.ts';

/** An academic year, `'2018/19'`, or a calendar year, `'2019'`. */
export type Period = `${number}/${string}` | `${number}`;

/**
 * What a published year means, so that figures on different calendars meet in one index year.
 * An academic year, and the January census and March survey inside it, are written `'2018/19'`; a calendar year `'2018'`.
 * All four have the ordinal 2018: a calendar year stands beside the academic year that starts in it.
 * `once` is a figure published for one date and used for every year (deprivation).
 */
export type Basis = 'academic year' | 'January census' | 'March survey' | 'calendar year' | 'once';

/** The text of every way a year is written that has one meaning: `2018/19`, `2018-19`, `2018/2019`, `2018-2019`, `201819`, `2018`. */
const written = /^([1-9]\d{3})(?:\s*[/-]\s*(\d{4}|\d{2})|(\d{2}))?$/;

/**
 * The period a text means, or `undefined` where it means none or could mean two things (`2018/9`, `2018/20`).
 *
 * @example
 * ```ts
 * import { parsePeriod } from 'inclusion-index';
 * parsePeriod('201819'); // => '2018/19'
 * parsePeriod('2018-2019'); // => '2018/19'
 * parsePeriod('2018/9'); // => undefined
 * ```
 */
export function parsePeriod(text: string): Period | undefined {
  const match = written.exec(text.trim());
  if (!match) return undefined;
  const start = Number(match[1]);
  const end = match[2] ?? match[3];
  // "201819" is a year and the next, "201813" is neither a year nor a pair.
  if (end === undefined) return `${start}`;
  return academicYear(start).endsWith(end.slice(-2)) && (end.length === 2 || Number(end) === start + 1)
    ? academicYear(start)
    : undefined;
}

/** The academic year that starts in a calendar year: 2018 -> `'2018/19'`. */
export function academicYear(start: number): `${number}/${string}` {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The ordered integer of a period: the calendar year it starts in. Throws on a text that is no period. */
export function periodOrdinal(period: string): number {
  const parsed = parsePeriod(period);
  if (parsed === undefined) {
    throw new InclusionIndexError(
      'bad-period',
      `"${period}" is not a year.`,
      'Write an academic year as 2018/19 or a calendar year as 2019.',
    );
  }
  return Number(parsed.slice(0, 4));
}

/** The period of an ordinal on a basis: 2018 -> `'2018/19'`, or `'2018'` on a calendar year. */
export function periodOf(ordinal: number, basis: Basis = 'academic year'): Period {
  return basis === 'calendar year' || basis === 'once' ? `${ordinal}` : academicYear(ordinal);
}

/** The periods from one to another, both included: `'2016/17'`, `'2018/19'` -> three years. */
export function periodsBetween(first: Period, last: Period): Period[] {
  const basis: Basis = first.includes('/') ? 'academic year' : 'calendar year';
  const from = periodOrdinal(first);
  return Array.from({ length: Math.max(0, periodOrdinal(last) - from + 1) }, (_, i) => periodOf(from + i, basis));
}
