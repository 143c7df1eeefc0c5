/**
 * Charts, documents and pages made of scores.
 *
 * @module inclusion-index/report
 */

export type { ChartOptions } from './charts/chart.ts';
export { type DistributionChartOptions, distributionChart } from './charts/distribution-chart.ts';
export { type HtmlTableOptions, htmlTable } from './html-table.ts';
export { type LeagueWorkbookOptions, leagueWorkbook } from './league-workbook.ts';
export type { Markup } from './markup.ts';
export { toHtml } from './to-html.ts';
export { type WorkbookSheet, workbook } from './workbook/workbook.ts';
