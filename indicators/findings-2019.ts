import type { Claim } from '../src/analyse/context/claim.ts';
import { idaci2019Score } from './context/idaci-2019-score.ts';
import { semhShareOfPlans } from './context/semh-share-of-plans.ts';
import { ehcpShareOfSend } from './ehcp-share-of-send.ts';

const news = {
  title: 'Education Business, 12 November 2019',
  url: 'https://www.educationbusinessuk.net/news/12112019/england%E2%80%99s-most-inclusive-schools-are-london',
};
const series = { title: 'Mime, Inclusion series', url: 'https://www.mimeconsulting.co.uk/inclusionseries/' };
const conclusions = {
  title: 'Mime, Inclusion series 6: our conclusions',
  url: 'https://www.mimeconsulting.co.uk/the-inclusion-series-6-our-conclusions/',
};
const cohort = {
  title: 'Mime, Inclusion series 3: the cohort size effect',
  url: 'https://www.mimeconsulting.co.uk/the-inclusion-series-3-the-cohort-size-effect/',
};
const london = ['Inner London', 'Outer London'];
const suspensions = ['suspension-rate-ehcp', 'suspension-rate-special-schools'];
const supportSuspensions = ['suspension-rate-sen-support', 'suspension-rate-all-schools'];

const ahead = (of: string, groups: readonly string[]) => ({ kind: 'ahead', of, groups }) as const;
const withDeprivation = (of: readonly string[], expected: 'higher' | 'lower') =>
  ({ kind: 'together', of, with: idaci2019Score, expected }) as const;

/**
 * What was published of the 2019 study, beside the names it gave, in a form that `findings` can hold against scores of any
 * year. Where exclusions are not published by SEN, the rates that stand in for them count.
 *
 * @example
 * ```ts
 * import { findings2019 } from 'inclusion-index/indicators';
 * findings2019[0]?.said; // => 'Inner and Outer London have the best inclusion score, followed by a big gap.'
 * ```
 */
export const findings2019: readonly Claim[] = Object.freeze([
  {
    id: 'london-ahead',
    said: 'Inner and Outer London have the best inclusion score, followed by a big gap.',
    source: news,
    ...ahead('score', london),
  },
  {
    id: 'next-regions',
    said: 'Next come Yorkshire and The Humber and East of England.',
    source: news,
    ...ahead('score', ['Yorkshire and The Humber', 'East of England']),
    leavingOut: london,
  },
  {
    id: 'london-attainment',
    said: 'London authorities score high in attainment.',
    source: series,
    ...ahead('attainment', london),
  },
  {
    id: 'london-exclusions',
    said: 'London authorities score high in exclusions.',
    source: series,
    ...ahead('exclusions', london),
  },
  {
    id: 'yorkshire-assessment',
    said: 'Yorkshire and the Humber has a high average score for assessment.',
    source: series,
    ...ahead('assessment', ['Yorkshire and The Humber']),
  },
  {
    id: 'east-placement',
    said: 'Authorities in the East of England score highest for placement.',
    source: series,
    ...ahead('placement', ['East of England']),
  },
  {
    id: 'deprivation-attainment',
    said: 'Where more children are deprived, attainment of pupils with a plan is lower.',
    source: conclusions,
    ...withDeprivation(['attainment-8-ehcp'], 'lower'),
  },
  {
    id: 'deprivation-progress',
    said: 'Where more children are deprived, progress of pupils with a plan is worse.',
    source: conclusions,
    ...withDeprivation(['progress-8-ehcp'], 'lower'),
  },
  {
    id: 'deprivation-suspensions-ehcp',
    said: 'Where more children are deprived, more pupils with SEND are excluded (here: suspensions, pupils with a plan).',
    source: conclusions,
    ...withDeprivation(suspensions, 'higher'),
  },
  {
    id: 'deprivation-suspensions-sen-support',
    said: 'Where more children are deprived, more pupils with SEND are excluded (here: suspensions, SEN support).',
    source: conclusions,
    ...withDeprivation(supportSuspensions, 'higher'),
  },
  {
    id: 'deprivation-plans',
    said: 'More deprived areas have relatively fewer pupils with a plan among those with SEND.',
    source: news,
    ...withDeprivation(['ehcp-share-of-send'], 'lower'),
  },
  {
    id: 'semh-suspensions',
    said: 'Where more pupils have SEMH needs, fixed-term exclusions are more frequent.',
    source: news,
    kind: 'together',
    of: suspensions,
    with: semhShareOfPlans,
    expected: 'higher',
  },
  {
    id: 'plans-attainment',
    said: 'Where relatively more pupils with SEND have a plan, those with one attain more.',
    source: cohort,
    kind: 'together',
    of: ['attainment-8-ehcp'],
    with: ehcpShareOfSend,
    expected: 'higher',
  },
  {
    id: 'deprivation-special-schools',
    said: 'More deprived areas tend to have fewer special schools.',
    source: conclusions,
    kind: 'untested',
    because: 'The number of special schools of an authority is not among the carried figures.',
  },
]);
