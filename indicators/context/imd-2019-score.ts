import { defineIndicator, type Indicator } from '../../src/core/indicator.ts';

/** The Index of Multiple Deprivation (IMD) of 2019, average score. Context: not scored. */
export const imd2019Score: Indicator<'imd-2019-score'> = defineIndicator({
  id: 'imd-2019-score',
  title: 'Index of Multiple Deprivation (IMD) 2019',
  question: 'How deprived is the area an authority serves?',
  domain: 'context',
  direction: 'lower',
  because:
    'Where fewer children live with deprivation, schools have more room for need that is not caused by it, and the index tends to be higher.',
  contested:
    'A circumstance of the area, not something an authority achieves: it says nothing about inclusion by itself, and neither way is more inclusive.',
  unit: 'score',
  measures: [
    { id: 'imd-2019-score', title: 'IMD 2019, average score', unit: 'score', basis: 'once', minimum: 0, maximum: 100 },
  ],
  formula: "mean of the scores of the area's neighbourhoods, weighted by population",
  sampling: 'none',
  source: {
    publication: 'English indices of deprivation 2019',
    file: 'File 11: upper-tier local authority district summaries',
    column: 'IMD - Average score',
    url: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019',
  },
  first: '2019',
  last: '2019',
  lag: 0,
  breaks: [],
  uncollected: [],
  caveats: [
    'Rests mostly on data of 2015/16, and is used for every year: it does not show change.',
    'On the boundaries of April 2019, 151 authorities: later authorities take no value from it unless one is carried over.',
    'An average hides how uneven an area is: a mild average can hold very deprived neighbourhoods.',
    'The score has no unit: it orders areas, and twice the score is not twice the deprivation.',
  ],
});
