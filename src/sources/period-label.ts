import { type Basis, type Period, parsePeriod, periodOf, periodOrdinal } from '../core/period.ts';

/**
 * The period a published label means for a measure: `201819`, `2018/19`, `2018-19 (OT)`, `2025 (Rev)`, `2019.0`. A single
 * year is the academic year that ends in it (the January census of 2019, the tests of 2019) unless the measure goes by
 * calendar year. `undefined` where the label means no year of that kind: `0`, `2014-16`.
 */
export function periodOfLabel(label: string, basis: Basis): Period | undefined {
  const period = parsePeriod(
    label
      .replace(/\s*\([^()]*\)\s*$/, '')
      .trim()
      .replace(/\.0+$/, ''),
  );
  if (period === undefined) return undefined;
  const single = !period.includes('/');
  if (basis === 'calendar year' || basis === 'once') return single ? period : undefined;
  return single ? periodOf(periodOrdinal(period) - 1) : period;
}
