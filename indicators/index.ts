/**
 * The indicators, their stand-ins, the context measures, and the presets that score them.
 *
 * @module inclusion-index/indicators
 */
import type { Indicator } from '../src/core/indicator.ts';
import { attainment8Ehcp } from './attainment-8-ehcp.ts';
import { attainment8NoSen } from './context/attainment-8-no-sen.ts';
import { attainment8SenSupport } from './context/attainment-8-sen-support.ts';
import { ehcPlans } from './context/ehc-plans.ts';
import { ehcPlansWithin20Weeks } from './context/ehc-plans-within-20-weeks.ts';
import { ehcpInStateSpecial } from './context/ehcp-in-state-special.ts';
import { fsmPrimary } from './context/fsm-primary.ts';
import { fsmSecondary } from './context/fsm-secondary.ts';
import { idaci2019Score } from './context/idaci-2019-score.ts';
import { imd2019Score } from './context/imd-2019-score.ts';
import { ks2ExpectedStandardNoSen } from './context/ks2-expected-standard-no-sen.ts';
import { ks2ExpectedStandardSenSupport } from './context/ks2-expected-standard-sen-support.ts';
import { overallAbsenceEhcp } from './context/overall-absence-ehcp.ts';
import { overallAbsenceNoSen } from './context/overall-absence-no-sen.ts';
import { overallAbsenceSenSupport } from './context/overall-absence-sen-support.ts';
import { participation1617All } from './context/participation-16-17-all.ts';
import { permanentExclusionRateNoSen } from './context/permanent-exclusion-rate-no-sen.ts';
import { persistentAbsenceEhcp } from './context/persistent-absence-ehcp.ts';
import { persistentAbsenceNoSen } from './context/persistent-absence-no-sen.ts';
import { persistentAbsenceSenSupport } from './context/persistent-absence-sen-support.ts';
import { progress8NoSen } from './context/progress-8-no-sen.ts';
import { progress8SenSupport } from './context/progress-8-sen-support.ts';
import { semhShareOfPlans } from './context/semh-share-of-plans.ts';
import { suspensionRateNoSen } from './context/suspension-rate-no-sen.ts';
import { tribunalAppealRate } from './context/tribunal-appeal-rate.ts';
import { ehcpInIndependent } from './ehcp-in-independent.ts';
import { ehcpInMainstream } from './ehcp-in-mainstream.ts';
import { ehcpShareOfSend } from './ehcp-share-of-send.ts';
import { ks2ExpectedStandardEhcp } from './ks2-expected-standard-ehcp.ts';
import { ks2ProgressEhcp } from './ks2-progress-ehcp.ts';
import { participation1617Send } from './participation-16-17-send.ts';
import { permanentExclusionRateEhcp } from './permanent-exclusion-rate-ehcp.ts';
import { permanentExclusionRateSenSupport } from './permanent-exclusion-rate-sen-support.ts';
import { progress8Ehcp } from './progress-8-ehcp.ts';
import { permanentExclusionRateAllSchools } from './stand-ins/permanent-exclusion-rate-all-schools.ts';
import { permanentExclusionRateSpecialSchools } from './stand-ins/permanent-exclusion-rate-special-schools.ts';
import { suspensionRateAllSchools } from './stand-ins/suspension-rate-all-schools.ts';
import { suspensionRateSpecialSchools } from './stand-ins/suspension-rate-special-schools.ts';
import { suspensionRateEhcp } from './suspension-rate-ehcp.ts';
import { suspensionRateSenSupport } from './suspension-rate-sen-support.ts';

export { attainment8Ehcp } from './attainment-8-ehcp.ts';
export { attainment8NoSen } from './context/attainment-8-no-sen.ts';
export { attainment8SenSupport } from './context/attainment-8-sen-support.ts';
export { ehcPlans } from './context/ehc-plans.ts';
export { ehcPlansWithin20Weeks } from './context/ehc-plans-within-20-weeks.ts';
export { ehcpInStateSpecial } from './context/ehcp-in-state-special.ts';
export { fsmPrimary } from './context/fsm-primary.ts';
export { fsmSecondary } from './context/fsm-secondary.ts';
export { idaci2019Score } from './context/idaci-2019-score.ts';
export { imd2019Score } from './context/imd-2019-score.ts';
export { ks2ExpectedStandardNoSen } from './context/ks2-expected-standard-no-sen.ts';
export { ks2ExpectedStandardSenSupport } from './context/ks2-expected-standard-sen-support.ts';
export { overallAbsenceEhcp } from './context/overall-absence-ehcp.ts';
export { overallAbsenceNoSen } from './context/overall-absence-no-sen.ts';
export { overallAbsenceSenSupport } from './context/overall-absence-sen-support.ts';
export { participation1617All } from './context/participation-16-17-all.ts';
export { permanentExclusionRateNoSen } from './context/permanent-exclusion-rate-no-sen.ts';
export { persistentAbsenceEhcp } from './context/persistent-absence-ehcp.ts';
export { persistentAbsenceNoSen } from './context/persistent-absence-no-sen.ts';
export { persistentAbsenceSenSupport } from './context/persistent-absence-sen-support.ts';
export { progress8NoSen } from './context/progress-8-no-sen.ts';
export { progress8SenSupport } from './context/progress-8-sen-support.ts';
export { semhShareOfPlans } from './context/semh-share-of-plans.ts';
export { suspensionRateNoSen } from './context/suspension-rate-no-sen.ts';
export { tribunalAppealRate } from './context/tribunal-appeal-rate.ts';
export { ehcpInIndependent } from './ehcp-in-independent.ts';
export { ehcpInMainstream } from './ehcp-in-mainstream.ts';
export { ehcpShareOfSend } from './ehcp-share-of-send.ts';
export { findings2019 } from './findings-2019.ts';
export { gapThemes } from './gaps.ts';
export { ks2ExpectedStandardEhcp } from './ks2-expected-standard-ehcp.ts';
export { ks2ProgressEhcp } from './ks2-progress-ehcp.ts';
export { authoritiesOfMarch2019 } from './march-2019.ts';
export { participation1617Send } from './participation-16-17-send.ts';
export { permanentExclusionRateEhcp } from './permanent-exclusion-rate-ehcp.ts';
export { permanentExclusionRateSenSupport } from './permanent-exclusion-rate-sen-support.ts';
export type { DomainId, InclusionIndicatorId, Mime2019IndicatorId, SharedIndicatorId, StandInId } from './presets.ts';
export { inclusionIndex, mime2019 } from './presets.ts';
export { progress8Ehcp } from './progress-8-ehcp.ts';
export { permanentExclusionRateAllSchools } from './stand-ins/permanent-exclusion-rate-all-schools.ts';
export { permanentExclusionRateSpecialSchools } from './stand-ins/permanent-exclusion-rate-special-schools.ts';
export { suspensionRateAllSchools } from './stand-ins/suspension-rate-all-schools.ts';
export { suspensionRateSpecialSchools } from './stand-ins/suspension-rate-special-schools.ts';
export { suspensionRateEhcp } from './suspension-rate-ehcp.ts';
export { suspensionRateSenSupport } from './suspension-rate-sen-support.ts';

