import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** The average Attainment 8 score of pupils on SEN support at age 16. Context: not scored. */
export const attainment8SenSupport: Indicator<'attainment-8-sen-support'> = defineIndicator({
  id: 'attainment-8-sen-support',
  title: 'Attainment 8, pupils on SEN support',
  question: 'How well do pupils on SEN support do in their GCSEs and equal qualifications?',
  domain: 'context',
  direction: 'higher',
  because:
    'Pupils on SEN support are most of the pupils with SEN: what they learn says how well needs are met without a plan.',
  unit: 'points',
  measures: [
    {
      id: 'attainment-8-sen-support',
      title: 'Average Attainment 8 score, pupils on SEN support',
      unit: 'points',
      basis: 'academic year',
      minimum: 0,
      maximum: 90,
    },
  ],
  formula: 'mean Attainment 8 score over the pupils on SEN support at the end of key stage 4',
  sampling: 'mean',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Key stage 4 performance',
    file: 'All measures, long format (bds_long)',
    column: 'SEN_WoStat_AVG_Attain8_Score',
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
    "Who is on SEN support is the school's decision, and schools differ in how readily they record it.",
  ],
});
