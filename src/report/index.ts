/**
 * Charts, documents and pages made of scores.
 *
 * @module inclusion-index/report
 */

export { type BumpChartOptions, bumpChart } from './charts/bump-chart.ts';
export type { ChartOptions } from './charts/chart.ts';
export { type DistributionChartOptions, distributionChart } from './charts/distribution-chart.ts';
export { type MapTile, type TileMapOptions, tileMap } from './charts/tile-map.ts';
export { type WaterfallChartOptions, waterfallChart } from './charts/waterfall-chart.ts';
export { type ExplorerOptions, explorer } from './explorer/explorer.ts';
