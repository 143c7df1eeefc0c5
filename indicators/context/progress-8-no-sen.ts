import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** The average Progress 8 score of pupils without identified SEN from age 11 to age 16. Context: not scored. */
export const progress8NoSen: Indicator<'progress-8-no-sen'> = defineIndicator({
  id: 'progress-8-no-sen',
  title: 'Progress 8, pupils without identified SEN',
  question: 'How much progress do pupils without identified SEN make between ages 11 and 16?',
  domain: 'context',
  direction: 'higher',
  because:
    'Pupils without identified SEN show what schools of the area reach with the pupils they find easiest to teach.',
  unit: 'progress points',
  measures: [
    {
      id: 'progress-8-no-sen',
      title: 'Average Progress 8 score, pupils without identified SEN',
      unit: 'progress points',
      basis: 'academic year',
      minimum: -9,
      maximum: 9,
    },
  ],
  formula:
    'mean Progress 8 score over the pupils without identified SEN with a key stage 2 baseline at the end of key stage 4',
  sampling: 'mean',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Key stage 4 performance',
    file: 'All measures, long format (bds_long)',
    column: 'SEN_NoID_AVG_Prog8_Score',
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
    'One point is one grade in each of eight subjects, compared with all pupils of the same start.',
    'Relative to all pupils of the same year: it shows standing, not a change of standard over the years.',
    'State-funded schools in the authority, special schools included, wherever the pupil lives.',
    'It says nothing about pupils with SEN by itself: it is here to compare with.',
  ],
});
