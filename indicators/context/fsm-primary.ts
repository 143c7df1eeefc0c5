import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** Primary pupils eligible for free school meals. Context: not scored. */
export const fsmPrimary: Indicator<'fsm-primary'> = defineIndicator({
  id: 'fsm-primary',
  title: 'Free school meals, primary schools',
  question: 'What share of primary pupils is eligible for free school meals?',
  domain: 'context',
  direction: 'lower',
  because:
    'Where fewer families are poor enough for free meals, schools have more room for need that is not caused by poverty, and the index tends to be higher.',
  contested:
    'A circumstance of the area, not something an authority achieves: it says nothing about inclusion by itself, and neither way is more inclusive.',
  unit: 'per cent',
  measures: [
    {
      id: 'fsm-primary',
      title: 'Primary pupils eligible for free school meals',
      unit: 'per cent',
      basis: 'January census',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'pupils eligible for free school meals as % of pupils in state-funded primary schools',
  sampling: 'binomial',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Schools, pupils and their characteristics',
    file: 'All measures, long format (bds_long)',
    column: 'PriFSM',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/school-pupils-and-their-characteristics',
  },
  first: '2015/16',
  lag: 0,
  breaks: [{ period: '2018/19', because: 'Transitional protection since April 2018: pupils once eligible stay so.' }],
  uncollected: [],
  caveats: [
    'Since April 2018 pupils keep their eligibility through the roll-out of Universal Credit, so the share rises without more poverty.',
    'Counted where the school is, not where the pupil lives.',
    'Counts families who are eligible and have claimed, not all who are poor.',
  ],
});
