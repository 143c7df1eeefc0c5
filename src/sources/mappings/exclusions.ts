import { authorityColumns, authorityRows, noNeed, onSupport, withPlan } from './ees.ts';
import type { Heading, MappedMeasure, Mapping } from './mapping.ts';

const rates: Heading = ['susp_rate', 'fixed_excl_rate'];
const suspensions: Heading = ['suspension', 'fixed_excl'];

const bySchoolType = (kind: 'suspension' | 'permanent-exclusion', schools: 'Special' | 'Total'): MappedMeasure => ({
  measure: `${kind}-rate-${schools === 'Special' ? 'special' : 'all'}-schools`,
  value: { column: kind === 'suspension' ? rates : 'perm_excl_rate' },
  numerator: { column: kind === 'suspension' ? suspensions : 'perm_excl' },
  denominator: 'headcount',
  where: [{ column: ['school_type', 'education_phase'], is: [schools] }],
  cite: `${kind === 'suspension' ? 'fixed_excl' : 'perm_excl'} / headcount (${schools})`,
});

/** Exclusions by national, regional, authority and school level; also those of 2016/17 as published, back to 2006/07. */
export const exclusionsByLevel: Mapping = {
  id: 'exclusions-2017-by-level',
  publication: 'Permanent and fixed-period exclusions in England 2016 to 2017',
  file: 'exclusions_by_geographic_level.csv',
  vintage: '2018-07',
  table: { name: '*exclusions_by_geographic_level*' },
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [authorityRows],
  measures: [
    bySchoolType('suspension', 'Special'),
    bySchoolType('suspension', 'Total'),
    bySchoolType('permanent-exclusion', 'Special'),
    bySchoolType('permanent-exclusion', 'Total'),
  ],
};

const groups = { ehcp: withPlan, 'sen-support': onSupport, 'no-sen': noNeed } as const;

const byProvision = (
  kind: 'suspension' | 'permanent-exclusion',
  group: keyof typeof groups,
  term: 'autumn' | 'spring' | 'summer',
): MappedMeasure => ({
  measure: `${kind}-rate-${group}-${term}`,
  value: { column: kind === 'suspension' ? rates : 'perm_excl_rate' },
  numerator: { column: kind === 'suspension' ? suspensions : 'perm_excl' },
  denominator: 'headcount',
  where: [
    { column: 'time_identifier', is: [`${term} term`, term] },
    { column: 'characteristic', is: groups[group] },
  ],
});

/**
 * Suspensions and permanent exclusions by characteristic (`exc_characteristics`), a row a term, as
 * explore-education-statistics describes the file: mapped from that description.
 */
export const exclusionsByCharacteristic: Mapping = {
  id: 'exclusions-by-characteristic',
  publication: 'Suspensions and permanent exclusions in England',
  url: 'https://explore-education-statistics.service.gov.uk/find-statistics/suspensions-and-permanent-exclusions-in-england',
  file: 'exc_characteristics.csv',
  vintage: '2026-07',
  api: {
    publication: 'Suspensions and permanent exclusions in England',
    dataSet: ['*by characteristic*', '*by pupil characteristic*'],
  },
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [
    authorityRows,
    { column: 'characteristic_group', is: ['SEN provision', 'SEN status'] },
    { column: ['education_phase', 'school_type'], is: ['Total'] },
  ],
  measures: (['suspension', 'permanent-exclusion'] as const).flatMap((kind) =>
    (['ehcp', 'sen-support', 'no-sen'] as const).flatMap((group) =>
      (['autumn', 'spring', 'summer'] as const).map((term) => byProvision(kind, group, term)),
    ),
  ),
};
