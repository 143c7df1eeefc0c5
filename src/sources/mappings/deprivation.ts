import type { Mapping } from './mapping.ts';

const common = {
  publication: 'English indices of deprivation 2019',
  file: 'File 11: upper-tier local authority summaries',
  url: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019',
  vintage: '2019-09',
  period: { always: '2019' },
  unit: {
    codes: ['Upper Tier Local Authority District code (2019)'],
    name: 'Upper Tier Local Authority District name (2019)',
    // The sheet IMD has "E0600003" for Slough: a digit is missing.
    trust: 'name',
  },
} as const;

/** The sheet IMD of the deprivation workbook; its headings end in spaces. */
export const deprivation2019: Mapping = {
  ...common,
  id: 'imd-2019',
  measures: [{ measure: 'imd-2019-score', value: 'IMD - Average score' }],
};

/** The sheet IDACI of the deprivation workbook. */
export const childPoverty2019: Mapping = {
  ...common,
  id: 'idaci-2019',
  measures: [{ measure: 'idaci-2019-score', value: 'IDACI - Average score' }],
};
