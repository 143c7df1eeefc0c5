import { defineIndicator, type Indicator, type Measure } from '../src/core/indicator.ts';
import { pupilsWithEhcp } from './pupils.ts';

const rate: Omit<Measure, 'id' | 'title'> = { unit: 'per 100 pupils', basis: 'academic year', minimum: 0 };

/** Suspensions per 100 pupils with an EHCP in an academic year. */
export const suspensionRateEhcp: Indicator<'suspension-rate-ehcp'> = defineIndicator({
  id: 'suspension-rate-ehcp',
  title: 'Suspensions of pupils with an EHCP',
  question: 'How often are pupils with an EHCP suspended?',
  domain: 'exclusions',
  direction: 'lower',
  because:
    'A suspended pupil is shut out of school for days. A plan names the support a pupil needs, so suspending its holder says that the support did not hold.',
  unit: 'per 100 pupils',
  measures: [
    { id: 'suspension-rate-ehcp-autumn', title: 'Suspensions, autumn term', ...rate },
    { id: 'suspension-rate-ehcp-spring', title: 'Suspensions, spring term', ...rate },
    { id: 'suspension-rate-ehcp-summer', title: 'Suspensions, summer term', ...rate },
  ],
  value: (autumn, spring, summer) => autumn + spring + summer,
  formula: 'autumn rate + spring rate + summer rate, each suspensions per 100 pupils with an EHCP',
  sampling: 'count',
  denominator: pupilsWithEhcp,
  source: {
    publication: 'Suspensions and permanent exclusions in England',
    file: 'Suspensions and permanent exclusions by characteristic, by term and local authority',
    column: 'susp_rate, where SEN provision is EHC plan and the phase is Total',
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
    'One pupil can be suspended many times: a few pupils can make the rate of a small authority.',
    'Counted where the school is, not where the pupil lives.',
    'Rates include special schools and alternative provision, where many pupils with an EHCP are taught.',
    'A low rate can also come from removal that is not recorded: part-time timetables, internal isolation, pupils sent home unofficially, moves to home education.',
  ],
});
