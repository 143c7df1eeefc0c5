import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';
import { asInNearestYear } from '../pupils.ts';

/** Permanent exclusions per 100 pupils of special schools in an academic year. */
export const permanentExclusionRateSpecialSchools: Indicator<'permanent-exclusion-rate-special-schools'> =
  defineIndicator({
    id: 'permanent-exclusion-rate-special-schools',
    title: 'Permanent exclusion rate of special schools',
    question: 'How often are pupils of special schools permanently excluded?',
    domain: 'exclusions',
    direction: 'lower',
    because:
      'A permanent exclusion ends a placement for good, here in a school that was chosen for its special provision.',
    unit: 'per 100 pupils',
    measures: [
      {
        id: 'permanent-exclusion-rate-special-schools',
        title: 'Permanent exclusions per 100 pupils of special schools',
        unit: 'per 100 pupils',
        basis: 'academic year',
        minimum: 0,
        maximum: 100,
      },
    ],
    formula: 'permanent exclusions in the year per 100 pupils on roll in January',
    sampling: 'count',
    denominator: asInNearestYear('permanent-exclusion-rate-special-schools'),
    source: {
      publication: 'Local Authority Interactive Tool (LAIT), from Suspensions and permanent exclusions in England',
      file: 'All measures, long format (bds_long)',
      column: 'SpecPermEx',
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
      'Stands in for permanent-exclusion-rate-ehcp, since no split by authority and SEN is published before 2019/20: nearly all pupils of special schools have an EHCP, yet pupils with an EHCP in mainstream schools are left out.',
      "Most authorities have few special schools: one school's practice can make the rate, and a few pupils the whole of it.",
      'Authorities without a special school have no rate.',
      'Counted where the school is, not where the pupil lives.',
      'Permanent exclusions are rare: one pupil moves the rate, and most authorities share the rate 0.',
      'Schools were closed to most pupils from 20 March 2020 and from January to March 2021: both years are low everywhere.',
      'A low rate can also come from managed moves or off-rolling just before an exclusion, none of which is counted here.',
    ],
  });
