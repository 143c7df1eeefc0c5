import type { Source } from '../src/core/observation.ts';
import type { FigureMeasure } from '../src/england/figure-measures.ts';

/** Where the values of a measure come from: a measure of the tidy file, over some years. */
export interface Take {
  /** measure_id in the tidy file. */
  readonly from: string;
  /** The first and last start year taken; default all. */
  readonly first?: number;
  readonly last?: number;
  /** The counts stand in the same row. */
  readonly counted?: true;
  /** measure_ids that hold counts for the same figure: used where they give the published value to its rounding. */
  readonly counts?: readonly { readonly from: string; readonly first?: number; readonly last?: number }[];
  /** 100 (default) where the value is a percentage of its counts, 1 where it is their ratio. */
  readonly scale?: 1 | 100;
}

const terms = (measure: string): Readonly<Record<'autumn' | 'spring' | 'summer', readonly Take[]>> => ({
  autumn: [{ from: `${measure}_autumn` }],
  spring: [{ from: `${measure}_spring` }],
  summer: [{ from: `${measure}_summer` }],
});
const suspensionEhcp = terms('sen_susp_ehcp');
const suspensionSupport = terms('sen_susp_sensup');
const permanentEhcp = terms('sen_perm_ehcp');
const permanentSupport = terms('sen_perm_sensup');
const suspensionNone = terms('sen_susp_nosen');
const permanentNone = terms('sen_perm_nosen');

