import {
  acceptabilityChart,
  bumpChart,
  choropleth,
  distributionChart,
  funnelChart,
  heatGrid,
  pianoChart,
  rankedDots,
  scatterChart,
  tileMap,
  waterfallChart,
  weightsChart,
} from '../../../src/report/index.ts';
import type { ChartCase } from '../../conformance/test-chart.ts';

/** Every chart, drawn with all that it can show, in the order of the gallery. */
export const everyChart: readonly ChartCase[] = [
  {
    name: 'ranked-dots',
    draw: ({ scores, year, mark, simulation: uncertainty }, options) =>
      rankedDots(scores, { year, mark, uncertainty, ...options }),
  },
  {
    name: 'tile-map',
    draw: ({ scores, year, mark, tiles }, options) =>
      tileMap(scores, { year, mark, ...(tiles ? { tiles } : {}), ...options }),
  },
  {
    name: 'heat-grid',
    draw: ({ scores, year, mark }, options) => heatGrid(scores, { year, mark, columns: 'indicators', ...options }),
  },
  {
    name: 'piano',
    draw: ({ scores, year, unit, mark }, options) => pianoChart(scores, { year, unit, mark, ...options }),
  },
  {
    name: 'distribution',
    draw: ({ scores, year, mark }, options) => distributionChart(scores, { year, mark, ...options }),
  },
  {
    name: 'acceptability',
    draw: ({ simulation, year, mark }, options) =>
      acceptabilityChart(simulation, { year, mark, top: 1000, ...options }),
  },
  {
    name: 'weights',
    ofIndex: true,
    draw: ({ scores, year }, options) => weightsChart(scores, { year, ...options }),
  },
  {
    name: 'bump',
    draw: ({ scores, mark }, options) => bumpChart(scores, { mark, ...options }),
  },
  {
    name: 'waterfall',
    draw: ({ change, unit }, options) => waterfallChart(change, { unit, ...options }),
  },
  {
    name: 'scatter',
    draw: ({ scores, year, mark, against, observations: data }, options) =>
      scatterChart(scores, { data, against, year, mark, ...options }),
  },
  {
    name: 'funnel',
    draw: ({ funnel, mark }, options) => funnelChart(funnel, { mark, ...options }),
  },
  {
    name: 'choropleth',
    draw: ({ scores, year, mark, outlines }, options) => choropleth(scores, outlines, { year, mark, ...options }),
  },
];
