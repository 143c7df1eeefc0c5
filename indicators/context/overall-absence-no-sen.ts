import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** School sessions missed by pupils without identified SEN. Context: not scored. */
export const overallAbsenceNoSen: Indicator<'overall-absence-no-sen'> = defineIndicator({
  id: 'overall-absence-no-sen',
  title: 'Absence, pupils without identified SEN',
  question: 'What share of school sessions do pupils without identified SEN miss?',
  domain: 'context',
  direction: 'lower',
  because:
    'A pupil who is not in school is not included there. Absence of pupils without SEN shows what is usual in the area.',
  unit: 'per cent',
  measures: [
    {
      id: 'overall-absence-no-sen',
      title: 'Sessions missed by pupils without identified SEN',
      unit: 'per cent',
      basis: 'academic year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'sessions missed as % of sessions possible, pupils without identified SEN',
  sampling: 'none',
  source: {
    publication: 'Pupil absence in schools in England',
    file: 'Absence by pupil characteristic, by local authority',
    column: 'sess_overall_percent, where SEN provision is No identified SEN',
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
    'It says nothing about pupils with SEN by itself: it is here to compare with.',
  ],
});
