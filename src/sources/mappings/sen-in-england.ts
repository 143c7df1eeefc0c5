import { authorityColumns, authorityRows, onSupport, withPlan } from './ees.ts';
import type { Condition, Mapping } from './mapping.ts';

const provision = (labels: readonly string[]): Condition => ({ column: 'sen_provision', is: labels });
const share = (
  labels: readonly string[],
): Pick<Mapping['measures'][number], 'numerator' | 'denominator' | 'decimals'> => ({
  numerator: { column: 'pupil_count', where: [provision(labels)] },
  denominator: { column: 'pupil_count', where: [provision(['Total'])] },
  decimals: 6,
});

/** SEN in England by phase and type of school, as explore-education-statistics describes it: mapped from that description. */
export const senInEngland: Mapping = {
  id: 'sen-in-england',
  publication: 'Special educational needs in England',
  url: 'https://explore-education-statistics.service.gov.uk/find-statistics/special-educational-needs-in-england',
  file: 'sen_phase_type.csv',
  vintage: '2026-06',
  api: {
    publication: 'Special educational needs in England',
    dataSet: 'Pupils in all schools, by type of SEN provision*',
  },
  period: { column: 'time_period' },
  unit: authorityColumns,
  where: [
    authorityRows,
    { column: 'phase_type_grouping', is: ['Total'] },
    { column: ['establishment_type', 'type_of_establishment'], is: ['Total'] },
    { column: 'hospital_school', is: ['Total'] },
  ],
  measures: [
    { measure: 'pupils-with-ehcp', ...share(withPlan) },
    { measure: 'pupils-on-sen-support', ...share(onSupport) },
  ],
};
