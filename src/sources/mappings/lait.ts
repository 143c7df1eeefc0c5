import type { MappedMeasure, Mapping } from './mapping.ts';

const measure = (id: string, short: string): MappedMeasure => ({
  measure: id,
  value: 'Values',
  where: [{ column: 'Short Desc', is: [short] }],
  cite: short,
});

/**
 * The DfE's Local Authority Interactive Tool as a long table (`bds_long`). Regions and England have no region of their own;
 * all years are on the boundaries of every authority listed, so that one can have figures from before it opened.
 */
export const lait: Mapping = {
  id: 'lait',
  publication: 'Local Authority Interactive Tool (LAIT)',
  file: 'bds_long_0.parquet',
  vintage: '2026-04',
  period: { column: 'Years' },
  unit: { codes: ['LA Number'], name: 'LA and Regions', anyDate: true },
  numbers: { decimals: 6 },
  where: [{ column: 'Region', not: ['NA', ''] }],
  measures: [
    measure('suspension-rate-special-schools', 'SpecFixedEx'),
    measure('suspension-rate-all-schools', 'TotFixedEx'),
    measure('permanent-exclusion-rate-special-schools', 'SpecPermEx'),
    measure('permanent-exclusion-rate-all-schools', 'TotPermEx'),
    measure('ks2-expected-standard-ehcp', 'NEW_KS2_RWM_Sen_Withsta'),
    measure('ks2-reading-progress-ehcp', 'KS2_SEN_Reading_Progress'),
    measure('ks2-writing-progress-ehcp', 'KS2_SEN_Writing_Progress'),
    measure('ks2-maths-progress-ehcp', 'KS2_SEN_Maths_Progress'),
    measure('attainment-8-ehcp', 'SEN_Stat_AVG_Attain8_Score'),
    measure('progress-8-ehcp', 'SEN_Stat_AVG_Prog8_Score'),
    measure('pupils-with-ehcp', 'SEN_TotStat'),
    measure('pupils-on-sen-support', 'SEN_TotSENSuP'),
    measure('fsm-primary', 'PriFSM'),
    measure('fsm-secondary', 'SecFSM'),
    measure('participation-16-17-send', '16-17YroldSEN_ET'),
    measure('ehc-plans-within-20-weeks', 'SEN_EHC_Excpt_20wks'),
    measure('tribunal-appeal-rate', 'SEN_AppealableDec'),
    measure('attainment-8-sen-support', 'SEN_WoStat_AVG_Attain8_Score'),
    measure('attainment-8-no-sen', 'SEN_NoID_AVG_Attain8_Score'),
    measure('progress-8-sen-support', 'SEN_WoStat_AVG_Prog8_Score'),
    measure('progress-8-no-sen', 'SEN_NoID_AVG_Prog8_Score'),
    measure('ks2-expected-standard-sen-support', 'NEW_KS2_RWM_Sen_W/Osta'),
    measure('ks2-expected-standard-no-sen', 'NoID_SEN_NEW_KS2_RWM'),
    measure('participation-16-17-all', '16-17Ed&Training'),
  ],
};
