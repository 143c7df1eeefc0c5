import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** Appeals to the SEND tribunal as a share of appealable decisions. Context: not scored. */
export const tribunalAppealRate: Indicator<'tribunal-appeal-rate'> = defineIndicator({
  id: 'tribunal-appeal-rate',
  title: 'SEND tribunal appeal rate',
  question: 'How many decisions about EHC plans do families take to the tribunal?',
  domain: 'context',
  direction: 'lower',
  because:
    'An appeal means that family and authority could not agree on what a child needs. Fewer appeals say that decisions are trusted.',
  contested:
    'Appeals also need time, money and knowledge: a low rate can mean families who cannot fight rather than families who are content.',
  unit: 'per cent',
  measures: [
    {
      id: 'tribunal-appeal-rate',
      title: 'Appeals as a share of appealable decisions',
      unit: 'per cent',
      basis: 'calendar year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'appeals registered as % of appealable decisions',
  sampling: 'count',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Education, health and care plans (SEN2)',
    file: 'All measures, long format (bds_long)',
    column: 'SEN_AppealableDec',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans',
  },
  first: '2016',
  lag: 0,
  breaks: [],
  uncollected: [],
  caveats: [
    'A calendar year stands beside the academic year that starts in it.',
    'Appealable decisions are estimated from SEN2 returns, so the rate is only as good as those.',
    'Small authorities have a handful of appeals: one family moves the rate.',
    'An appeal is counted when it is registered, whatever becomes of it; most end in favour of the family.',
  ],
});
