/**
 * Looking into an index: statistics, correlations, weights and comparisons.
 *
 * @module inclusion-index/analyse
 */

export {
  type Adjusted,
  type AdjustedFacts,
  type AdjustedOptions,
  type AdjustmentSlope,
  adjusted,
} from './adjusted.ts';
export type { CronbachAlpha } from './alpha.ts';
export { type Availability, availability } from './availability.ts';
export type { AheadClaim, Claim, ClaimFacts, TogetherClaim, UntestedClaim } from './claim.ts';
export type { ColumnValues } from './column-values.ts';
export type { Columns } from './columns.ts';
export { type CompareOptions, compareIndices, type IndexComparison } from './compare-indices.ts';
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
export { type EffectiveWeight, effectiveWeights } from './effective-weights.ts';
export { type Finding, type Findings, type FindingsOptions, findings, type Verdict } from './findings.ts';
export type { Gap, GapBasis } from './gap.ts';
export type { GapMember, GapTheme } from './gap-theme.ts';
export { type GapOptions, type Gaps, gaps } from './gaps.ts';
export { type IndicatorLayer, type Layer, layer } from './layer.ts';
export type { Lead } from './lead.ts';
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
  type ColumnStatistics,
  type StatisticsFlag,
  type StatisticsThresholds,
  statistics,
} from './statistics.ts';
export { type StandOut, type Strengths, type StrengthsOptions, strengths } from './strengths.ts';
export { type GroupSummary, summarise } from './summarise.ts';
export { compoundGrowth, linearChange, type TrendRate } from './trend-rates.ts';
export { type SummaryLine, unitSummary } from './unit-summary.ts';
export { type WeightInfluence, weightInfluence } from './weight-influence.ts';
export type { WithinCorrelation, WithinOptions } from './within.ts';
