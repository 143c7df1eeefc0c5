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
export type { CronbachAlpha } from './audit/alpha.ts';
export { type Availability, availability } from './audit/availability.ts';
export type { Correlated, CorrelationMethod, CorrelationOptions } from './audit/correlate.ts';
export { type CorrelationFlag, type CorrelationFlagOptions, correlationFlags } from './audit/correlation-flags.ts';
export { type Correlation, type Correlations, type CorrelationsOptions, correlations } from './audit/correlations.ts';
export { correlationsWithParents, type ParentCorrelation } from './audit/correlations-with-parents.ts';
export { correlationsWithin } from './audit/correlations-within.ts';
export { cronbachAlpha } from './audit/cronbach-alpha.ts';
export { cronbachAlphas, type GroupAlpha } from './audit/cronbach-alphas.ts';
export {
  type DenominatorCorrelation,
  type DenominatorOptions,
  denominatorCorrelations,
} from './audit/denominator-correlations.ts';
export { type Component, type ComponentAnalysis, principalComponents } from './audit/principal-components.ts';
export {
  type ColumnStatistics,
  type StatisticsFlag,
  type StatisticsThresholds,
  statistics,
} from './audit/statistics.ts';
export type { WithinCorrelation, WithinOptions } from './audit/within.ts';
export type { CellModel, CountedCell, FixedCell, MeanCell } from './chance/cell-model.ts';
export { type Funnel, type FunnelLimit, type FunnelOptions, type FunnelUnit, funnel } from './chance/funnel.ts';
export { type FigureInterval, type IntervalOptions, intervals } from './chance/intervals.ts';
export { type Sampler, sampler, type Variation } from './chance/sampler.ts';
export type { ColumnValues } from './column-values.ts';
export type { Columns } from './columns.ts';
export type { Among } from './compare/among.ts';
export { type Band, type BandedUnit, type Bands, type BandsOptions, bands } from './compare/bands.ts';
export { type CompareOptions, compareIndices, type IndexComparison } from './compare/compare-indices.ts';
export { compareUnit } from './compare/compare-unit.ts';
export type { ComparedIndex, ComparedUnit, ComparisonOptions, RankComparison } from './compare/comparison.ts';
export {
  type AlikeLayer,
  type AlikeUnit,
  type MostAlike,
  type MostAlikeOptions,
  mostAlike,
} from './compare/most-alike.ts';
export { type Profile, type ProfileLine, profile } from './compare/profile.ts';
export { type StandOut, type Strengths, type StrengthsOptions, strengths } from './compare/strengths.ts';
export { type GroupSummary, summarise } from './compare/summarise.ts';
export type {
  BetterUnit,
  ComparedGroup,
  ComparedIndicator,
  ComparedWith,
  CompareUnitOptions,
  UnitComparison,
} from './compare/unit-comparison.ts';
export { type SummaryLine, unitSummary } from './compare/unit-summary.ts';
export {
  type Adjusted,
  type AdjustedFacts,
  type AdjustedOptions,
  type AdjustmentSlope,
  adjusted,
} from './context/adjusted.ts';
export type { AheadClaim, Claim, ClaimFacts, TogetherClaim, UntestedClaim } from './context/claim.ts';
export {
  type ContextCorrelation,
  type ContextCorrelations,
  type ContextOptions,
  type CorrelationInterval,
  context,
} from './context/context.ts';
export type { ContextData } from './context/context-columns.ts';
export { type Finding, type Findings, type FindingsOptions, findings, type Verdict } from './context/findings.ts';
export type { Gap, GapBasis } from './context/gap.ts';
export type { GapMember, GapTheme } from './context/gap-theme.ts';
export { type GapOptions, type Gaps, gaps } from './context/gaps.ts';
export type { Lead } from './context/lead.ts';
export { type IndicatorLayer, type Layer, layer } from './layer.ts';
export type { DataOrMethod, Driver, Drivers } from './sensitivity/drivers.ts';
export { sensitivity } from './sensitivity/sensitivity.ts';
export type { Sensitivity, SensitivityOptions, UnitSensitivity } from './sensitivity/sensitivity-types.ts';
export { type SobolDesign, sobolDesign } from './sensitivity/sobol-design.ts';
export {
  type Share,
  type SobolIndex,
  type SobolIndices,
  type SobolOptions,
  sobolIndices,
} from './sensitivity/sobol-indices.ts';
export type { Factor } from './simulate/factors.ts';
export { replicator } from './simulate/replicator.ts';
export type { Drawn, ReplicatedPeriod, Replicator, ReplicatorOptions } from './simulate/replicator-types.ts';
export { simulate } from './simulate/simulate.ts';
export type {
  Replicate,
  SimulatedPeriod,
  SimulatedUnit,
  SimulateOptions,
  Simulation,
} from './simulate/simulation-types.ts';
export type { SimulationWorker } from './simulate/thread-types.ts';
export type { Vary, WeightVariation } from './simulate/vary.ts';
export { type BreakBetween, breaksBetween } from './time/breaks-between.ts';
export {
  type ChangeInterval,
  type ChangeIntervalOptions,
  type ChangeIntervals,
  changeIntervals,
} from './time/change-intervals.ts';
export { type ComparableFacts, type ComparableYears, comparableYears } from './time/comparable-years.ts';
export { type Direction, type Trend, type TrendFacts, type TrendOptions, type TrendRow, trend } from './time/trend.ts';
export { compoundGrowth, linearChange, type TrendRate } from './time/trend-rates.ts';
export { type EffectiveWeight, effectiveWeights } from './weights/effective-weights.ts';
export {
  type OptimisedWeights,
  type OptimisedWeightsOptions,
  optimisedWeights,
  type WeightTarget,
} from './weights/optimised-weights.ts';
export { type WeightInfluence, weightInfluence } from './weights/weight-influence.ts';
export { type BestWeights, type BestWeightsOptions, bestWeights } from './what-if/best-weights.ts';
export {
  type NothingRemoved,
  type Removal,
  type RemovedElement,
  type RemoveOptions,
  removeElements,
} from './what-if/remove-elements.ts';
export {
  type RemovedUnit,
  type RemoveUnitsOptions,
  type Reversal,
  removeUnits,
  type UnitRemoval,
} from './what-if/remove-units.ts';
export { type SwapOptions, smallestSwap } from './what-if/smallest-swap.ts';
export type { NearestOptions, NoWeights, Reranked, WeightChange } from './what-if/weight-change.ts';
export {
  type PathUnit,
  type RankStretch,
  type WeightPath,
  type WeightPathOptions,
  weightPath,
} from './what-if/weight-path.ts';
export { type RankGoal, weightsForRank } from './what-if/weights-for-rank.ts';
