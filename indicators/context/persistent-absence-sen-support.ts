import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';
import { pupilsOnSenSupport } from '../pupils.ts';

/** Pupils on SEN support who miss a tenth of sessions or more. Context: not scored. */
export const persistentAbsenceSenSupport: Indicator<'persistent-absence-sen-support'> = defineIndicator({
  id: 'persistent-absence-sen-support',
  title: 'Persistent absence, pupils on SEN support',
  question: 'How many pupils on SEN support miss a tenth of school or more?',
  domain: 'context',
  direction: 'lower',
  because:
    'A pupil who is not in school is not included there, and absence is often the first sign that support does not suffice.',
  unit: 'per cent',
  measures: [
    {
      id: 'persistent-absence-sen-support',
      title: 'Pupils on SEN support who miss 10 % of sessions or more',
      unit: 'per cent',
      basis: 'academic year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'pupils on SEN support who miss 10 % or more of their possible sessions as % of pupils on SEN support',
  sampling: 'binomial',
  denominator: pupilsOnSenSupport,
  source: {
    publication: 'Pupil absence in schools in England',
    file: 'Absence by pupil characteristic, by local authority',
    column: 'enrolments_pa_10_exact_percent, where SEN provision is SEN support',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/pupil-absence-in-schools-in-england',
  },
  first: '2018/19',
  lag: 1,
  breaks: [{ period: '2020/21', because: 'Sessions missed because of the pandemic are left out, and many were.' }],
  uncollected: [
    { periods: ['2019/20'], because: 'No absence of the full year was published: schools closed in March 2020.' },
  ],
  caveats: [
    'Counted where the school is, not where the pupil lives; special schools are included.',
    'Counts enrolments: a pupil who changes school can count twice.',
    'Cohorts are small in small authorities: a share can rest on a handful of pupils.',
    'Much absence is illness, which no school can prevent.',
  ],
});
