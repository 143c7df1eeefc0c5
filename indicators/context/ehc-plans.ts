import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** EHC plans that an authority maintains. Context: not scored. */
export const ehcPlans: Indicator<'ehc-plans'> = defineIndicator({
  id: 'ehc-plans',
  title: 'EHC plans maintained',
  question: 'How many EHC plans does an authority maintain?',
  domain: 'context',
  direction: 'lower',
  because:
    'Fewer plans for the same children can mean that need is met without one; the number says first of all how large the task is.',
  contested:
    'A number, not a rate: it grows with the population, and a plan is a legal entitlement. Neither way is more inclusive.',
  unit: 'number',
  measures: [
    { id: 'ehc-plans', title: 'EHC plans maintained in January', unit: 'number', basis: 'January census', minimum: 0 },
  ],
  formula: 'number of EHC plans the authority maintains in January',
  sampling: 'none',
  source: {
    publication: 'Education, health and care plans (SEN2), releases of 2022 (to 2017/18) and 2025 (from 2018/19)',
    file: '2022: sen2_estab_caseload.csv; 2025: caseload.csv',
    column: '2022: Total_all; 2025: ehcplans',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans',
  },
  first: '2015/16',
  lag: 0,
  breaks: [{ period: '2022/23', because: 'SEN2 now collects single persons, in place of totals from the authority.' }],
  uncollected: [],
  caveats: [
    'A size, for weighting and for judging how far chance reaches: do not compare authorities by it.',
    'Plans of the authority for ages 0 to 25, wherever the school is.',
    'Up to 2017/18 statements of SEN are counted with EHC plans.',
  ],
});
