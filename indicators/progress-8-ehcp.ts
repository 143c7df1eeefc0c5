import { defineIndicator, type Indicator } from '../src/core/indicator.ts';

/** The average Progress 8 score of pupils with an EHCP from age 11 to age 16. */
export const progress8Ehcp: Indicator<'progress-8-ehcp'> = defineIndicator({
  id: 'progress-8-ehcp',
  title: 'Progress 8, pupils with an EHCP',
  question: 'How much progress do pupils with an EHCP make between ages 11 and 16?',
  domain: 'attainment',
  direction: 'higher',
  because:
    'Progress compares each pupil with others who started from the same point, so it credits schools for what pupils with a plan learn there rather than for whom they admit.',
  unit: 'progress points',
  measures: [
    {
      id: 'progress-8-ehcp',
      title: 'Average Progress 8 score, pupils with an EHCP',
      unit: 'progress points',
      basis: 'academic year',
      minimum: -9,
      maximum: 9,
    },
  ],
  formula: 'mean Progress 8 score over the pupils with an EHCP and a key stage 2 baseline at the end of key stage 4',
  sampling: 'mean',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Key stage 4 performance',
    file: 'All measures, long format (bds_long)',
    column: 'SEN_Stat_AVG_Prog8_Score',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/key-stage-4-performance',
  },
  first: '2015/16',
  lag: 1,
  breaks: [
    { period: '2016/17', because: 'New grades 9 to 1 in English and maths, and with them another size of a grade.' },
    { period: '2021/22', because: 'The first after two years without: exams adapted, much teaching missed.' },
  ],
  uncollected: [
    { periods: ['2019/20', '2020/21'], because: 'No progress was published from centre- or teacher-assessed grades.' },
    { periods: ['2024/25', '2025/26'], because: 'No baseline: key stage 2 of 2019/20 and 2020/21 was cancelled.' },
  ],
  caveats: [
    'One point is one grade in each of eight subjects. Pupils with an EHCP are compared with all pupils of the same start, so nearly every authority is below 0.',
    'Relative to all pupils of the same year: it shows standing, not a change of standard over the years.',
    'Cohorts are small, from a handful to a few hundred pupils; the figure of a very small authority can be that of a few pupils.',
    'State-funded schools in the authority, special schools included, wherever the pupil lives.',
    'Pupils entered for few counted exams score far below their estimate, and special schools enter fewer.',
  ],
});
