import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** EHC plans whose main need is social, emotional and mental health (SEMH). Context: not scored. */
export const semhShareOfPlans: Indicator<'semh-share-of-plans'> = defineIndicator({
  id: 'semh-share-of-plans',
  title: 'Social, emotional and mental health needs among plans',
  question: 'What share of EHC plans has social, emotional and mental health as the main need?',
  domain: 'context',
  direction: 'lower',
  because:
    'Published work finds more suspensions where more pupils have social, emotional and mental health (SEMH) needs: a lower share makes inclusion easier.',
  contested:
    'A high share can mean that such needs are recognised rather than punished: it describes who has plans, and neither way is more inclusive.',
  unit: 'per cent',
  measures: [
    {
      id: 'semh-share-of-plans',
      title: 'EHC plans with SEMH as the main need',
      unit: 'per cent',
      basis: 'January census',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'plans or pupils with SEMH as the primary need as % of those with an EHCP',
  sampling: 'binomial',
  source: {
    publication: 'Education, health and care plans (SEN2), release of 2025; for 2015/16 the school census',
    file: 'sen_needs_all_plans.csv',
    column: 'semh_pc',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans',
  },
  first: '2015/16',
  lag: 0,
  breaks: [
    {
      period: '2024/25',
      because: 'Plans an authority maintains (SEN2), not pupils with a plan in its schools (school census).',
    },
  ],
  uncollected: [
    {
      periods: ['2016/17', '2017/18', '2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24'],
      because: 'No figure by authority is in the releases used here.',
    },
  ],
  caveats: [
    'Two years of different sources only: the difference between them is not a change.',
    'In 2015/16 pupils with a plan or statement in the schools of the area, in 2024/25 plans of the authority up to age 25.',
    'Which need is the main one is a judgement, and authorities judge differently.',
    'For 2015/16 nine authorities have no figure.',
  ],
});
