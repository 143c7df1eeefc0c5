/**
 * Charts, documents and pages made of scores.
 *
 * @module inclusion-index/report
 */

export type { AreaCollection, AreaFeature } from './charts/area-shapes.ts';
export { type BumpChartOptions, bumpChart } from './charts/bump-chart.ts';
export type { ChartOptions } from './charts/chart.ts';
export { type ChoroplethOptions, choropleth } from './charts/choropleth.ts';
export { type DistributionChartOptions, distributionChart } from './charts/distribution-chart.ts';
export { type FunnelChartOptions, funnelChart } from './charts/funnel-chart.ts';
export { type ScatterChartOptions, scatterChart } from './charts/scatter-chart.ts';
export { type MapTile, type TileMapOptions, tileMap } from './charts/tile-map.ts';
export { type WaterfallChartOptions, waterfallChart } from './charts/waterfall-chart.ts';
