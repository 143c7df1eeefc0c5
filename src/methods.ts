/**
 * Every method of imputing, treating, normalising, weighing and aggregating. The commonest are in `inclusion-index` too.
 *
 * @module inclusion-index/methods
 */

export {
  type AdjustedMazziottaParetoOptions,
  adjustedMazziottaPareto,
} from './aggregate/adjusted-mazziotta-pareto.ts';
export { arithmetic } from './aggregate/arithmetic.ts';
export { benefitOfTheDoubt } from './aggregate/benefit-of-the-doubt.ts';
export { benefitOfTheDoubtWeights, type MostFavourableWeights } from './aggregate/benefit-of-the-doubt-weights.ts';
export { copeland, outranking } from './aggregate/copeland.ts';
export { directionalBenefitOfTheDoubt } from './aggregate/directional-benefit-of-the-doubt.ts';
export type { Frontier } from './aggregate/frontier.ts';
export { geometric } from './aggregate/geometric.ts';
export { harmonic } from './aggregate/harmonic.ts';
export { mazziottaPareto } from './aggregate/mazziotta-pareto.ts';
export { meanMin } from './aggregate/mean-min.ts';
export { median } from './aggregate/median.ts';
export { minimum } from './aggregate/minimum.ts';
export { multiDirectionalBenefitOfTheDoubt } from './aggregate/multi-directional-benefit-of-the-doubt.ts';
export { type OwaOptions, owa } from './aggregate/owa.ts';
export { powerMean } from './aggregate/power-mean.ts';
export type { BenefitOfTheDoubtOptions } from './aggregate/share-limits.ts';
export { type TopsisParams, topsis } from './aggregate/topsis.ts';
export { type WroclawParams, wroclaw } from './aggregate/wroclaw.ts';
export { denominate } from './core/denominate.ts';
export type { ById, Ends } from './core/options.ts';
export * from './impute/index.ts';
export type { Extent } from './math/extent.ts';
export type { SharedRank } from './math/rank.ts';
export { borda } from './normalise/borda.ts';
export { deciles } from './normalise/deciles.ts';
export { distanceToMaximum } from './normalise/distance-to-maximum.ts';
export { distanceToReference } from './normalise/distance-to-reference.ts';
export { distanceToTarget } from './normalise/distance-to-target.ts';
export { exponential } from './normalise/exponential.ts';
export { type FractionParams, fractionOfMaximum } from './normalise/fraction-of-maximum.ts';
export { type GoalpostOptions, goalposts } from './normalise/goalposts.ts';
export type { LinearParams } from './normalise/linear-step.ts';
export { logistic } from './normalise/logistic.ts';
export { type MinMaxParams, minMax } from './normalise/min-max.ts';
export { nTiles } from './normalise/n-tiles.ts';
export { percentileRank } from './normalise/percentile-rank.ts';
export { rankScore } from './normalise/rank-score.ts';
export type { RankParams, RankTies, SharedRanks } from './normalise/rank-step.ts';
export { type RobustZScoreParams, robustZScore } from './normalise/robust-z-score.ts';
export { scaled } from './normalise/scaled.ts';
export type { ZScoreParams } from './normalise/standardise.ts';
export { unchanged } from './normalise/unchanged.ts';
export { zScore } from './normalise/z-score.ts';
export * from './treat/index.ts';
export * from './weigh/index.ts';
