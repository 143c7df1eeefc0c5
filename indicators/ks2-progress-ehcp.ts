import { defineIndicator, type Indicator, type Measure } from '../src/core/indicator.ts';

const points: Omit<Measure, 'id' | 'title'> = {
  unit: 'progress points',
  basis: 'academic year',
  minimum: -61,
  maximum: 61,
};

/** The mean progress of pupils with an EHCP from age 7 to age 11 over reading, writing and maths. */
export const ks2ProgressEhcp: Indicator<'ks2-progress-ehcp'> = defineIndicator({
  id: 'ks2-progress-ehcp',
  title: 'Key stage 2 progress, pupils with an EHCP',
  question: 'How much progress do pupils with an EHCP make between ages 7 and 11?',
  domain: 'attainment',
  direction: 'higher',
  because:
    'Progress compares each pupil with others who started from the same point, so it credits schools for what pupils with a plan learn there rather than for whom they admit.',
  unit: 'progress points',
  measures: [
    { id: 'ks2-reading-progress-ehcp', title: 'Reading progress, pupils with an EHCP', ...points },
    { id: 'ks2-writing-progress-ehcp', title: 'Writing progress, pupils with an EHCP', ...points },
    { id: 'ks2-maths-progress-ehcp', title: 'Maths progress, pupils with an EHCP', ...points },
  ],
  // Nine decimals: sums that cancel on paper must cancel here, whatever their order.
  value: (reading, writing, maths) => Math.round(((reading + writing + maths) / 3) * 1e9) / 1e9,
  formula: '(reading progress + writing progress + maths progress) / 3, all three needed',
  sampling: 'mean',
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Key stage 2 attainment',
    file: 'All measures, long format (bds_long)',
    column: 'KS2_SEN_Reading_Progress, KS2_SEN_Writing_Progress and KS2_SEN_Maths_Progress',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/key-stage-2-attainment',
  },
  first: '2016/17',
  last: '2022/23',
  lag: 1,
  breaks: [
    { period: '2017/18', because: 'Teachers assess writing in a new way: the DfE says it is not comparable.' },
    { period: '2021/22', because: 'The first tests after two years without: pupils had missed much teaching.' },
  ],
  uncollected: [
    { periods: ['2015/16'], because: 'Progress of 2015/16 was not published by authority and SEN.' },
    { periods: ['2019/20', '2020/21'], because: 'Key stage 2 tests were cancelled in the pandemic.' },
    {
      periods: ['2023/24', '2024/25'],
      because: 'No baseline: key stage 1 of 2019/20 and 2020/21 was cancelled.',
    },
  ],
  caveats: [
    'The three subjects are averaged alike; an authority without one of them has no value.',
    'Pupils with an EHCP are compared with all pupils of the same start, so nearly every authority is below 0: compare authorities, not with 0.',
    'Cohorts are small, often under 100 pupils, and a few pupils far below their estimate pull the mean down; one figure for 2022/23 is below -20.',
    'State-funded schools in the authority, special schools included, wherever the pupil lives.',
    'The least and greatest value allowed, 61 points, is the span from the lowest score a pupil can be given (59) to the highest (120).',
  ],
});
