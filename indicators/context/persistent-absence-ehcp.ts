import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';
import { pupilsWithEhcp } from '../pupils.ts';

/** Pupils with an EHCP who miss a tenth of sessions or more. Context: not scored. */
export const persistentAbsenceEhcp: Indicator<'persistent-absence-ehcp'> = defineIndicator({
  id: 'persistent-absence-ehcp',
  title: 'Persistent absence, pupils with an EHCP',
  question: 'How many pupils with an EHCP miss a tenth of school or more?',
  domain: 'context',
  direction: 'lower',
  because:
    'A pupil who is not in school is not included there, and absence is often the first sign that a placement does not hold.',
  unit: 'per cent',
  measures: [
    {
      id: 'persistent-absence-ehcp',
      title: 'Pupils with an EHCP who miss 10 % of sessions or more',
      unit: 'per cent',
      basis: 'academic year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'pupils with an EHCP who miss 10 % or more of their possible sessions as % of pupils with an EHCP',
  sampling: 'binomial',
  denominator: pupilsWithEhcp,
  source: {
    publication: 'Pupil absence in schools in England',
    file: 'Absence by pupil characteristic, by local authority',
    column: 'enrolments_pa_10_exact_percent, where SEN provision is EHC plan',
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
    'Much absence of pupils with a plan is illness or treatment, which no school can prevent.',
  ],
});
