import { defineIndicator, type Indicator } from '../src/core/indicator.ts';
import { asInNearestYear } from './pupils.ts';

/** Pupils with an EHCP who reach the expected standard in reading, writing and maths at age 11. */
export const ks2ExpectedStandardEhcp: Indicator<'ks2-expected-standard-ehcp'> = defineIndicator({
  id: 'ks2-expected-standard-ehcp',
  title: 'Key stage 2 expected standard, pupils with an EHCP',
  question: 'How many pupils with an EHCP reach the expected standard in reading, writing and maths at age 11?',
  domain: 'attainment',
  direction: 'higher',
  because:
    'Inclusion is more than a place: a pupil who is included learns. The expected standard is what opens the secondary curriculum to a pupil with a plan as to any other.',
  unit: 'per cent',
  measures: [
    {
      id: 'ks2-expected-standard-ehcp',
      title: 'Pupils with an EHCP at the expected standard in reading, writing and maths',
      unit: 'per cent',
      basis: 'academic year',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula:
    'pupils with an EHCP at the expected standard in all three subjects as % of pupils with an EHCP at the end of key stage 2',
  sampling: 'binomial',
  denominator: asInNearestYear('ks2-expected-standard-ehcp'),
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Key stage 2 attainment',
    file: 'All measures, long format (bds_long)',
    column: 'NEW_KS2_RWM_Sen_Withsta',
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
    'Published as whole percentages of 2 to 30 for nearly every authority: many share a value, and one point can be a fifth of it.',
    'Cohorts are small, often under 100 pupils: one or two pupils are worth a percentage point.',
    'State-funded schools in the authority, special schools included, wherever the pupil lives; independent schools are not counted.',
    'Says as much about whose needs lead to a plan as about teaching: where plans go to milder needs, more reach the standard.',
    'Figures of very few pupils are suppressed, most often in small authorities and in 2015/16.',
  ],
});
