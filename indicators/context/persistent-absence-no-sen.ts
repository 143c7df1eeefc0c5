import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** Pupils without identified SEN who miss a tenth of sessions or more. Context: not scored. */
export const persistentAbsenceNoSen: Indicator<'persistent-absence-no-sen'> = defineIndicator({
  id: 'persistent-absence-no-sen',
  title: 'Persistent absence, pupils without identified SEN',
  question: 'How many pupils without identified SEN miss a tenth of school or more?',
  domain: 'context',
  direction: 'lower',
  because:
    'A pupil who is not in school is not included there. Absence of pupils without SEN shows what is usual in the area.',
  unit: 'per cent',
  measures: [
    {
      id: 'persistent-absence-no-sen',
      title: 'Pupils without identified SEN who miss 10 % of sessions or more',
      unit: 'per cent',
      basis: 'academic year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula:
    'pupils without identified SEN who miss 10 % or more of their possible sessions as % of pupils without identified SEN',
  sampling: 'binomial',
  source: {
    publication: 'Pupil absence in schools in England',
    file: 'Absence by pupil characteristic, by local authority',
    column: 'enrolments_pa_10_exact_percent, where SEN provision is No identified SEN',
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
    'It says nothing about pupils with SEN by itself: it is here to compare with.',
  ],
});
