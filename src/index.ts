/**
 * Composite indicators, and how inclusive schooling is for pupils with SEND: scores, ranks and league tables.
 *
 * @module inclusion-index
 */
// What goes in: figures and their parts.

export {
  type AdjustedMazziottaParetoOptions,
  adjustedMazziottaPareto,
} from './aggregate/adjusted-mazziotta-pareto.ts';
export { arithmetic } from './aggregate/arithmetic.ts';
export { copeland, outranking } from './aggregate/copeland.ts';
export { geometric } from './aggregate/geometric.ts';
export { harmonic } from './aggregate/harmonic.ts';
export { mazziottaPareto } from './aggregate/mazziotta-pareto.ts';
export { meanMin } from './aggregate/mean-min.ts';
export { median } from './aggregate/median.ts';
export { minimum } from './aggregate/minimum.ts';
export { type OwaOptions, owa } from './aggregate/owa.ts';
export { powerMean } from './aggregate/power-mean.ts';
export { type TopsisParams, topsis } from './aggregate/topsis.ts';
export { type WroclawParams, wroclaw } from './aggregate/wroclaw.ts';
export { type GroupSummary, summarise } from './analyse/summarise.ts';
export { type Cell, isKnown, type Reason, reasons, reasonText } from './core/cell.ts';
export { type Column, cellAt, columnOf } from './core/column.ts';
export { InclusionIndexError } from './core/error.ts';
// What is measured, and how it becomes an index.
export {
  type Break,
  defineIndicator,
  type Indicator,
  type Measure,
  type Sampling,
  type Uncollected,
  type UnitOfMeasure,
} from './core/indicator.ts';
export { type Issue, issueText, type Severity } from './core/issue.ts';
export type { Observation, Source, Unit } from './core/observation.ts';
export { academicYear, type Basis, type Period, parsePeriod, periodOrdinal, periodsBetween } from './core/period.ts';
export type { IndicatorScores, PeriodScores, Scores, UnitCoverage } from './core/scores.ts';
export {
  addIndicator,
  type Baseline,
  type Coverage,
  defaultCoverage,
  defineIndex,
  type Group,
  groupsOf,
  indicatorsOf,
  isGroup,
  type Spec,
  type SpecInput,
  type Substitute,
} from './core/spec.ts';
export { specToJson } from './core/spec-to-json.ts';
export type { Aggregation, Json, Options, Step } from './core/step.ts';
export { rankValues, type TieRule } from './math/rank.ts';
// The steps.
export { borda } from './normalise/borda.ts';
export type { ById, Ends } from './normalise/check-options.ts';
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
export {
  type IndicatorResult,
  type RankFacts,
  type RankOptions,
  type RankRow,
  rank,
  type Unranked,
  unranked,
} from './rank/rank.ts';
// Documents.
export { type LeagueColumn, type LeagueTableOptions, leagueTable } from './report/league-table.ts';
export { ordinal } from './report/ordinal.ts';
export { type Profile, type ProfileLine, profile } from './report/profile.ts';
export { type Table, tableOf } from './report/table.ts';
export { reasonSymbol, type TableCell, type TableColumn, type TableContent, tableCell } from './report/table-cell.ts';
// The pipeline and its results.
export { score } from './score.ts';
