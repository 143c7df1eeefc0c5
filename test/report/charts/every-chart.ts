import { distributionChart, heatGrid, pianoChart, rankedDots } from '../../../src/report/index.ts';
import type { ChartCase } from '../../conformance/test-chart.ts';

/** Every chart, drawn with all that it can show, in the order of the gallery. */
export const everyChart: readonly ChartCase[] = [
  {
    name: 'ranked-dots',
    draw: ({ scores, year, mark, simulation: uncertainty }, options) =>
      rankedDots(scores, { year, mark, uncertainty, ...options }),
  },
  {
    name: 'distribution',
    draw: ({ scores, year, mark }, options) => distributionChart(scores, { year, mark, ...options }),
  },
  {
    name: 'heat-grid',
    draw: ({ scores, year, mark }, options) => heatGrid(scores, { year, mark, columns: 'indicators', ...options }),
  },
  {
    name: 'piano',
    draw: ({ scores, year, unit, mark }, options) => pianoChart(scores, { year, unit, mark, ...options }),
  },
];
