import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** New EHC plans issued within 20 weeks, exceptions left out. Context: not scored. */
export const ehcPlansWithin20Weeks: Indicator<'ehc-plans-within-20-weeks'> = defineIndicator({
  id: 'ehc-plans-within-20-weeks',
  title: 'EHC plans issued within 20 weeks',
  question: 'How many new EHC plans are issued within the 20 weeks that the law allows?',
  domain: 'context',
  direction: 'higher',
  because:
    'A child who waits longer than the law allows goes without the support the plan will name, so timely plans serve inclusion.',
  unit: 'per cent',
  measures: [
    {
      id: 'ehc-plans-within-20-weeks',
      title: 'New EHC plans issued within 20 weeks, excluding exceptions',
      unit: 'per cent',
      basis: 'calendar year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'plans issued within 20 weeks as % of all plans issued in the year, exceptions left out of both',
  sampling: 'binomial',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Education, health and care plans (SEN2)',
    file: 'All measures, long format (bds_long)',
    column: 'SEN_EHC_Excpt_20wks',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans',
  },
  first: '2016',
  lag: 0,
  breaks: [{ period: '2022', because: 'SEN2 now collects single persons, in place of totals from the authority.' }],
  uncollected: [],
  caveats: [
    'A calendar year stands beside the academic year that starts in it.',
    'Exceptions allowed by regulation are left out, and authorities differ in how often they claim one.',
    'Requests that were refused are not counted.',
    'A backlog that is cleared lowers the figure of the year in which it is cleared.',
    'A plan on time is not a good plan: speed can come from refusing assessments or writing thin plans, and it measures the office more than the school.',
  ],
});
