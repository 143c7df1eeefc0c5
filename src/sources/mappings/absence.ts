import { authorityColumns, authorityRows, noNeed, onSupport, withPlan } from './ees.ts';
import type { MappedMeasure, Mapping } from './mapping.ts';

const groups = { ehcp: withPlan, 'sen-support': onSupport, 'no-sen': noNeed } as const;

const measures = Object.entries(groups).flatMap(([group, labels]): MappedMeasure[] => {
  const where = [{ column: ['characteristic', 'breakdown'], is: labels }];
  return [
    { measure: `overall-absence-${group}`, value: 'sess_overall_percent', where },
    {
      measure: `persistent-absence-${group}`,
      value: 'enrolments_pa_10_exact_percent',
      numerator: 'enrolments_pa_10_exact',
      denominator: 'enrolments',
      where,
    },
  ];
});

/** Absence by characteristic, as explore-education-statistics describes the file: mapped from that description. */
export const absenceByCharacteristic: Mapping = {
  id: 'absence-by-characteristic',
  publication: 'Pupil absence in schools in England',
  url: 'https://explore-education-statistics.service.gov.uk/find-statistics/pupil-absence-in-schools-in-england',
  file: 'absence_by_characteristic.csv',
  vintage: '2026-03',
  api: {
    publication: 'Pupil absence in schools in England',
    dataSet: ['*by characteristic*', '*by pupil characteristic*'],
  },
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [
    authorityRows,
    { column: 'time_identifier', is: ['Academic year'] },
    { column: ['characteristic_group', 'breakdown_topic'], is: ['SEN provision', 'SEN status'] },
    { column: ['education_phase', 'school_type'], is: ['Total', 'State-funded primary, secondary and special'] },
  ],
  measures,
};
