/**
 * Charts, documents and pages made of scores.
 *
 * @module inclusion-index/report
 */

export type { ChartOptions } from './charts/chart.ts';
export { type DistributionChartOptions, distributionChart } from './charts/distribution-chart.ts';
export { type MapTile, type TileMapOptions, tileMap } from './charts/tile-map.ts';
export { type ExplorerOptions, explorer } from './explorer/explorer.ts';