/** Every carried measure and where it comes from. */
export const figurePlan: Readonly<Record<FigureMeasure, readonly Take[]>> = {
  'suspension-rate-ehcp-autumn': suspensionEhcp.autumn,
  'suspension-rate-ehcp-spring': suspensionEhcp.spring,
  'suspension-rate-ehcp-summer': suspensionEhcp.summer,
  'suspension-rate-sen-support-autumn': suspensionSupport.autumn,
  'suspension-rate-sen-support-spring': suspensionSupport.spring,
  'suspension-rate-sen-support-summer': suspensionSupport.summer,
  'permanent-exclusion-rate-ehcp-autumn': permanentEhcp.autumn,
  'permanent-exclusion-rate-ehcp-spring': permanentEhcp.spring,
  'permanent-exclusion-rate-ehcp-summer': permanentEhcp.summer,
  'permanent-exclusion-rate-sen-support-autumn': permanentSupport.autumn,
  'permanent-exclusion-rate-sen-support-spring': permanentSupport.spring,
  'permanent-exclusion-rate-sen-support-summer': permanentSupport.summer,
  'suspension-rate-special-schools': [{ from: 'excl_fixed_special', counts: [{ from: 'exclv_fixed_special' }] }],
  'suspension-rate-all-schools': [{ from: 'excl_fixed_all', counts: [{ from: 'exclv_fixed_all' }] }],
  'permanent-exclusion-rate-special-schools': [{ from: 'excl_perm_special', counts: [{ from: 'exclv_perm_special' }] }],
  'permanent-exclusion-rate-all-schools': [{ from: 'excl_perm_all', counts: [{ from: 'exclv_perm_all' }] }],
  'ks2-expected-standard-ehcp': [{ from: 'ks2_rwm_ehcp', counts: [{ from: 'ks2n_rwm_ehcp' }] }],
  'ks2-reading-progress-ehcp': [{ from: 'ks2_prog_read_ehcp' }],
  'ks2-writing-progress-ehcp': [{ from: 'ks2_prog_writ_ehcp' }],
  'ks2-maths-progress-ehcp': [{ from: 'ks2_prog_math_ehcp' }],
  'attainment-8-ehcp': [{ from: 'att8_ehcp', counts: [{ from: 'ks4n_att8_ehcp' }], scale: 1 }],
  'progress-8-ehcp': [{ from: 'p8_ehcp', counts: [{ from: 'ks4n_p8_ehcp' }], scale: 1 }],
  // The dashboard's file starts in 2018/19; the two years before are in the DfE's prepared data only.
  'overall-absence-ehcp': [
    { from: 'abs_overall_ehcp', last: 2017 },
    { from: 'sen_absall_ehcp_all', first: 2018 },
  ],
  'overall-absence-sen-support': [
    { from: 'abs_overall_sensup', last: 2017 },
    { from: 'sen_absall_sensup_all', first: 2018 },
  ],
  'overall-absence-no-sen': [
    { from: 'abs_overall_nosen', last: 2017 },
    { from: 'sen_absall_nosen_all', first: 2018 },
  ],
  'persistent-absence-ehcp': [{ from: 'sen_pa10_ehcp_all' }],
  'persistent-absence-sen-support': [{ from: 'sen_pa10_sensup_all' }],
  'persistent-absence-no-sen': [{ from: 'sen_pa10_nosen_all' }],
  'pupils-with-ehcp': [{ from: 'sen_ehcp_pct' }],
  'pupils-on-sen-support': [{ from: 'sen_support_pct' }],
  'fsm-primary': [{ from: 'fsm_primary' }],
  'fsm-secondary': [{ from: 'fsm_secondary' }],
  'ehc-plans': [
    { from: 'place_total', last: 2017 },
    { from: 'place25_total', first: 2018 },
  ],
  'ehcp-in-mainstream': [
    { from: 'place_mainstream', last: 2017, counted: true },
    { from: 'place25_mainstream', first: 2018, counted: true },
  ],
  // The older file's group leaves out non-maintained special schools: a break in 2019/20, declared by the indicator.
  'ehcp-in-independent': [
    { from: 'place_independent', last: 2018, counted: true },
    { from: 'place25_independent', first: 2019, counted: true },
  ],
  'semh-share-of-plans': [{ from: 'need_semh_ehcp', counted: true }],
  'participation-16-17-send': [{ from: 'sen1617_participation' }],
  'ehc-plans-within-20-weeks': [
    {
      from: 'ehc_20wk_exc',
      counts: [
        { from: 'mi_20wk_exc', last: 2018 },
        { from: 'time25_20wk_exc', first: 2019 },
      ],
    },
  ],
  'tribunal-appeal-rate': [{ from: 'tribunal_appeal_rate', counts: [{ from: 'tribunal25_rate' }] }],
  'idaci-2019-score': [{ from: 'idaci2019_score' }],
  'imd-2019-score': [{ from: 'imd2019_score' }],
  'attainment-8-sen-support': [{ from: 'att8_sensup', counts: [{ from: 'ks4n_att8_sensup' }], scale: 1 }],
  'attainment-8-no-sen': [{ from: 'att8_nosen', counts: [{ from: 'ks4n_att8_nosen' }], scale: 1 }],
  'progress-8-sen-support': [{ from: 'p8_sensup', counts: [{ from: 'ks4n_p8_sensup' }], scale: 1 }],
  'progress-8-no-sen': [{ from: 'p8_nosen', counts: [{ from: 'ks4n_p8_nosen' }], scale: 1 }],
  'ks2-expected-standard-sen-support': [{ from: 'ks2_rwm_sensup', counts: [{ from: 'ks2n_rwm_sensup' }] }],
  'ks2-expected-standard-no-sen': [{ from: 'ks2_rwm_nosen', counts: [{ from: 'ks2n_rwm_nosen' }] }],
  'suspension-rate-no-sen-autumn': suspensionNone.autumn,
  'suspension-rate-no-sen-spring': suspensionNone.spring,
  'suspension-rate-no-sen-summer': suspensionNone.summer,
  'permanent-exclusion-rate-no-sen-autumn': permanentNone.autumn,
  'permanent-exclusion-rate-no-sen-spring': permanentNone.spring,
  'permanent-exclusion-rate-no-sen-summer': permanentNone.summer,
  'participation-16-17-all': [{ from: 'part1617_all' }],
  'ehcp-in-special': [
    { from: 'place_special', last: 2017, counted: true },
    { from: 'place25_special', first: 2018, counted: true },
  ],
  'ehcp-in-independent-special': [
    { from: 'place_special_indep_nm', last: 2017, counted: true },
    { from: 'place25_special_indep_nm', first: 2018, counted: true },
  ],
};

/**
 * Zeros of the tidy file that were never published. It adds up three columns of SEN2 2025's caseload.csv
 * (mainstream_independent, special_independent, special_non_maintained) and takes `x`, not available, for 0. For these
 * four all three are `x`, so there is no figure: a 0 would make them the best in England.
 */
export const falseZeros: readonly { readonly measure: string; readonly period: string; readonly la: string }[] = [
  { measure: 'place25_independent', period: '202324', la: '204' }, // Hackney
  { measure: 'place25_independent', period: '202324', la: '874' }, // Peterborough
  { measure: 'place25_independent', period: '202425', la: '812' }, // North East Lincolnshire
  { measure: 'place25_independent', period: '202425', la: '873' }, // Cambridgeshire
];

