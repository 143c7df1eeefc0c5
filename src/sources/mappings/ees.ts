import type { Condition, UnitPlace } from './mapping.ts';

/** Rows about authorities in a file of explore-education-statistics. */
export const authorityRows: Condition = { column: 'geographic_level', is: ['Local authority', 'LA'] };

/** How files of explore-education-statistics name an authority. */
export const authorityColumns: UnitPlace = { codes: ['new_la_code', 'old_la_code'], name: 'la_name' };

/** An education, health and care plan, as labels have said it; a statement is what came before it. */
export const withPlan: readonly string[] = [
  'EHC plan',
  'EHCP',
  'EHC plan or Statement',
  'Statement or EHC plan',
  'EHCP or Statement',
  'Education, health and care plan',
  'Education, health and care plans',
  'Education Health and Care Plan',
  'SEN provision Education Health and Care Plan',
  'SEN provision Statement or EHC plan',
  'SenStateEhc',
  'SEN State EHC',
];

/** SEN support, as labels have said it. */
export const onSupport: readonly string[] = [
  'SEN support',
  'SEN without statement',
  'SEN without a statement',
  'SEN support / SEN without an EHC plan',
  'SEN provision SEN support',
  'SEN provision SEN without statement',
  'Sen_Supp',
  'SEN Supp',
];

/** No special educational need, as labels have said it. */
export const noNeed: readonly string[] = [
  'No identified SEN',
  'No SEN',
  'No_Sen',
  'SEN provision No identified SEN',
  'SEN provision No SEN',
];
