/**
 * Charts, documents and pages made of scores.
 *
 * @module inclusion-index/report
 */

export { type AcceptabilityChartOptions, acceptabilityChart } from './charts/acceptability-chart.ts';
export { type BumpChartOptions, bumpChart } from './charts/bump-chart.ts';
export { type ChoroplethOptions, choropleth } from './charts/choropleth.ts';
export { type DistributionChartOptions, distributionChart } from './charts/distribution-chart.ts';
export { type FunnelChartOptions, funnelChart } from './charts/funnel-chart.ts';
export { type HeatGridOptions, heatGrid } from './charts/heat-grid.ts';
export type { AreaCollection, AreaFeature } from './charts/parts/area-shapes.ts';
export type { ChartOptions } from './charts/parts/chart.ts';
export { type PianoChartOptions, pianoChart } from './charts/piano-chart.ts';
export { type RankedDotsOptions, rankedDots } from './charts/ranked-dots.ts';
export { type ScatterChartOptions, scatterChart } from './charts/scatter-chart.ts';
export { type MapTile, type TileMapOptions, tileMap } from './charts/tile-map.ts';
export { type WaterfallChartOptions, waterfallChart } from './charts/waterfall-chart.ts';
export { type WeightsChartOptions, weightsChart } from './charts/weights-chart.ts';
export { explorer } from './explorer/explorer.ts';
export type { ExplorerOptions } from './explorer/explorer-options.ts';
export { forEngland } from './for-england.ts';
export { type HtmlTableOptions, htmlTable } from './html-table.ts';
export { type LeagueWorkbookOptions, leagueWorkbook } from './league-workbook.ts';
export {
  type Manifest,
  type ManifestFile,
  type ManifestOptions,
  type ManifestSource,
  manifest,
} from './manifest/manifest.ts';
export type { Markup } from './markup.ts';
export type { MapOptions, ReportOptions } from './page/report-options.ts';
export { type PngOptions, toPng } from './png.ts';
export { type Report, report } from './report.ts';
export type { Nouns, Others, Sentence, SentenceKind, SentenceOptions } from './text/sentence.ts';
export { sentences } from './text/sentences.ts';
export { toHtml } from './to-html.ts';
export { type WorkbookSheet, workbook } from './workbook/workbook.ts';
