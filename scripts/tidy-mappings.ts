import type { MappedMeasure, Mapping } from '../src/sources/mappings/mapping.ts';

/** What all that is read from the tidy file has in common. It was published before anything, so any file as published counts instead. */
const tidy: Pick<Mapping, 'vintage' | 'table' | 'period' | 'unit' | 'numbers'> = {
  vintage: '2000-01',
  table: { name: 'la_measures.csv' },
  period: { column: 'time_period' },
  // By the three-digit code: the file gives the newest GSS code for every year.
  unit: { codes: ['la_code_old'], anyDate: true },
};

const rows = (id: string): Pick<MappedMeasure, 'where'> => ({ where: [{ column: 'measure_id', is: [id] }] });
const value = (measure: string, id: string, cite: string): MappedMeasure => ({
  measure,
  value: 'value',
  ...rows(id),
  cite,
});

const kinds = [
  ['suspension', 'sen_susp', 'susp_rate', 'Suspension'],
  ['permanent-exclusion', 'sen_perm', 'perm_excl_rate', 'Permanent exclusion'],
] as const;
const provisions = [
  ['ehcp', 'ehcp', 'EHC plan'],
  ['sen-support', 'sensup', 'SEN support'],
  ['no-sen', 'nosen', 'No SEN'],
] as const;
const terms = [
  ['autumn', 'Autumn'],
  ['spring', 'Spring'],
  ['summer', 'Summer'],
] as const;

const absentees = [
  ['ehcp', 'ehcp', 'EHC plan', 'EHCP or Statement'],
  ['sen-support', 'sensup', 'SEN support', 'SEN support'],
  ['no-sen', 'nosen', 'No SEN', 'No SEN'],
] as const;

const dashboardFile = 'provision_gap_by_metric_region, as used in the SEND dashboard of Data to Insight';
const prepared = {
  publication: 'SEND and alternative provision dashboard (DfE), prepared data',
  file: 'prepared_data.Rdata',
};

/**
 * How the tidy reading of published files is read, for what has no published file among those shared: exclusions and absence
 * by SEN, the counts behind key stage 2, needs of 2015/16.
 */
export const tidyMappings: readonly Mapping[] = [
  {
    ...tidy,
    id: 'tidy-exclusions',
    publication: 'Suspensions and permanent exclusions in England',
    file: dashboardFile,
    measures: kinds.flatMap(([kind, name, column, label]) =>
      provisions.flatMap(([group, short, provision]) =>
        terms.map(([term, Term]) =>
          value(
            `${kind}-rate-${group}-${term}`,
            `${name}_${short}_${term}`,
            `${column} (${label} rate per 100, ${provision}, ${Term} term)`,
          ),
        ),
      ),
    ),
  },
  {
    ...tidy,
    id: 'tidy-absence',
    publication: 'Pupil absence in schools in England',
    file: dashboardFile,
    measures: absentees.flatMap(([group, short, label]): MappedMeasure[] => [
      {
        ...value(
          `overall-absence-${group}`,
          `sen_absall_${short}_all`,
          `sess_overall_percent (Overall absence rate, ${label}, Total)`,
        ),
        first: '2018/19',
      },
      value(
        `persistent-absence-${group}`,
        `sen_pa10_${short}_all`,
        `enrolments_pa_10_exact_percent (% persistently absent (10%+), ${label}, Total)`,
      ),
    ]),
  },
  {
    ...tidy,
    ...prepared,
    id: 'tidy-absence-before',
    // The dashboard's file starts in 2018/19; the two years before are in the DfE's prepared data only.
    measures: absentees.map(([group, short, , label]) => ({
      ...value(`overall-absence-${group}`, `abs_overall_${short}`, `absence: Overall absence rate, ${label}`),
      last: '2017/18',
    })),
  },
  {
    ...tidy,
    ...prepared,
    id: 'tidy-ks2-counts',
    measures: provisions.map(([group, short]) => ({
      measure: `ks2-expected-standard-${group}`,
      numerator: 'numerator',
      denominator: 'denominator',
      ...rows(`ks2n_rwm_${short}`),
      cite: 'ks2_attainment',
    })),
  },
  {
    ...tidy,
    id: 'tidy-needs',
    publication: 'Special educational needs in England 2019/20, as transcribed to 2 decimals in a third-party table',
    file: 'outputs/tables/la_mismatch_2024.csv',
    measures: [
      { ...value('semh-share-of-plans', 'need_semh_ehcp', 'SEMH as primary need, % of EHC plans'), last: '2015/16' },
    ],
  },
];
