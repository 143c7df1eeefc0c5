/**
 * Looking into an index: statistics, correlations, weights and comparisons.
 *
 * @module inclusion-index/analyse
 */

export { type Availability, availability } from './availability.ts';
export { type IndicatorLayer, type Layer, layer } from './layer.ts';
export { type GroupSummary, summarise } from './summarise.ts';
export { compoundGrowth, linearChange, type TrendRate } from './trend-rates.ts';
