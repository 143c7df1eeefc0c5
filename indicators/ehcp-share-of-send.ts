import { defineIndicator, type Indicator } from '../src/core/indicator.ts';
import { pupilsWithSend } from './pupils.ts';

/** Pupils with an EHCP as a share of all pupils with special educational needs or disabilities (SEND). */
export const ehcpShareOfSend: Indicator<'ehcp-share-of-send'> = defineIndicator({
  id: 'ehcp-share-of-send',
  title: 'Share of SEND pupils with an EHCP',
  question: 'How large is the share of pupils with SEND whose needs are met only with a statutory plan?',
  domain: 'assessment',
  direction: 'lower',
  because:
    'Where ordinary schools meet need early, fewer families must seek a statutory plan. It also corrects the index: an authority that issues many plans has milder needs among plan holders, who then look better placed, taught and attended.',
  contested:
    'A plan is a legal entitlement: a high share can mean needs that are recognised, a low one needs that are refused, delayed or labelled SEN support. The DfE gives this figure no polarity.',
  unit: 'per cent',
  measures: [
    {
      id: 'pupils-with-ehcp',
      title: 'Pupils with an EHCP',
      unit: 'per cent',
      basis: 'January census',
      minimum: 0,
      maximum: 100,
    },
    {
      id: 'pupils-on-sen-support',
      title: 'Pupils on SEN support',
      unit: 'per cent',
      basis: 'January census',
      minimum: 0,
      maximum: 100,
    },
  ],
  value: (withPlan, onSupport) => (100 * withPlan) / (withPlan + onSupport),
  formula: '100 * pupils with an EHCP / (pupils with an EHCP + pupils on SEN support), both as % of all pupils',
  sampling: 'binomial',
  denominator: pupilsWithSend,
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Special educational needs in England',
    file: 'All measures, long format (bds_long)',
    column: 'SEN_TotStat and SEN_TotSENSuP',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/special-educational-needs-in-england',
  },
  first: '2015/16',
  lag: 0,
  breaks: [],
  uncollected: [],
  caveats: [
    'Both inputs are published to one decimal, so the share is good to about 0.3 percentage points: small differences and close ranks mean nothing.',
    'Counted where the school is, not where the pupil lives: an authority whose schools take pupils with plans from elsewhere has a higher share.',
    'Up to January 2018 pupils with a statement of SEN are counted with those who have an EHCP, as statements were being replaced.',
    'Schools differ in how readily they record SEN support, which moves the share without any change in plans.',
    'Children and young people with a plan who are not on the roll of a school (colleges, home education) are not counted.',
  ],
});
