import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** Young people of 16 and 17 who take part in education and training, with and without SEND. Context: not scored. */
export const participation1617All: Indicator<'participation-16-17-all'> = defineIndicator({
  id: 'participation-16-17-all',
  title: 'Participation at 16 and 17, all young people',
  question: 'How many young people of 16 and 17 are in education and training?',
  domain: 'context',
  direction: 'higher',
  because:
    'Young people must take part in education or training until 18, and authorities must offer them a place: this is how many do in all.',
  unit: 'per cent',
  measures: [
    {
      id: 'participation-16-17-all',
      title: 'Young people of 16 and 17 in education and training',
      unit: 'per cent',
      basis: 'March survey',
      minimum: 0,
      maximum: 100,
    },
  ],
  formula: 'young people of 16 and 17 in education and training in March as % of those known to the authority',
  sampling: 'binomial',
  source: {
    publication:
      'Local Authority Interactive Tool (LAIT), from Participation in education, training and NEET age 16 to 17 by local authority',
    file: 'All measures, long format (bds_long)',
    column: '16-17Ed&Training',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/participation-in-education-training-and-neet-age-16-to-17-by-local-authority',
  },
  first: '2016/17',
  lag: 0,
  breaks: [],
  uncollected: [],
  caveats: [
    'All young people: no figure of those without SEND is published by authority, so a gap against it is smaller than one against them.',
    "Taken from the authority's own client records: young people whose activity it does not know count as not taking part.",
    'Counted where the young person lives, unlike the school-based indicators.',
  ],
});
