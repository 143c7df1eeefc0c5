import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** School sessions missed by pupils on SEN support. Context: not scored. */
export const overallAbsenceSenSupport: Indicator<'overall-absence-sen-support'> = defineIndicator({
  id: 'overall-absence-sen-support',
  title: 'Absence, pupils on SEN support',
  question: 'What share of school sessions do pupils on SEN support miss?',
  domain: 'context',
  direction: 'lower',
  because:
    'A pupil who is not in school is not included there, and absence is often the first sign that support does not suffice.',
  unit: 'per cent',
  measures: [
    {
      id: 'overall-absence-sen-support',
      title: 'Sessions missed by pupils on SEN support',
      unit: 'per cent',
      basis: 'academic year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'sessions missed as % of sessions possible, pupils on SEN support',
  sampling: 'none',
  source: {
    publication: 'Pupil absence in schools in England',
    file: 'Absence by pupil characteristic, by local authority',
    column: 'sess_overall_percent, where SEN provision is SEN support',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/pupil-absence-in-schools-in-england',
  },
  first: '2016/17',
  lag: 1,
  breaks: [
    { period: '2018/19', because: 'Another source, whose figures differ a little from the one used before.' },
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
    'Much absence is illness, which no school can prevent.',
  ],
});
