import { academicYear } from '../../core/period.ts';

/** What a time identifier is of, and how many digits its periods have. */
export interface TimeKind {
  readonly kind: string;
  readonly digits: 4 | 6;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const fixed: ReadonlyMap<string, TimeKind> = new Map<string, TimeKind>([
  ...months.map((month): [string, TimeKind] => [month, { kind: 'months', digits: 4 }]),
  ...['autumn', 'spring', 'summer', 'autumn and spring'].map((term): [string, TimeKind] => [
    `${term} term`,
    { kind: 'terms', digits: 6 },
  ]),
  ['part 1 (april to september)', { kind: 'halves of a financial year', digits: 6 }],
  ['part 2 (october to march)', { kind: 'halves of a financial year', digits: 6 }],
  ['five half terms', { kind: 'half terms', digits: 6 }],
  ['six half terms', { kind: 'half terms', digits: 6 }],
  ['reporting year', { kind: 'reporting years', digits: 4 }],
]);

/** What a time identifier of explore-education-statistics is of, whatever its case; `undefined` for a text that is none. */
export function timeKind(identifier: string): TimeKind | undefined {
  const text = identifier.toLowerCase();
  const known = fixed.get(text);
  if (known) return known;
  if (/^week ([1-9]|[1-4]\d|5[0-3])$/.test(text)) return { kind: 'weeks', digits: 4 };
  const year = /^(academic|calendar|financial|tax) year( q[1-4](-q[1-4])?)?$/.exec(text);
  if (!year) return undefined;
  return { kind: `${year[1]} ${year[2] ? 'quarters' : 'years'}`, digits: year[1] === 'calendar' ? 4 : 6 };
}

/** The year a `time_period` starts in; `undefined` where it is no year and no year with the next. */
export function startYear(period: string): number | undefined {
  const match = /^([12]\d{3})(\d{2})?$/.exec(period);
  if (!match) return undefined;
  const start = Number(match[1]);
  return match[2] === undefined || academicYear(start).endsWith(`/${match[2]}`) ? start : undefined;
}

/** The register of authorities starts here, and says nothing of earlier days. */
const registerStart = '2009-01-01';

/** The first and the last day (ISO) that a `time_period` of four or six digits can be about, as far as the register goes. */
export function daysOf(period: string): readonly [first: string, last: string] | undefined {
  const start = startYear(period);
  if (start === undefined) return undefined;
  const days = period.length === 4 ? [`${start}-01-01`, `${start}-12-31`] : [`${start}-09-01`, `${start + 1}-08-31`];
  const [first = '', last = ''] = days.map((day) => (day < registerStart ? registerStart : day));
  return [first, last];
}
