/**
 * Looking into an index: statistics, correlations, weights and comparisons.
 *
 * @module inclusion-index/analyse
 */

export { byar } from '../math/byar.ts';
export { exactPoisson } from '../math/exact-poisson.ts';
export type { WeightDistance } from '../math/nearest-shares.ts';
export { normalQuantile } from '../math/normal-quantile.ts';
export { type Random, randomFrom } from '../math/random.ts';
export { type Slope, theilSen } from '../math/theil-sen.ts';
export { wilson } from '../math/wilson.ts';
export {
  type Adjusted,
  type AdjustedFacts,
  type AdjustedOptions,
  type AdjustmentSlope,
  adjusted,
} from './adjusted.ts';
export type { CronbachAlpha } from './alpha.ts';
export type { Among } from './among.ts';
export { type Availability, availability } from './availability.ts';
export { type Band, type BandedUnit, type Bands, type BandsOptions, bands } from './bands.ts';
export { type BestWeights, type BestWeightsOptions, bestWeights } from './best-weights.ts';
export { type BreakBetween, breaksBetween } from './breaks-between.ts';
export type { CellModel, CountedCell, FixedCell, MeanCell } from './cell-model.ts';
export {
  type ChangeInterval,
  type ChangeIntervalOptions,
  type ChangeIntervals,
  changeIntervals,
} from './change-intervals.ts';
export type { AheadClaim, Claim, ClaimFacts, TogetherClaim, UntestedClaim } from './claim.ts';
export type { ColumnValues } from './column-values.ts';
export type { Columns } from './columns.ts';
export { type ComparableFacts, type ComparableYears, comparableYears } from './comparable-years.ts';
export { type CompareOptions, compareIndices, type IndexComparison } from './compare-indices.ts';
export { compareUnit } from './compare-unit.ts';
export type { ComparedIndex, ComparedUnit, ComparisonOptions, RankComparison } from './comparison.ts';
export {
  type ContextCorrelation,
  type ContextCorrelations,
  type ContextOptions,
  type CorrelationInterval,
  context,
} from './context.ts';
export type { ContextData } from './context-columns.ts';
export type { Correlated, CorrelationMethod, CorrelationOptions } from './correlate.ts';
export { type CorrelationFlag, type CorrelationFlagOptions, correlationFlags } from './correlation-flags.ts';
export { type Correlation, type Correlations, type CorrelationsOptions, correlations } from './correlations.ts';
export { correlationsWithParents, type ParentCorrelation } from './correlations-with-parents.ts';
export { correlationsWithin } from './correlations-within.ts';
export { cronbachAlpha } from './cronbach-alpha.ts';
export { cronbachAlphas, type GroupAlpha } from './cronbach-alphas.ts';
export {
  type DenominatorCorrelation,
  type DenominatorOptions,
  denominatorCorrelations,
} from './denominator-correlations.ts';
export type { DataOrMethod, Driver, Drivers } from './drivers.ts';
export { type EffectiveWeight, effectiveWeights } from './effective-weights.ts';
export type { Factor } from './factors.ts';
export { type Finding, type Findings, type FindingsOptions, findings, type Verdict } from './findings.ts';
export { type Funnel, type FunnelLimit, type FunnelOptions, type FunnelUnit, funnel } from './funnel.ts';
export type { Gap, GapBasis } from './gap.ts';
export type { GapMember, GapTheme } from './gap-theme.ts';
export { type GapOptions, type Gaps, gaps } from './gaps.ts';
export { type FigureInterval, type IntervalOptions, intervals } from './intervals.ts';
export { type IndicatorLayer, type Layer, layer } from './layer.ts';
export type { Lead } from './lead.ts';
export { type AlikeLayer, type AlikeUnit, type MostAlike, type MostAlikeOptions, mostAlike } from './most-alike.ts';
export {
  type OptimisedWeights,
  type OptimisedWeightsOptions,
  optimisedWeights,
  type WeightTarget,
} from './optimised-weights.ts';
export { type Component, type ComponentAnalysis, principalComponents } from './principal-components.ts';
export { type Profile, type ProfileLine, profile } from './profile.ts';
export {
  type NothingRemoved,
  type Removal,
  type RemovedElement,
  type RemoveOptions,
  removeElements,
} from './remove-elements.ts';
export {
  type RemovedUnit,
  type RemoveUnitsOptions,
  type Reversal,
  removeUnits,
  type UnitRemoval,
} from './remove-units.ts';
export {
  type Drawn,
  type ReplicatedPeriod,
  type Replicator,
  type ReplicatorOptions,
  replicator,
} from './replicator.ts';
export { type Sampler, sampler, type Variation } from './sampler.ts';
export {
  type Sensitivity,
  type SensitivityOptions,
  sensitivity,
  type UnitSensitivity,
} from './sensitivity.ts';
export {
  type Replicate,
  type SimulatedPeriod,
  type SimulatedUnit,
  type SimulateOptions,
  type Simulation,
  simulate,
} from './simulate.ts';
export type { SimulationWorker } from './simulation-thread.ts';
export { type SwapOptions, smallestSwap } from './smallest-swap.ts';
export { type SobolDesign, sobolDesign } from './sobol-design.ts';
export {
  type Share,
  type SobolIndex,
  type SobolIndices,
  type SobolOptions,
  sobolIndices,
} from './sobol-indices.ts';
export {
  type ColumnStatistics,
  type StatisticsFlag,
  type StatisticsThresholds,
  statistics,
} from './statistics.ts';
export { type StandOut, type Strengths, type StrengthsOptions, strengths } from './strengths.ts';
export { type GroupSummary, summarise } from './summarise.ts';
export { type Direction, type Trend, type TrendFacts, type TrendOptions, type TrendRow, trend } from './trend.ts';
export { compoundGrowth, linearChange, type TrendRate } from './trend-rates.ts';
export type {
  BetterUnit,
  ComparedGroup,
  ComparedIndicator,
  ComparedWith,
  CompareUnitOptions,
  UnitComparison,
} from './unit-comparison.ts';
export { type SummaryLine, unitSummary } from './unit-summary.ts';
export type { Vary, WeightVariation } from './vary.ts';
export type { NearestOptions, NoWeights, Reranked, WeightChange } from './weight-change.ts';
export { type WeightInfluence, weightInfluence } from './weight-influence.ts';
export {
  type PathUnit,
  type RankStretch,
  type WeightPath,
  type WeightPathOptions,
  weightPath,
} from './weight-path.ts';
export { type RankGoal, weightsForRank } from './weights-for-rank.ts';
export type { WithinCorrelation, WithinOptions } from './within.ts';