/** The twelve indicators of the Inclusion Index, in order. */
export const indicators: readonly [
  typeof suspensionRateEhcp,
  typeof suspensionRateSenSupport,
  typeof permanentExclusionRateEhcp,
  typeof permanentExclusionRateSenSupport,
  typeof ehcpShareOfSend,
  typeof ehcpInMainstream,
  typeof ehcpInIndependent,
  typeof ks2ExpectedStandardEhcp,
  typeof ks2ProgressEhcp,
  typeof attainment8Ehcp,
  typeof progress8Ehcp,
  typeof participation1617Send,
] = [
  suspensionRateEhcp,
  suspensionRateSenSupport,
  permanentExclusionRateEhcp,
  permanentExclusionRateSenSupport,
  ehcpShareOfSend,
  ehcpInMainstream,
  ehcpInIndependent,
  ks2ExpectedStandardEhcp,
  ks2ProgressEhcp,
  attainment8Ehcp,
  progress8Ehcp,
  participation1617Send,
];

/** The four that stand in where exclusions are not published by SEN, in the order of the first four of {@link indicators}. */
export const standIns: readonly [
  typeof suspensionRateSpecialSchools,
  typeof suspensionRateAllSchools,
  typeof permanentExclusionRateSpecialSchools,
  typeof permanentExclusionRateAllSchools,
] = [
  suspensionRateSpecialSchools,
  suspensionRateAllSchools,
  permanentExclusionRateSpecialSchools,
  permanentExclusionRateAllSchools,
];

/** Not scored: the circumstances in which an authority works, and how its SEND system runs. */
export const contextIndicators: readonly [
  typeof idaci2019Score,
  typeof imd2019Score,
  typeof fsmPrimary,
  typeof fsmSecondary,
  typeof semhShareOfPlans,
  typeof ehcPlansWithin20Weeks,
  typeof tribunalAppealRate,
  typeof overallAbsenceEhcp,
  typeof overallAbsenceSenSupport,
  typeof overallAbsenceNoSen,
  typeof persistentAbsenceEhcp,
  typeof persistentAbsenceSenSupport,
  typeof persistentAbsenceNoSen,
  typeof ehcPlans,
  typeof attainment8SenSupport,
  typeof attainment8NoSen,
  typeof progress8SenSupport,
  typeof progress8NoSen,
  typeof ks2ExpectedStandardSenSupport,
  typeof ks2ExpectedStandardNoSen,
  typeof suspensionRateNoSen,
  typeof permanentExclusionRateNoSen,
  typeof participation1617All,
  typeof ehcpInStateSpecial,
] = [
  idaci2019Score,
  imd2019Score,
  fsmPrimary,
  fsmSecondary,
  semhShareOfPlans,
  ehcPlansWithin20Weeks,
  tribunalAppealRate,
  overallAbsenceEhcp,
  overallAbsenceSenSupport,
  overallAbsenceNoSen,
  persistentAbsenceEhcp,
  persistentAbsenceSenSupport,
  persistentAbsenceNoSen,
  ehcPlans,
  attainment8SenSupport,
  attainment8NoSen,
  progress8SenSupport,
  progress8NoSen,
  ks2ExpectedStandardSenSupport,
  ks2ExpectedStandardNoSen,
  suspensionRateNoSen,
  permanentExclusionRateNoSen,
  participation1617All,
  ehcpInStateSpecial,
];

/** Every indicator of the library: the twelve, the stand-ins, the context. */
export const catalogue: readonly Indicator[] = [...indicators, ...standIns, ...contextIndicators];
