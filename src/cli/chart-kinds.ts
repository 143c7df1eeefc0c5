import { change } from '../analyse/time/change.ts';
import { neighboursOf } from '../england/index.ts';
import { distributionChart } from '../report/charts/distribution-chart.ts';
import { heatGrid } from '../report/charts/heat-grid.ts';
import { pianoChart } from '../report/charts/piano-chart.ts';
import { rankedDots } from '../report/charts/ranked-dots.ts';
import { tileMap } from '../report/charts/tile-map.ts';
import { waterfallChart } from '../report/charts/waterfall-chart.ts';
import { changedYears } from './changed-years.ts';
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
  {
    name: 'piano',
    shows: 'the profile of one authority: a strip for each indicator, a key for each authority',
    takes: ['authority', 'year', 'mark'],
    draw: (asked) => pianoChart(asked.scores, { ...asked.chosen, ...pianoMarks(asked) }),
  },
  {
    name: 'heat-grid',
    shows: 'a ranking as a grid of colours, a column for each domain or indicator',
    takes: ['year', 'columns', 'region', 'top', 'mark'],
    draw: ({ scores, chosen, options }) => heatGrid(scores, { ...chosen, ...columnsIn(options.columns) }),
  },
  {
    name: 'waterfall',
    shows: 'what a change of the score of one authority is made of',
    takes: ['authority', 'from', 'to'],
    draw: ({ scores, chosen, authority, options }) => {
      const years = changedYears(scores, options);
      return waterfallChart(change(scores, years), { ...chosen, unit: authority(years.to) });
    },
  },
  {
    name: 'tile-map',
    shows: 'a map of England on which every authority is a hexagon of the same size',
    takes: ['year', 'by', 'mark'],
    draw: ({ scores, chosen }) => tileMap(scores, chosen),
  },
];

/** The authority of a piano chart, and its statistical neighbours where no others are to be pointed at. */
function pianoMarks({ chosen, authority, year, options }: Asked): {
  readonly unit: string;
  readonly mark: readonly string[];
} {
  const unit = authority(year);
  const { neighbours } = neighboursOf(unit);
  return { unit, mark: options.mark === undefined ? neighbours.map(({ authority: { id } }) => id) : chosen.mark };
}

function columnsIn(text: string | undefined): { readonly columns?: 'groups' | 'indicators' } {
  if (text === undefined) return {};
  if (text === 'groups' || text === 'indicators') return { columns: text };
  throw new UsageError(`--columns ${text}: use groups or indicators.`);
}
