import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** The average Attainment 8 score of pupils without identified SEN at age 16. Context: not scored. */
export const attainment8NoSen: Indicator<'attainment-8-no-sen'> = defineIndicator({
  id: 'attainment-8-no-sen',
  title: 'Attainment 8, pupils without identified SEN',
  question: 'How well do pupils without identified SEN do in their GCSEs and equal qualifications?',
  domain: 'context',
  direction: 'higher',
  because:
    'Pupils without identified SEN show what schools of the area reach with the pupils they find easiest to teach.',
  unit: 'points',
  measures: [
    {
      id: 'attainment-8-no-sen',
      title: 'Average Attainment 8 score, pupils without identified SEN',
      unit: 'points',
      basis: 'academic year',
      minimum: 0,
      maximum: 90,
    },
  ],
  formula: 'mean Attainment 8 score over the pupils without identified SEN at the end of key stage 4',
  sampling: 'mean',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Key stage 4 performance',
    file: 'All measures, long format (bds_long)',
    column: 'SEN_NoID_AVG_Attain8_Score',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/key-stage-4-performance',
  },
  first: '2015/16',
  lag: 1,
  breaks: [
    {
      period: '2016/17',
      because:
        'Points changed with the new grades 9 to 1 in English and maths: averages before and after do not compare.',
    },
    { period: '2017/18', because: 'Twenty more subjects took the grades 9 to 1.' },
    { period: '2019/20', because: 'Exams were cancelled: grades were assessed by centres.' },
    {
      period: '2020/21',
      because: 'Exams were cancelled: grades were assessed by teachers, in another way than the year before.',
    },
    { period: '2021/22', because: 'Exams returned, graded about midway between 2018/19 and 2020/21.' },
    { period: '2022/23', because: 'Grading returned to the standard of before the pandemic.' },
  ],
  uncollected: [],
  caveats: [
    'State-funded schools in the authority, special schools included, wherever the pupil lives.',
    'It says nothing about pupils with SEN by itself: it is here to compare with.',
  ],
});
