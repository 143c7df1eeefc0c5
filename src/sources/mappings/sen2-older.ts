import { authorityColumns, authorityRows } from './ees.ts';
import type { MappedMeasure, Mapping, Quantity } from './mapping.ts';

const url = 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans';

const mainstream: readonly string[] = [
  'Mainstream - LA maintained',
  'Mainstream - LA maintained - SEN unit',
  'Mainstream - LA maintained - Resourced provision',
  'Mainstream - Academy',
  'Mainstream - Academy - SEN unit',
  'Mainstream - Academy - Resourced Provision',
  'Mainstream - Free school',
  'Mainstream - Free school - SEN unit',
  'Mainstream - Free school - Resourced provision',
  'Mainstream - Independent',
];
const independent: readonly string[] = ['Mainstream - Independent', 'Special - Independent'];

/** Plans and, until 2018, the statements that came before them, in the rows of these types of place. */
const placed = (types: readonly string[], columns: readonly string[]): Quantity => ({
  sum: columns.map((column) => ({ column, where: [{ column: 'estab', is: types }] })),
});

const of = (columns: readonly string[], years: Pick<MappedMeasure, 'first' | 'last'>): MappedMeasure[] => {
  const all = placed(['Total'], columns);
  return [
    { measure: 'ehc-plans', value: all, ...years },
    {
      measure: 'ehcp-in-mainstream',
      numerator: placed(mainstream, columns),
      denominator: all,
      rows: 'sum',
      decimals: 6,
      ...years,
    },
    {
      measure: 'ehcp-in-independent',
      numerator: placed(independent, columns),
      denominator: all,
      rows: 'sum',
      decimals: 6,
      ...years,
    },
  ];
};

/** SEN2 of 2019: plans and statements in January 2017 to 2019 by type of place. */
export const placement2019: Mapping = {
  id: 'sen2-2019-placement',
  publication: 'Statements of SEN and EHC plans 2019',
  url,
  file: 'SEN2_ESTAB_STOCK.csv',
  vintage: '2019-05',
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [authorityRows],
  measures: [...of(['Total_EHC', 'Total_ST'], { last: '2017/18' }), ...of(['Total_EHC'], { first: '2018/19' })],
};

/** SEN2 of 2019: plans within 20 weeks, calendar years 2014 to 2018. */
export const timeliness2019: Mapping = {
  id: 'sen2-2019-timeliness',
  publication: 'Statements of SEN and EHC plans 2019',
  url,
  file: 'SEN2_MI.csv',
  vintage: '2019-05',
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [authorityRows],
  measures: [
    {
      measure: 'ehc-plans-within-20-weeks',
      numerator: 'ehc_new_plans_in_20_weeks_excluding_exception_cases',
      denominator: 'ehc_new_plans_excluding_exception_cases',
      decimals: 6,
    },
  ],
};

/** SEN2 of 2023: plans within 20 weeks, calendar years from 2014. */
export const timeliness2023: Mapping = {
  id: 'sen2-2023-timeliness',
  publication: 'Education, health and care plans 2023',
  url,
  file: 'sen2_mi.csv',
  vintage: '2023-06',
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [authorityRows],
  measures: [
    {
      measure: 'ehc-plans-within-20-weeks',
      value: 'no_exc_20week_rate',
      numerator: 'no_exc_20week_ehc',
      denominator: 'tot_no_exc_ehc',
    },
  ],
};
