import { arithmetic } from '../src/aggregate/arithmetic.ts';
import { defineIndex } from '../src/core/define-index.ts';
import type { Group, Spec } from '../src/core/spec.ts';
import { deciles } from '../src/normalise/deciles.ts';
import { percentileRank } from '../src/normalise/percentile-rank.ts';
import { attainment8Ehcp } from './attainment-8-ehcp.ts';
import { ehcpInIndependent } from './ehcp-in-independent.ts';
import { ehcpInMainstream } from './ehcp-in-mainstream.ts';
import { ehcpShareOfSend } from './ehcp-share-of-send.ts';
import { ks2ExpectedStandardEhcp } from './ks2-expected-standard-ehcp.ts';
import { ks2ProgressEhcp } from './ks2-progress-ehcp.ts';
import { authoritiesOfMarch2019 } from './march-2019.ts';
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

/** The ids of the four domains. */
export type DomainId = 'exclusions' | 'assessment' | 'placement' | 'attainment';

/** The ids of the eight indicators that both presets share. */
export type SharedIndicatorId =
  | 'ehcp-share-of-send'
  | 'ehcp-in-mainstream'
  | 'ehcp-in-independent'
  | 'ks2-expected-standard-ehcp'
  | 'ks2-progress-ehcp'
  | 'attainment-8-ehcp'
  | 'progress-8-ehcp'
  | 'participation-16-17-send';

/** The ids of the twelve indicators of {@link inclusionIndex}. */
export type InclusionIndicatorId =
  | 'suspension-rate-ehcp'
  | 'suspension-rate-sen-support'
  | 'permanent-exclusion-rate-ehcp'
  | 'permanent-exclusion-rate-sen-support'
  | SharedIndicatorId;

/** The ids of the four measures that stand in where exclusions are not published by SEN. */
export type StandInId =
  | 'suspension-rate-special-schools'
  | 'suspension-rate-all-schools'
  | 'permanent-exclusion-rate-special-schools'
  | 'permanent-exclusion-rate-all-schools';

/** The ids of the twelve indicators of {@link mime2019}. */
export type Mime2019IndicatorId = StandInId | SharedIndicatorId;

/** The domains after exclusions, the same in both presets. */
const assessmentToAttainment: readonly Group<SharedIndicatorId, DomainId>[] = Object.freeze([
  { id: 'assessment', title: 'Assessment', children: [ehcpShareOfSend] },
  { id: 'placement', title: 'Placement', children: [ehcpInMainstream, ehcpInIndependent] },
  {
    id: 'attainment',
    title: 'Attainment',
    children: [ks2ExpectedStandardEhcp, ks2ProgressEhcp, attainment8Ehcp, progress8Ehcp, participation1617Send],
  },
]);

/**
 * The Inclusion Index, from the index year 2020/21: percentile ranks within each year, averaged over the indicators that an
 * authority has, each counting alike. Domain scores stand beside the score and are not averaged into it.
 *
 * @example
 * ```ts
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * inclusionIndex.children.map((domain) => domain.id); // => ['exclusions', 'assessment', 'placement', 'attainment']
 * ```
 */
export const inclusionIndex: Spec<InclusionIndicatorId, DomainId> = defineIndex<InclusionIndicatorId, DomainId>({
  id: 'inclusion-index',
  title: 'Inclusion Index',
  children: [
    {
      id: 'exclusions',
      title: 'Exclusions',
      children: [
        suspensionRateEhcp,
        suspensionRateSenSupport,
        permanentExclusionRateEhcp,
        permanentExclusionRateSenSupport,
      ],
    },
    ...assessmentToAttainment,
  ],
  over: 'indicators',
  first: '2020/21',
  normalise: percentileRank(),
  aggregate: arithmetic(),
  ties: 'competition',
});

/**
 * The index as Mime published it in November 2019: the index years 2016/17 to 2018/19, the 150 authorities of March 2019, and
 * deciles within each year. The overall score is the mean of the three years.
 *
 * Exclusions by authority and SEN are not published before 2019/20, so rates of special schools and of all schools stand in.
 *
 * @example
 * ```ts
 * import { mime2019 } from 'inclusion-index/indicators';
 * mime2019.units?.length; // => 150
 * ```
 */
export const mime2019: Spec<Mime2019IndicatorId, DomainId> = defineIndex<Mime2019IndicatorId, DomainId>({
  id: 'mime2019',
  title: 'Inclusion Index as published in 2019',
  children: [
    {
      id: 'exclusions',
      title: 'Exclusions',
      children: [
        suspensionRateSpecialSchools,
        suspensionRateAllSchools,
        permanentExclusionRateSpecialSchools,
        permanentExclusionRateAllSchools,
      ],
    },
    ...assessmentToAttainment,
  ],
  over: 'indicators',
  first: '2016/17',
  last: '2018/19',
  units: authoritiesOfMarch2019,
  substitutes: [
    {
      indicator: 'participation-16-17-send',
      period: '2016/17',
      from: '2017/18',
      because: 'Participation in March 2017 is not published by authority and SEND: March 2018 is used.',
    },
    {
      unit: 'bournemouth',
      from: 'bournemouth-christchurch-and-poole',
      because:
        'Published only on the boundaries of April 2019, on which Bournemouth is part of Bournemouth, Christchurch and Poole.',
    },
    {
      unit: 'poole',
      from: 'bournemouth-christchurch-and-poole',
      because:
        'Published only on the boundaries of April 2019, on which Poole is part of Bournemouth, Christchurch and Poole.',
    },
    {
      unit: 'dorset-county',
      from: 'dorset',
      because:
        'Published only on the boundaries of April 2019, on which the county less Christchurch is the unitary Dorset.',
    },
  ],
  normalise: deciles(),
  aggregate: arithmetic(),
  ties: 'competition',
});
