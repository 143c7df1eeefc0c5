import type { FigureMeasure } from '../../src/england/index.ts';

/** What the independent reading of the files calls a measure, over some years. */
export interface Take {
  /** Its measure_id. */
  readonly from: string;
  /** The first and last start year taken; default all. */
  readonly first?: number;
  readonly last?: number;
  /** measure_ids that hold counts for the same figure. */
  readonly counts?: readonly { readonly from: string }[];
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

/** Every carried measure. */
export const tidyMeasures: Readonly<Record<FigureMeasure, readonly Take[]>> = {
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
    { from: 'place_mainstream', last: 2017 },
    { from: 'place25_mainstream', first: 2018 },
  ],
  // The older file's group leaves out non-maintained special schools: a break in 2019/20, declared by the indicator.
  'ehcp-in-independent': [
    { from: 'place_independent', last: 2018 },
    { from: 'place25_independent', first: 2019 },
  ],
  'semh-share-of-plans': [{ from: 'need_semh_ehcp' }],
  'participation-16-17-send': [{ from: 'sen1617_participation' }],
  'ehc-plans-within-20-weeks': [
    {
      from: 'ehc_20wk_exc',
      counts: [{ from: 'mi_20wk_exc' }, { from: 'time25_20wk_exc' }],
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
    { from: 'place_special', last: 2017 },
    { from: 'place25_special', first: 2018 },
  ],
  'ehcp-in-independent-special': [
    { from: 'place_special_indep_nm', last: 2017 },
    { from: 'place25_special_indep_nm', first: 2018 },
  ],
};
