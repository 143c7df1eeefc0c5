/**
 * Composite indicators, and how inclusive schooling is for pupils with SEND: scores, ranks and league tables.
 *
 * @module inclusion-index
 */
// What goes in: figures and their parts.

export { arithmetic } from './aggregate/arithmetic.ts';
export { copeland } from './aggregate/copeland.ts';
export { geometric } from './aggregate/geometric.ts';
export { sensitivity } from './analyse/sensitivity/sensitivity.ts';
export type { Sensitivity, SensitivityOptions } from './analyse/sensitivity/sensitivity-types.ts';
export { simulate } from './analyse/simulate/simulate.ts';
export type { SimulateOptions, Simulation } from './analyse/simulate/simulation-types.ts';
export type { BreakBetween } from './analyse/time/breaks-between.ts';
export {
  type Change,
  type ChangeCauses,
  type ChangeFacts,
  type ChangeRow,
  change,
  type IndicatorChange,
  type Shift,
} from './analyse/time/change.ts';
export type { ChangeInterval, ChangeIntervals } from './analyse/time/change-intervals.ts';
export { type Cell, isKnown, type Reason, reasons, reasonText } from './core/cell.ts';
export { type Column, cellAt, columnOf } from './core/column.ts';
export { addIndicator, defaultCoverage, defineIndex, type SpecInput } from './core/define-index.ts';
export { InclusionIndexError } from './core/error.ts';
// What is measured, and how it becomes an index.
export {
  type Break,
  defineIndicator,
  type Indicator,
  type Measure,
  type NearbyDenominator,
  type Sampling,
  type Uncollected,
  type UnitOfMeasure,
} from './core/indicator.ts';
export { type Issue, issueText, type Severity } from './core/issue.ts';
export type { Boundaries, Lineage, NamedDenominators, Restated, RestateOptions } from './core/lineage.ts';
export type { Observation, Source, Unit } from './core/observation.ts';
// The pipeline and its results.
export type { Bounds, Panel, PanelPeriod } from './core/panel.ts';
export { academicYear, type Basis, type Period, parsePeriod, periodOrdinal, periodsBetween } from './core/period.ts';
export type { PeriodRange, RangeQuestion } from './core/range.ts';
export type { IndicatorScores, PeriodScores, Scores, UnitCoverage } from './core/scores.ts';
export type { Baseline, Baselines, Coverage, Group, Imputations, Screening, Spec, Substitute } from './core/spec.ts';
export type {
  Aggregation,
  ColumnFacts,
  Imputation,
  ImputationData,
  ImputationPeriod,
  Json,
  Options,
  Step,
  Weighed,
  Weighting,
  WeightingParams,
} from './core/step.ts';
export { groupsOf, indicatorsOf, isGroup } from './core/tree.ts';
export { rankValues, type TieRule } from './math/rank.ts';
// The commonest methods; inclusion-index/methods has them all.
export { deciles } from './normalise/deciles.ts';
export { minMax } from './normalise/min-max.ts';
export { percentileRank } from './normalise/percentile-rank.ts';
export { rankScore } from './normalise/rank-score.ts';
export { zScore } from './normalise/z-score.ts';
export { arrange } from './panel/build-panel.ts';
export {
  type IndicatorResult,
  type RankFacts,
  type RankOptions,
  type RankRow,
  rank,
  type Unranked,
  unranked,
} from './rank/rank.ts';
export { score } from './score.ts';
// Documents.
export {
  type LeagueColumn,
  type LeagueTableOptions,
  leagueTable,
  type RankUncertainty,
} from './table/league-table.ts';
export { ordinal } from './table/ordinal.ts';
export { type Table, tableOf } from './table/table.ts';
export { reasonSymbol, type TableCell, type TableColumn, type TableContent, tableCell } from './table/table-cell.ts';
