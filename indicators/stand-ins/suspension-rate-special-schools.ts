import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';
import { asInNearestYear } from '../pupils.ts';

/** Suspensions per 100 pupils of special schools in an academic year. */
export const suspensionRateSpecialSchools: Indicator<'suspension-rate-special-schools'> = defineIndicator({
  id: 'suspension-rate-special-schools',
  title: 'Suspension rate of special schools',
  question: 'How often are pupils of special schools suspended?',
  domain: 'exclusions',
  direction: 'lower',
  because:
    'A suspended pupil is shut out of school for days. Nearly every pupil of a special school has a plan that should have held.',
  unit: 'per 100 pupils',
  measures: [
    {
      id: 'suspension-rate-special-schools',
      title: 'Suspensions per 100 pupils of special schools',
      unit: 'per 100 pupils',
      basis: 'academic year',
      minimum: 0,
    },
  ],
  formula: 'suspensions in the year per 100 pupils on roll in January',
  sampling: 'count',
  denominator: asInNearestYear('suspension-rate-special-schools'),
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Suspensions and permanent exclusions in England',
    file: 'All measures, long format (bds_long)',
    column: 'SpecFixedEx',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/suspensions-and-permanent-exclusions-in-england',
  },
  first: '2015/16',
  lag: 1,
  breaks: [
    { period: '2019/20', because: 'Schools were closed to most pupils from 20 March 2020.' },
    { period: '2020/21', because: 'Schools were closed to most pupils in other months than the year before.' },
    { period: '2021/22', because: 'The first full year of attendance since 2018/19: rates rise for that alone.' },
  ],
  uncollected: [],
  caveats: [
    'Stands in for suspension-rate-ehcp, since no split by authority and SEN is published before 2019/20: nearly all pupils of special schools have an EHCP, yet pupils with an EHCP in mainstream schools are left out.',
    "Most authorities have few special schools: one school's practice can make the rate, and a few pupils the whole of it.",
    'Authorities without a special school have no rate.',
    'Counted where the school is, not where the pupil lives.',
    'One pupil can be suspended many times, so a rate can be above 100.',
    'Schools were closed to most pupils from 20 March 2020 and from January to March 2021: both years are low everywhere.',
    'A low rate can also come from removal that is not recorded: part-time timetables, internal isolation, pupils sent home unofficially.',
  ],
});
