import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** School sessions missed by pupils with an EHCP. Context: not scored. */
export const overallAbsenceEhcp: Indicator<'overall-absence-ehcp'> = defineIndicator({
  id: 'overall-absence-ehcp',
  title: 'Absence, pupils with an EHCP',
  question: 'What share of school sessions do pupils with an EHCP miss?',
  domain: 'context',
  direction: 'lower',
  because:
    'A pupil who is not in school is not included there, and absence is often the first sign that a placement does not hold.',
  unit: 'per cent',
  measures: [
    {
      id: 'overall-absence-ehcp',
      title: 'Sessions missed by pupils with an EHCP',
      unit: 'per cent',
      basis: 'academic year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'sessions missed as % of sessions possible, pupils with an EHCP',
  sampling: 'none',
  source: {
    publication: 'Pupil absence in schools in England',
    file: 'Absence by pupil characteristic, by local authority',
    column: 'sess_overall_percent, where SEN provision is EHC plan',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/pupil-absence-in-schools-in-england',
  },
  first: '2016/17',
  lag: 1,
  breaks: [
    {
      period: '2018/19',
      because:
        'Another source: in 2018/19 the two differ by 0.1 points for the median authority of pupils with an EHCP, and up to 0.6.',
    },
    { period: '2020/21', because: 'Sessions missed because of the pandemic are left out, and many were.' },
  ],
  uncollected: [
    { periods: ['2019/20'], because: 'No absence of the full year was published: schools closed in March 2020.' },
  ],
  caveats: [
    'Counted where the school is, not where the pupil lives; special schools are included.',
    'Sessions of one pupil hang together, so no simple model of chance applies.',
    'In 2020/21 sessions that a pupil could not attend because of the pandemic count neither as absence nor as possible.',
    'A few pupils who never attend weigh as much as many who miss a day.',
    'Much absence of pupils with a plan is illness or treatment, which no school can prevent.',
  ],
});
