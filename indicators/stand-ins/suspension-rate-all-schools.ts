import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';
import { asInNearestYear } from '../pupils.ts';

/** Suspensions per 100 pupils of all state-funded schools in an academic year. */
export const suspensionRateAllSchools: Indicator<'suspension-rate-all-schools'> = defineIndicator({
  id: 'suspension-rate-all-schools',
  title: 'Suspension rate of all schools',
  question: 'How often are pupils of all state-funded schools suspended?',
  domain: 'exclusions',
  direction: 'lower',
  because:
    'A suspended pupil is shut out of school for days, and pupils with SEND are suspended several times as often as others.',
  unit: 'per 100 pupils',
  measures: [
    {
      id: 'suspension-rate-all-schools',
      title: 'Suspensions per 100 pupils of all state-funded schools',
      unit: 'per 100 pupils',
      basis: 'academic year',
      minimum: 0,
    },
  ],
  formula: 'suspensions in the year per 100 pupils on roll in January',
  sampling: 'count',
  denominator: asInNearestYear('suspension-rate-all-schools'),
  source: {
    publication: 'Local Authority Interactive Tool (LAIT), from Suspensions and permanent exclusions in England',
    file: 'All measures, long format (bds_long)',
    column: 'TotFixedEx',
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
    'Stands in for suspension-rate-sen-support, since no split by authority and SEN is published before 2019/20: it counts every pupil, most of whom have no SEN, and includes pupils with an EHCP and special schools, so it overlaps with its sister indicator.',
    'Moves with the whole school population of an area, not with its pupils with SEND alone.',
    'Counted where the school is, not where the pupil lives.',
    'One pupil can be suspended many times.',
    'Schools were closed to most pupils from 20 March 2020 and from January to March 2021: both years are low everywhere.',
    'A low rate can also come from removal that is not recorded: part-time timetables, internal isolation, pupils sent home unofficially.',
  ],
});
