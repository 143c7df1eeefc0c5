/**
 * Looking into an index: statistics, correlations, weights and comparisons.
 *
 * @module inclusion-index/analyse
 */
export { type GroupSummary, summarise } from './summarise.ts';
