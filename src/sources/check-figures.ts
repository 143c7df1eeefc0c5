import type { Measure } from '../core/indicator.ts';
import type { Observation } from '../core/observation.ts';
import type { CheckOptions, CheckReport } from './checks/check.ts';
import { Collector, reportOf } from './checks/collect.ts';
import { figureSet } from './checks/figure-set.ts';
import { figureChecks } from './checks/lists.ts';

/**
 * Checks figures of English authorities: repeated ones, authorities that are missing or were not open, values out of range,
 * rates that their counts do not make, totals, jumps, mixed editions, series that end. Figures of regions and of England may
 * be among them, as units by that name, and are then held against the sums of their authorities. The order of figures does
 * not matter.
 *
 * @param observations figures, as {@link readObservations} and `figures()` give them
 * @param measures what the figures are of: their units, bases and ranges
 * @example
 * ```ts
 * import { checkFigures } from 'inclusion-index/sources';
 * import { authorities, authorityUnit } from 'inclusion-index/england';
 * const measures = [{ id: 'plans', title: 'EHC plans', unit: 'number', basis: 'January census', minimum: 0 }] as const;
 * const source = { publication: 'made', file: 'made.csv', column: 'plans' };
 * const figures = authorities({ on: '2019-01-31' }).map((authority) => ({
 *   unit: authorityUnit(authority, '2019-01-31'), period: '2018/19' as const, measure: 'plans', value: 100, source,
 * }));
 * checkFigures(figures, measures).verdict; // => 'PASS'
 * const { results } = checkFigures(figures.slice(1), measures);
 * results.find(({ verdict }) => verdict === 'WARNING')?.findings[0]?.message;
 * // => 'EHC plans, 2018/19: no row for Barking and Dagenham (151 authorities, 152 open on 2019-01-31).'
 * ```
 */
export function checkFigures(
  observations: readonly Observation[],
  measures: readonly Measure[],
  { examples = 5 }: CheckOptions = {},
): CheckReport {
  const set = figureSet(observations, measures);
  return reportOf(
    figureChecks.map((check) => {
      const collector = new Collector(check, examples);
      check.run(set, (finding) => collector.add(finding));
      return collector.result();
    }),
  );
}
