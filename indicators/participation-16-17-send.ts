import { defineIndicator, type Indicator } from '../src/core/indicator.ts';

/** Young people of 16 and 17 with SEND who take part in education and training. */
export const participation1617Send: Indicator<'participation-16-17-send'> = defineIndicator({
  id: 'participation-16-17-send',
  title: 'Participation at 16 and 17, young people with SEND',
  question: 'How many young people of 16 and 17 with SEND are in education and training?',
  domain: 'attainment',
  direction: 'higher',
  because:
    'Young people must take part in education or training until 18, and authorities must offer them a place. Those who do not are left out at the point where school ends.',
  unit: 'per cent',
  measures: [
    {
      id: 'participation-16-17-send',
      title: 'Young people of 16 and 17 with SEND in education and training',
      unit: 'per cent',
      basis: 'March survey',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula:
    'young people of 16 and 17 with SEND in education and training in March as % of those known to the authority',
  sampling: 'binomial',
  source: {
    publication:
      'Local Authority Interactive Tool (LAIT), from Participation in education, training and NEET age 16 to 17 by local authority',
    file: 'All measures, long format (bds_long)',
    column: '16-17YroldSEN_ET',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/participation-in-education-training-and-neet-age-16-to-17-by-local-authority',
  },
  first: '2017/18',
  lag: 0,
  breaks: [],
  uncollected: [],
  caveats: [
    "Taken from the authority's own client records, not from the school census: who has SEND there, and who is followed up, differs between authorities.",
    'Young people whose activity the authority does not know count as not taking part, so poor tracking looks like poor participation.',
    'Counted where the young person lives, unlike the school-based indicators.',
    'March 2020 and March 2021 were recorded in the pandemic, when young people stayed in education more and follow-up was harder.',
    'Cohorts are small in small authorities: in some years the figure is 100.',
  ],
});