const plans = 'https://explore-education-statistics.service.gov.uk/find-statistics/education-health-and-care-plans';
const sen2of2022 = { publication: 'Education, health and care plans 2022', url: plans };
const sen2of2025 = { publication: 'Education, health and care plans 2025', url: plans };
const prepared = {
  publication: 'SEND and alternative provision dashboard (DfE), prepared data',
  file: 'prepared_data.Rdata',
};
const caseload2022 = { ...sen2of2022, file: 'sen2_estab_caseload.csv' };
const caseload2025 = { ...sen2of2025, file: 'caseload.csv' };
const deprivation = {
  publication: 'English indices of deprivation 2019',
  file: 'File 11: upper-tier local authority summaries',
  url: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019',
};
const exclusions2017 = {
  publication: 'Permanent and fixed-period exclusions in England 2016 to 2017',
  file: 'exclusions_by_geographic_level.csv',
};
const dashboardFile = 'provision_gap_by_metric_region, as used in the SEND dashboard of Data to Insight';

/** Where a measure of the tidy file was published; `undefined` where this table does not know. */
export function sourceOf(measure: string, label: string, sourceFile: string): Source | undefined {
  const local = /^LAIT:(.+)#(.+)$/.exec(sourceFile);
  if (local) {
    return { publication: 'Local Authority Interactive Tool (LAIT)', file: local[1] ?? '', column: local[2] ?? '' };
  }
  const dashboard = /^D2I:provision_gap_by_metric_region\/(.+)$/.exec(sourceFile)?.[1];
  if (dashboard) {
    const absence = dashboard === 'sess_overall_percent' || dashboard === 'enrolments_pa_10_exact_percent';
    const publication = absence
      ? 'Pupil absence in schools in England'
      : 'Suspensions and permanent exclusions in England';
    return { publication, file: dashboardFile, column: `${dashboard} (${label})` };
  }
  if (sourceFile === 'SENDAP:prepared_data.Rdata#absence') return { ...prepared, column: `absence: ${label}` };
  if (sourceFile.startsWith('KALI89:')) {
    return {
      publication: 'Special educational needs in England 2019/20, as transcribed to 2 decimals in a third-party table',
      file: sourceFile.slice('KALI89:'.length).replace(/ \(.*$/, ''),
      column: label,
    };
  }
  return others[`${measure} ${sourceFile}`];
}

const others: Readonly<Record<string, Source>> = {
  'exclv_fixed_special EESTEST:exclusions_by_geographic_level.zip': {
    ...exclusions2017,
    column: 'fixed_excl / headcount (Special)',
  },
  'exclv_fixed_all EESTEST:exclusions_by_geographic_level.zip': {
    ...exclusions2017,
    column: 'fixed_excl / headcount (Total)',
  },
  'exclv_perm_special EESTEST:exclusions_by_geographic_level.zip': {
    ...exclusions2017,
    column: 'perm_excl / headcount (Special)',
  },
  'exclv_perm_all EESTEST:exclusions_by_geographic_level.zip': {
    ...exclusions2017,
    column: 'perm_excl / headcount (Total)',
  },
  'ks2n_rwm_ehcp SENDAP:prepared_data.Rdata#ks2_attainment': { ...prepared, column: 'ks2_attainment' },
  'ks4n_att8_ehcp EESTEST:KS4_2018_LA_Char_Testdata.zip': {
    publication: 'Key stage 4 performance 2018 (revised)',
    file: 'KS4_2018_LA_Char_Testdata.csv',
    column: 't_att8 / t_pupils',
  },
  'ks4n_p8_ehcp EESTEST:KS4_2018_LA_Char_Testdata.zip': {
    publication: 'Key stage 4 performance 2018 (revised)',
    file: 'KS4_2018_LA_Char_Testdata.csv',
    column: 't_p8score / t_inp8calc',
  },
  'ks4n_att8_ehcp SENDAP:201819_LA_characteristics.xlsx': {
    publication: 'Key stage 4 performance 2019 (revised)',
    file: '201819_LA_characteristics.xlsx',
    column: 't_att8 / t_pupils',
  },
  'ks4n_p8_ehcp SENDAP:201819_LA_characteristics.xlsx': {
    publication: 'Key stage 4 performance 2019 (revised)',
    file: '201819_LA_characteristics.xlsx',
    column: 't_p8score / t_inp8calc',
  },
  'ks2n_rwm_sensup SENDAP:prepared_data.Rdata#ks2_attainment': { ...prepared, column: 'ks2_attainment' },
  'ks4n_att8_sensup EESTEST:KS4_2018_LA_Char_Testdata.zip': {
    publication: 'Key stage 4 performance 2018 (revised)',
    file: 'KS4_2018_LA_Char_Testdata.csv',
    column: 't_att8 / t_pupils',
  },
  'ks4n_p8_sensup EESTEST:KS4_2018_LA_Char_Testdata.zip': {
    publication: 'Key stage 4 performance 2018 (revised)',
    file: 'KS4_2018_LA_Char_Testdata.csv',
    column: 't_p8score / t_inp8calc',
  },
  'ks4n_att8_sensup SENDAP:201819_LA_characteristics.xlsx': {
    publication: 'Key stage 4 performance 2019 (revised)',
    file: '201819_LA_characteristics.xlsx',
    column: 't_att8 / t_pupils',
  },
  'ks4n_p8_sensup SENDAP:201819_LA_characteristics.xlsx': {
    publication: 'Key stage 4 performance 2019 (revised)',
    file: '201819_LA_characteristics.xlsx',
    column: 't_p8score / t_inp8calc',
  },
  'ks2n_rwm_nosen SENDAP:prepared_data.Rdata#ks2_attainment': { ...prepared, column: 'ks2_attainment' },
  'ks4n_att8_nosen EESTEST:KS4_2018_LA_Char_Testdata.zip': {
    publication: 'Key stage 4 performance 2018 (revised)',
    file: 'KS4_2018_LA_Char_Testdata.csv',
    column: 't_att8 / t_pupils',
  },
  'ks4n_p8_nosen EESTEST:KS4_2018_LA_Char_Testdata.zip': {
    publication: 'Key stage 4 performance 2018 (revised)',
    file: 'KS4_2018_LA_Char_Testdata.csv',
    column: 't_p8score / t_inp8calc',
  },
  'ks4n_att8_nosen SENDAP:201819_LA_characteristics.xlsx': {
    publication: 'Key stage 4 performance 2019 (revised)',
    file: '201819_LA_characteristics.xlsx',
    column: 't_att8 / t_pupils',
  },
  'ks4n_p8_nosen SENDAP:201819_LA_characteristics.xlsx': {
    publication: 'Key stage 4 performance 2019 (revised)',
    file: '201819_LA_characteristics.xlsx',
    column: 't_p8score / t_inp8calc',
  },
  'place_total SEN2-2022:sen2_estab_caseload.csv': { ...caseload2022, column: 'Total_all (Total)' },
  'place_mainstream SEN2-2022:sen2_estab_caseload.csv': {
    ...caseload2022,
    column: 'Total_all (Mainstream school, Total) as % of Total_all (Total)',
  },
  'place_independent SEN2-2022:sen2_estab_caseload.csv': {
    ...caseload2022,
    column: 'Total_all (Mainstream - Independent) + Total_all (Special - Independent) as % of Total_all (Total)',
  },
  'place_special SEN2-2022:sen2_estab_caseload.csv': {
    ...caseload2022,
    column: 'Total_all (Special school, Total) as % of Total_all (Total)',
  },
  'place_special_indep_nm SEN2-2022:sen2_estab_caseload.csv': {
    ...caseload2022,
    column: 'Total_all (Special - Independent) + Total_all (Special - Non-maintained) as % of Total_all (Total)',
  },
  'place25_special SEN2-2025:caseload.csv': { ...caseload2025, column: 'special_total as % of ehcplans' },
  'place25_special_indep_nm SEN2-2025:caseload.csv': {
    ...caseload2025,
    column: 'special_independent + special_non_maintained as % of ehcplans',
  },
  'place25_total SEN2-2025:caseload.csv': { ...caseload2025, column: 'ehcplans' },
  'place25_mainstream SEN2-2025:caseload.csv': { ...caseload2025, column: 'mainstream_total as % of ehcplans' },
  'place25_independent SEN2-2025:caseload.csv': {
    ...caseload2025,
    column: 'mainstream_independent + special_independent + special_non_maintained as % of ehcplans',
  },
  'need_semh_ehcp SEN2-2025:sen_needs_all_plans.csv': {
    ...sen2of2025,
    file: 'sen_needs_all_plans.csv',
    column: 'semh_pc (number_semh / ehc_plans)',
  },
  'mi_20wk_exc SEN2-2022:sen2_mi.csv': {
    ...sen2of2022,
    file: 'sen2_mi.csv',
    column: 'NoExc20weekEHC / TotNoExcEHC',
  },
  'time25_20wk_exc SEN2-2025:timeliness_20_week.csv': {
    ...sen2of2025,
    file: 'timeliness_20_week.csv',
    column: 'plans_issued_20_weeks_ex / plans_issued_den_ex',
  },
  'tribunal25_rate SEN2-2025:SEND Tribunals and appeal rate 2014-2024.csv': {
    ...sen2of2025,
    file: 'SEND Tribunals and appeal rate 2014-2024.csv',
    column: 'Appeals registered / Total Appealable Decisions',
  },
  'idaci2019_score IoD2019:File_11 upper-tier xlsx': { ...deprivation, column: 'IDACI - Average score' },
  'imd2019_score IoD2019:File_11 upper-tier xlsx': { ...deprivation, column: 'IMD - Average score' },
};
