import { type Basis, type Period, periodOrdinal } from '../core/period.ts';

/**
 * The ISO date a figure is about: 31 January for the January census and 31 March for the March survey of an academic
 * year, 31 August for an academic year, 31 December for a calendar year or a figure published once.
 *
 * @example
 * ```ts
 * import { endOfPeriod } from 'inclusion-index/england';
 * endOfPeriod('2018/19', 'January census'); // => '2019-01-31'
 * endOfPeriod('2018', 'calendar year'); // => '2018-12-31'
 * ```
 */
export function endOfPeriod(period: Period, basis: Basis): string {
  const start = periodOrdinal(period);
  switch (basis) {
    case 'January census':
      return `${start + 1}-01-31`;
    case 'March survey':
      return `${start + 1}-03-31`;
    case 'academic year':
      return `${start + 1}-08-31`;
    case 'calendar year':
    case 'once':
      return `${start}-12-31`;
  }
}

/** The first day a figure is about: the census and the survey are about one month, the others about a whole year. */
export function startOfPeriod(period: Period, basis: Basis): string {
  const start = periodOrdinal(period);
  switch (basis) {
    case 'January census':
      return `${start + 1}-01-01`;
    case 'March survey':
      return `${start + 1}-03-01`;
    case 'academic year':
      return `${start}-09-01`;
    case 'calendar year':
    case 'once':
      return `${start}-01-01`;
  }
}
