import { idaci2019Score } from '../../indicators/index.ts';
import { funnel } from '../analyse/chance/funnel.ts';
import { change } from '../analyse/time/change.ts';
import { neighboursOf } from '../england/index.ts';
import { acceptabilityChart } from '../report/charts/acceptability-chart.ts';
import { bumpChart } from '../report/charts/bump-chart.ts';
import { choropleth } from '../report/charts/choropleth.ts';
import { distributionChart } from '../report/charts/distribution-chart.ts';
import { funnelChart } from '../report/charts/funnel-chart.ts';
import { heatGrid } from '../report/charts/heat-grid.ts';
import type { AreaCollection } from '../report/charts/parts/area-shapes.ts';
import { pianoChart } from '../report/charts/piano-chart.ts';
import { rankedDots } from '../report/charts/ranked-dots.ts';
import { scatterChart } from '../report/charts/scatter-chart.ts';
import { tileMap } from '../report/charts/tile-map.ts';
import { waterfallChart } from '../report/charts/waterfall-chart.ts';
import { weightsChart } from '../report/charts/weights-chart.ts';
import { measuresNamed } from './alike.ts';
import { changedYears } from './changed-years.ts';
import type { Asked, ChartOption } from './chart-options.ts';
import { yearsOf } from './inputs.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
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
    name: 'acceptability',
    shows: 'the chance of each rank',
    takes: ['year', 'region', 'top', 'mark', 'simulation'],
    draw: async ({ scored, chosen, year, options, io }) =>
      acceptabilityChart(await simulated(scored, [year], options, io), chosen),
  },
  {
    name: 'weights',
    shows: 'how much each indicator is meant to count, and how much it does',
    takes: ['year'],
    draw: ({ scores, chosen }) => weightsChart(scores, chosen),
  },
  {
    name: 'bump',
    shows: 'ranks over the years',
    takes: ['years', 'region', 'mark'],
    draw: ({ scores, chosen, options: { years } }) =>
      bumpChart(scores, { ...chosen, ...(years === undefined ? {} : { years: yearsOf(years, scores) }) }),
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
    name: 'scatter',
    shows: 'scores against a circumstance: deprivation, for instance',
    takes: ['against', 'by', 'year', 'mark'],
    draw: ({ scores, scored, chosen, options }) => {
      const [against, more] = measuresNamed(options.against ?? idaci2019Score.id);
      if (!against || more) throw new UsageError(`--against ${options.against}: give one indicator.`);
      const of = chosen.by === undefined ? {} : { of: chosen.by };
      return scatterChart(scores, { ...chosen, ...of, against, data: scored.observations, nearest: true });
    },
  },
  {
    name: 'funnel',
    shows: 'which authorities differ in one indicator by more than chance and what else varies',
    takes: ['by', 'year', 'mark'],
    draw: ({ scores, scored, chosen, year }) => {
      const { by: indicator } = chosen;
      if (indicator === undefined) throw new UsageError('Give the indicator that the funnel is of: --by ID.');
      const denominators = scored.observations;
      return funnelChart(funnel(scores, { year, indicator, denominators, overdispersion: 'additive' }), chosen);
    },
  },
  {
    name: 'tile-map',
    shows: 'a map of England on which every authority is a hexagon of the same size',
    takes: ['year', 'by', 'mark'],
    draw: ({ scores, chosen }) => tileMap(scores, chosen),
  },
  {
    name: 'choropleth',
    shows: 'a map of outlines of your own, shaded by rank',
    takes: ['geojson', 'key', 'year', 'by', 'mark'],
    draw: async ({ scores, chosen, options: { geojson, key }, io }) => {
      if (geojson === undefined) throw new UsageError('Give the outlines: --geojson FILE.');
      return choropleth(scores, await outlinesIn(geojson, io), { ...chosen, ...(key === undefined ? {} : { key }) });
    },
  },
];

/** The authority of a piano chart, and its statistical neighbours where no others are to be pointed at. */
function pianoMarks({ chosen, authority, year }: Asked): {
  readonly unit: string;
  readonly mark: readonly string[];
} {
  const unit = authority(year);
  const { neighbours } = neighboursOf(unit);
  return { unit, mark: chosen.mark ?? neighbours.map(({ authority: { id } }) => id) };
}

function columnsIn(text: string | undefined): { readonly columns?: 'groups' | 'indicators' } {
  if (text === undefined) return {};
  if (text === 'groups' || text === 'indicators') return { columns: text };
  throw new UsageError(`--columns ${text}: use groups or indicators.`);
}

async function outlinesIn(file: string, io: Io): Promise<AreaCollection> {
  const text = await readText(file, io);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
