import { distributionChart } from '../report/charts/distribution-chart.ts';
import { rankedDots } from '../report/charts/ranked-dots.ts';
import type { Asked, ChartOption } from './chart-options.ts';
import { UsageError } from './io.ts';
import { simulated } from './simulation-options.ts';

/** A chart that can be asked for. */
export interface ChartKind {
  readonly name: string;
  /** What it shows, in the list of charts. */
  readonly shows: string;
  readonly takes: readonly ChartOption[];
  readonly draw: (asked: Asked) => string | Promise<string>;
}

/** Every chart, in the order of the gallery. */
export const chartKinds: readonly ChartKind[] = [
  {
    name: 'ranked-dots',
    shows: 'a ranking as dots, and how certain each score and rank is',
    takes: ['year', 'by', 'region', 'top', 'mark', 'uncertainty', 'simulation'],
    draw: async (asked) => {
      const { scores, scored, chosen, year, options, io } = asked;
      if (!options.uncertainty) return rankedDots(scores, chosen);
      if (options.by !== undefined) throw new UsageError('--uncertainty is for the whole index: leave out --by.');
      return rankedDots(scores, { ...chosen, uncertainty: await simulated(scored, [year], options, io) });
    },
  },
  {
    name: 'distribution',
    shows: 'how scores are spread',
    takes: ['year', 'by', 'mark'],
    draw: ({ scores, chosen }) => distributionChart(scores, chosen),
  },
];
