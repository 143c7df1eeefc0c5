import type { GapMember, GapTheme } from '../src/analyse/context/gap-theme.ts';
import type { Indicator } from '../src/core/indicator.ts';
import { attainment8Ehcp } from './attainment-8-ehcp.ts';
import { attainment8NoSen } from './context/attainment-8-no-sen.ts';
import { attainment8SenSupport } from './context/attainment-8-sen-support.ts';
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
import { suspensionRateNoSen } from './context/suspension-rate-no-sen.ts';
import { ks2ExpectedStandardEhcp } from './ks2-expected-standard-ehcp.ts';
import { participation1617Send } from './participation-16-17-send.ts';
import { permanentExclusionRateEhcp } from './permanent-exclusion-rate-ehcp.ts';
import { permanentExclusionRateSenSupport } from './permanent-exclusion-rate-sen-support.ts';
import { progress8Ehcp } from './progress-8-ehcp.ts';
import { suspensionRateEhcp } from './suspension-rate-ehcp.ts';
import { suspensionRateSenSupport } from './suspension-rate-sen-support.ts';

/** Pupils with an EHCP and on SEN support, each compared with those without identified SEN. */
const bySen = (
  id: string,
  title: string,
  [ehcp, senSupport, noSen]: readonly [Indicator, Indicator, Indicator],
): GapTheme => {
  const members: readonly GapMember[] = [
    { id: 'ehcp', title: 'pupils with an EHCP', indicator: ehcp },
    { id: 'sen-support', title: 'pupils on SEN support', indicator: senSupport },
    { id: 'no-sen', title: 'pupils without identified SEN', indicator: noSen },
  ];
  return Object.freeze({ id, title, members, reference: 'no-sen' });
};

/**
 * What is measured for pupils with an EHCP, on SEN support and without SEND, in the order it is shown: what `gaps` takes.
 * Of participation only those with SEND and all young people are published, so its gap is smaller than one against those
 * without.
 *
 * @example
 * ```ts
 * import { gapThemes } from 'inclusion-index/indicators';
 * gapThemes.map(({ id }) => id).slice(0, 3); // => ['attainment-8', 'progress-8', 'ks2-expected-standard']
 * ```
 */
export const gapThemes: readonly GapTheme[] = Object.freeze([
  bySen('attainment-8', 'Attainment 8', [attainment8Ehcp, attainment8SenSupport, attainment8NoSen]),
  bySen('progress-8', 'Progress 8', [progress8Ehcp, progress8SenSupport, progress8NoSen]),
  bySen('ks2-expected-standard', 'Key stage 2 expected standard', [
    ks2ExpectedStandardEhcp,
    ks2ExpectedStandardSenSupport,
    ks2ExpectedStandardNoSen,
  ]),
  bySen('overall-absence', 'Absence', [overallAbsenceEhcp, overallAbsenceSenSupport, overallAbsenceNoSen]),
  bySen('persistent-absence', 'Persistent absence', [
    persistentAbsenceEhcp,
    persistentAbsenceSenSupport,
    persistentAbsenceNoSen,
  ]),
  bySen('suspensions', 'Suspensions', [suspensionRateEhcp, suspensionRateSenSupport, suspensionRateNoSen]),
  bySen('permanent-exclusions', 'Permanent exclusions', [
    permanentExclusionRateEhcp,
    permanentExclusionRateSenSupport,
    permanentExclusionRateNoSen,
  ]),
  Object.freeze({
    id: 'participation-16-17',
    title: 'Participation at 16 and 17',
    members: [
      { id: 'send', title: 'young people with SEND', indicator: participation1617Send },
      { id: 'all', title: 'all young people', indicator: participation1617All },
    ],
    reference: 'all',
    caveat: 'Compared with all young people, those with SEND among them: a gap against those without is wider.',
  }),
]);
