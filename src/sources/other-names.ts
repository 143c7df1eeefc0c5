/** What methods and keys are called elsewhere, in COINr and Compind and in common speech, by our name: for suggestions only. */
const names: Readonly<Record<string, string>> = {
  // Directions
  higher: 'up positive pos high max maximise maximize more better asc + +1 1',
  lower: 'down negative neg low min minimise minimize less worse desc - -1',
  // Filling gaps
  imputeNothing: 'none no nothing',
  imputeMean: 'i_mean mean amean average',
  imputeMedian: 'i_median median',
  imputeGroupMean: 'i_mean_grp mean_grp group_mean mean_group',
  imputeGroupMedian: 'i_median_grp median_grp group_median median_group',
  imputeLastKnown: 'locf ffill forward_fill last',
  imputeLinear: 'linear interpolate interpolation',
  imputeLinearConstant: 'linear_constant impute_panel',
  imputeNearest: 'nearest constant',
  // Treating outliers
  untreated: 'none no nothing',
  winsorise: 'winsorize winsor winsorisation winsorization',
  logarithm: 'log ln log10 logs log_CT log_CT_plus log_CT_orig log_GII log_transform',
  boxCox: 'box_cox',
  treatUntilPassed: 'treat qtreat',
  // Normalising
  minMax: 'n_minmax min-max min_max minmax rescale rescaling',
  zScore: 'n_zscore z-score z_score zscore z standardise standardize standardisation standardization',
  robustZScore: 'robust z-score_robust robust_z',
  scaled: 'n_scaled scale',
  percentileRank: 'n_prank prank percentile percentiles percentile_rank',
  rankScore: 'n_rank rank ranks ranking',
  borda: 'n_borda borda_count',
  distanceToMaximum: 'n_dist2max dist2max',
  distanceToReference: 'n_dist2ref dist2ref',
  distanceToTarget: 'n_dist2targ dist2targ target targets',
  fractionOfMaximum: 'n_fracmax fracmax max',
  goalposts: 'n_goalposts goalpost',
  unchanged: 'none no nothing',
  // Weighing
  equalWeights: 'equal none equal_weights',
  pcaWeights: 'pca get_PCA pca_weights principal_components',
  entropyWeights: 'entropy shannon',
  criticWeights: 'critic',
  indicatorCountWeights: 'count counts indicator_count',
  // Combining
  arithmetic: 'a_amean amean mean average avg arithmetic_mean weighted_mean linear additive sum',
  geometric: 'a_gmean gmean geometric_mean geomean product',
  harmonic: 'a_hmean hmean harmonic_mean',
  powerMean: 'a_genmean genmean ci_geom_gen generalised_mean generalized_mean power',
  copeland: 'a_copeland outrank outranking outrankMatrix',
  minimum: 'min',
  mazziottaPareto: 'ci_mpi mpi',
  adjustedMazziottaPareto: 'ci_ampi ampi',
  meanMin: 'ci_mean_min mean_min mean-min',
  owa: 'ci_owa ordered_weighted_average',
  wroclaw: 'ci_wroclaw taxonomic',
  benefitOfTheDoubt: 'ci_bod bod dea',
  directionalBenefitOfTheDoubt: 'ci_bod_dir bod_dir',
  multiDirectionalBenefitOfTheDoubt: 'ci_bod_mdir bod_mdir',
};

const otherNames = new Map<string, string[]>();
for (const [own, others] of Object.entries(names)) {
  for (const other of others.split(' ')) otherNames.set(plain(other), [...(otherNames.get(plain(other)) ?? []), own]);
}

/** Which of the names known goes by another name elsewhere. */
export function knownElsewhere(name: string, known: readonly string[]): string | undefined {
  return otherNames.get(plain(name))?.find((own) => known.includes(own));
}

/** Without case, and what may or may not part words. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/(?<=\w)[\s_.-]+(?=\w)/g, '');
}
