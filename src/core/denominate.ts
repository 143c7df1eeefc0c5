import { defineIndicator, type Indicator, type Measure, type UnitOfMeasure } from './indicator.ts';

/**
 * An indicator divided by another measure, so that large units and small ones compare: flights per head of population.
 *
 * Formula: per * value / by. Divided by 0, a figure is rejected with an issue; 0 divided by 0 is not applicable.
 * OECD/JRC Handbook (2008), step 2 (scaling variables by size).
 *
 * @param indicator the indicator as published
 * @param by the measure underneath, published for the same units and periods
 * @param options `per`: so many of the measure underneath, 1000 for "per 1,000 inhabitants"; `unit`: the unit of the result
 * @example
 * ```ts
 * import { defineIndicator } from 'inclusion-index';
 * import { denominate } from 'inclusion-index/methods';
 * import { ehcPlans, tribunalAppealRate } from 'inclusion-index/indicators';
 * const [plans] = ehcPlans.measures;
 * const perPlan = plans && denominate(tribunalAppealRate, plans, { per: 1000 });
 * perPlan?.value?.(2, 4000); // => 0.5
 * ```
 */
export function denominate<Id extends string, Domain extends string>(
  indicator: Indicator<Id, Domain>,
  by: Measure,
  { per = 1, unit = 'number' }: { readonly per?: number; readonly unit?: UnitOfMeasure } = {},
): Indicator<Id, Domain> {
  const { measures, value, formula } = indicator;
  const amount = per === 1 ? '' : `${per} * `;
  return defineIndicator<Id, Domain>({
    ...indicator,
    unit,
    measures: [...measures, by],
    formula: `${amount}(${formula}) / (${by.title})`,
    value: (...figures) => {
      const above = figures.slice(0, measures.length);
      return (per * (value ? value(...above) : (above[0] ?? Number.NaN))) / (figures[measures.length] ?? Number.NaN);
    },
  });
}
