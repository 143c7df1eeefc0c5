import { authorityColumns, authorityRows } from './ees.ts';
import type { Condition, Mapping } from './mapping.ts';

const url = 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans';
const common = { publication: 'Education, health and care plans 2025', url, vintage: '2025-06' };

const allPlans: Condition = { column: 'breakdown', is: ['All EHC plans', 'All EHC plans issued'] };
const topic: Condition = { column: 'breakdown_topic', is: ['All EHC plans', 'All EHC plans issued'] };

/** SEN2 of 2025: plans in January by placement, 2018/19 to 2024/25. */
export const placement2025: Mapping = {
  ...common,
  id: 'sen2-2025-placement',
  file: 'caseload.csv',
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [authorityRows, topic, allPlans],
  measures: [
    { measure: 'ehc-plans', value: 'ehcplans' },
    {
      measure: 'ehcp-in-mainstream',
      numerator: 'mainstream_total',
      denominator: 'ehcplans',
      decimals: 6,
      cite: 'mainstream_total as % of ehcplans',
    },
    {
      measure: 'ehcp-in-special',
      numerator: 'special_total',
      denominator: 'ehcplans',
      decimals: 6,
      cite: 'special_total as % of ehcplans',
    },
    {
      measure: 'ehcp-in-independent-special',
      numerator: { sum: [{ column: 'special_independent' }, { column: 'special_non_maintained' }] },
      denominator: 'ehcplans',
      decimals: 6,
      cite: 'special_independent + special_non_maintained as % of ehcplans',
    },
    {
      measure: 'ehcp-in-independent',
      numerator: {
        sum: [
          { column: 'mainstream_independent' },
          { column: 'special_independent' },
          { column: 'special_non_maintained' },
        ],
      },
      denominator: 'ehcplans',
      decimals: 6,
      first: '2019/20',
      cite: 'mainstream_independent + special_independent + special_non_maintained as % of ehcplans',
    },
  ],
};

/** SEN2 of 2025: primary needs of all plans, January 2025. New plans have a file of the same headings, so the name tells. */
export const needs2025: Mapping = {
  ...common,
  id: 'sen2-2025-needs',
  file: 'sen_needs_all_plans.csv',
  table: { name: '*needs_all_plans*' },
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [authorityRows, topic, allPlans],
  measures: [
    {
      measure: 'semh-share-of-plans',
      value: 'semh_pc',
      numerator: 'number_semh',
      denominator: 'ehc_plans',
      cite: 'semh_pc (number_semh / ehc_plans)',
    },
  ],
};

/** SEN2 of 2025: plans within 20 weeks, calendar years 2019 to 2024. */
export const timeliness2025: Mapping = {
  ...common,
  id: 'sen2-2025-timeliness',
  file: 'timeliness_20_week.csv',
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [authorityRows, topic, allPlans],
  measures: [
    {
      measure: 'ehc-plans-within-20-weeks',
      value: 'PC_plans_issued_20_weeks_ex',
      numerator: 'plans_issued_20_weeks_ex',
      denominator: 'plans_issued_den_ex',
      cite: 'plans_issued_20_weeks_ex / plans_issued_den_ex',
    },
  ],
};

/**
 * The appeal rates published beside SEN2 of 2025, one block of columns a year. Codes stand against the wrong names for
 * five authorities, and the sizes of their numbers show that the names are right. A dash is no appeal, so 0.
 */
export const tribunal2025: Mapping = {
  ...common,
  id: 'sen2-2025-tribunal',
  file: 'SEND Tribunals and appeal rate 2014-2024.csv',
  table: { headingRows: 2 },
  period: { in: 'headings' },
  unit: { codes: ['LA code'], name: 'Local Authority', trust: 'name', anyDate: true },
  numbers: { formatted: true, symbols: { '-': 0, '~': 'suppressed' } },
  measures: [
    {
      measure: 'tribunal-appeal-rate',
      value: '{period} SEND Tribunal Appeal Rate',
      numerator: '{period} Appeals registered',
      denominator: '{period} Total Appealable Decisions',
      cite: 'Appeals registered / Total Appealable Decisions',
    },
  ],
};
