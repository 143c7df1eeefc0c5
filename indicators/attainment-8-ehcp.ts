import { defineIndicator, type Indicator } from '../src/core/indicator.ts';

/** The average Attainment 8 score of pupils with an EHCP at age 16. */
export const attainment8Ehcp: Indicator<'attainment-8-ehcp'> = defineIndicator({
  id: 'attainment-8-ehcp',
  title: 'Attainment 8, pupils with an EHCP',
  question: 'How well do pupils with an EHCP do in their GCSEs and equal qualifications?',
  domain: 'attainment',
  direction: 'higher',
  because:
    'Qualifications at 16 decide what a young person can do next. A higher score says that pupils with a plan were taught the curriculum, entered for it and supported in it.',
  unit: 'points',
  measures: [
    {
      id: 'attainment-8-ehcp',
      title: 'Average Attainment 8 score, pupils with an EHCP',
      unit: 'points',
      basis: 'academic year',
      minimum: 0,
      maximum: 90,
    },
  ],
  formula: 'mean Attainment 8 score over the pupils with an EHCP at the end of key stage 4',
  sampling: 'mean',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Key stage 4 performance',
    file: 'All measures, long format (bds_long)',
    column: 'SEN_Stat_AVG_Attain8_Score',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/key-stage-4-performance',
  },
  first: '2015/16',
  lag: 1,
  breaks: [
    {
      period: '2016/17',
      because:
        'Points changed with the new grades 9 to 1 in English and maths: the median authority fell from 17.0 to 13.8.',
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
    'Where pupils with a plan sit few or no counted exams, the score is near 0 whatever they learnt.',
    'State-funded schools in the authority, special schools included, wherever the pupil lives: authorities with large special schools tend to score lower.',
    'Cohorts are small, from a handful to a few hundred pupils, so a score moves by a point or more from year to year by chance.',
    'Says as much about whose needs lead to a plan as about teaching: where plans go to milder needs, scores are higher.',
  ],
});
