import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** Pupils without identified SEN who reach the expected standard in reading, writing and maths at age 11. Context: not scored. */
export const ks2ExpectedStandardNoSen: Indicator<'ks2-expected-standard-no-sen'> = defineIndicator({
  id: 'ks2-expected-standard-no-sen',
  title: 'Key stage 2 expected standard, pupils without identified SEN',
  question:
    'How many pupils without identified SEN reach the expected standard in reading, writing and maths at age 11?',
  domain: 'context',
  direction: 'higher',
  because:
    'Pupils without identified SEN show what schools of the area reach with the pupils they find easiest to teach.',
  unit: 'per cent',
  measures: [
    {
      id: 'ks2-expected-standard-no-sen',
      title: 'Pupils without identified SEN at the expected standard in reading, writing and maths',
      unit: 'per cent',
      basis: 'academic year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula:
    'pupils without identified SEN at the expected standard in all three subjects as % of pupils without identified SEN at the end of key stage 2',
  sampling: 'binomial',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Key stage 2 attainment',
    file: 'All measures, long format (bds_long)',
    column: 'NoID_SEN_NEW_KS2_RWM',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/key-stage-2-attainment',
  },
  first: '2015/16',
  lag: 1,
  breaks: [
    { period: '2017/18', because: 'Teachers assess writing in a new way: the DfE says it is not comparable.' },
    { period: '2021/22', because: 'The first tests after two years without: pupils had missed much teaching.' },
  ],
  uncollected: [{ periods: ['2019/20', '2020/21'], because: 'Key stage 2 tests were cancelled in the pandemic.' }],
  caveats: [
    'Published as whole percentages; counts are carried for 2018/19, 2021/22 and 2022/23 only.',
    'State-funded schools in the authority, special schools included, wherever the pupil lives; independent schools are not counted.',
    'It says nothing about pupils with SEN by itself: it is here to compare with.',
  ],
});
