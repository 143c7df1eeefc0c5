import { defineIndicator, type Indicator, type Measure } from '../../src/core/indicator.ts';

const rate: Omit<Measure, 'id' | 'title'> = {
  unit: 'per 100 pupils',
  basis: 'academic year',
  minimum: 0,
  maximum: 100,
};

/** Permanent exclusions per 100 pupils without identified SEN in an academic year. Context: not scored. */
export const permanentExclusionRateNoSen: Indicator<'permanent-exclusion-rate-no-sen'> = defineIndicator({
  id: 'permanent-exclusion-rate-no-sen',
  title: 'Permanent exclusions of pupils without identified SEN',
  question: 'How often are pupils without identified SEN permanently excluded?',
  domain: 'context',
  direction: 'lower',
  because: 'What is usual for pupils without identified SEN shows how readily schools of the area exclude anyone.',
  unit: 'per 100 pupils',
  measures: [
    { id: 'permanent-exclusion-rate-no-sen-autumn', title: 'Permanent exclusions, autumn term', ...rate },
    { id: 'permanent-exclusion-rate-no-sen-spring', title: 'Permanent exclusions, spring term', ...rate },
    { id: 'permanent-exclusion-rate-no-sen-summer', title: 'Permanent exclusions, summer term', ...rate },
  ],
  value: (autumn, spring, summer) => autumn + spring + summer,
  formula: 'autumn rate + spring rate + summer rate, each permanent exclusions per 100 pupils without identified SEN',
  sampling: 'count',
  source: {
    publication: 'Suspensions and permanent exclusions in England',
    file: 'Suspensions and permanent exclusions by characteristic, by term and local authority',
    column: 'perm_excl_rate, where SEN provision is No identified SEN and the phase is Total',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/suspensions-and-permanent-exclusions-in-england',
  },
  first: '2019/20',
  lag: 1,
  breaks: [
    { period: '2020/21', because: 'Schools were closed to most pupils in other months than the year before.' },
    { period: '2021/22', because: 'The first full year of attendance since 2018/19: rates rise for that alone.' },
  ],
  uncollected: [],
  caveats: [
    'Only terms are published by authority and SEN. The sum of three termly rates is not quite the annual rate, since each term has its own headcount.',
    'An authority has a rate for a year only where all three terms are published.',
    'Schools were closed to most pupils from 20 March 2020, and part of 2020/21 was taught remotely: both years are low everywhere.',
    'Permanent exclusions are rare: most authorities have from none to a handful in a year, so one pupil moves the rate and many share the rate 0.',
    'Counted where the school is, not where the pupil lives.',
    'It says nothing about pupils with SEN by itself: it is here to compare with.',
  ],
});
