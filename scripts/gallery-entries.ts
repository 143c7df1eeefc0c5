/** A chart in the gallery. */
export interface GalleryEntry {
  /** The chart's name on the command line, and that of its picture. */
  readonly name: string;
  readonly title: string;
  /** What it says, and when to use it. */
  readonly text: string;
  /** What follows the name on the command line. */
  readonly options: string;
  /** The same in TypeScript, after `scores`: `svg` is the picture. */
  readonly code: string;
}

const scored = `import { score } from 'inclusion-index';
import { figures } from 'inclusion-index/england';
import { inclusionIndex } from 'inclusion-index/indicators';`;
const scores = 'const scores = score(inclusionIndex, figures());';
const simulated = `import { simulate } from 'inclusion-index';
import { figures } from 'inclusion-index/england';
import { inclusionIndex } from 'inclusion-index/indicators';`;
const simulation = `const uncertainty = await simulate(inclusionIndex, figures(), {
  seed: 1,
  replicates: 1000,
  years: ['2023/24'],
  denominators: figures(),
});`;

/** Every chart, in the order in which a report would use them. */
export const galleryEntries: readonly GalleryEntry[] = [
  {
    name: 'ranked-dots',
    title: 'Ranked dots',
    text: 'Who stands where, and how sure that is: a dot for each score, a line for how far it could be off, and the best and worst rank behind the rank. Use it in place of a league table that shows ranks alone.',
    options: '--year 2023/24 --region London --mark Camden --uncertainty',
    code: `${scored.replace('{ score }', '{ score, simulate }')}
import { rankedDots } from 'inclusion-index/report';
${scores}
${simulation}
const svg = rankedDots(scores, {
  year: '2023/24',
  where: ({ region }) => region.endsWith('London'),
  mark: ['camden'],
  uncertainty,
});`,
  },
  {
    name: 'heat-grid',
    title: 'Heat grid',
    text: 'What a rank is made of: a column for each indicator or domain, the darker the more inclusive. Use it to see at a glance where an authority is strong and where it is weak, and whether its neighbours are too.',
    options: '--year 2023/24 --columns indicators --top 30 --mark Camden',
    code: `${scored}
import { heatGrid } from 'inclusion-index/report';
${scores}
const svg = heatGrid(scores, { year: '2023/24', columns: 'indicators', top: 30, mark: ['camden'] });`,
  },
  {
    name: 'piano',
    title: 'Piano chart',
    text: 'The profile of one authority: a strip for each indicator, on it a key for every authority, its own in bold and those of its statistical neighbours with a circle. Use it as the page about one authority.',
    options: '--authority Camden --year 2023/24',
    code: `${scored.replace('{ figures }', '{ figures, neighboursOf }')}
import { pianoChart } from 'inclusion-index/report';
${scores}
const mark = neighboursOf('camden').neighbours.map(({ authority }) => authority.id);
const svg = pianoChart(scores, { year: '2023/24', unit: 'camden', mark });`,
  },
  {
    name: 'distribution',
    title: 'Distribution',
    text: 'How scores are spread, and where some lie among them. Use it to see whether a few ranks up or down are a large difference or none: in the middle, where most are, they are none.',
    options: '--year 2023/24 --mark Camden,Leeds',
    code: `${scored}
import { distributionChart } from 'inclusion-index/report';
${scores}
const svg = distributionChart(scores, { year: '2023/24', mark: ['camden', 'leeds'] });`,
  },
  {
    name: 'acceptability',
    title: 'Rank acceptability',
    text: 'The chance of each rank. Use it where somebody asks whether an authority is among the first twenty: it is not always yes or no.',
    options: '--year 2023/24 --mark Camden,Islington,Leeds,Kent,Devon',
    code: `${simulated}
import { acceptabilityChart } from 'inclusion-index/report';
${simulation}
const mark = ['camden', 'islington', 'leeds', 'kent', 'devon'];
const svg = acceptabilityChart(uncertainty, { year: '2023/24', mark });`,
  },
  {
    name: 'weights',
    title: 'Weights',
    text: 'What weights are given, and what share of the index each indicator has by them: where domains count alike, the only indicator of one counts as much as all the others of another. Use it where somebody says that all count alike.',
    options: '--index examples/domains-alike.yaml --year 2023/24',
    code: `import { score } from 'inclusion-index';
import { figures } from 'inclusion-index/england';
import { catalogue } from 'inclusion-index/indicators';
import { weightsChart } from 'inclusion-index/report';
import { readIndex } from 'inclusion-index/sources';
import { readFileSync } from 'node:fs';
const file = 'examples/domains-alike.yaml';
const index = await readIndex({ name: file, text: readFileSync(file, 'utf8') }, catalogue);
const svg = weightsChart(score(index, figures()), { year: '2023/24' });`,
  },
  {
    name: 'bump',
    title: 'Ranks over the years',
    text: 'Who rose and who fell, year by year, with gaps where an authority was not ranked and a line where boundaries changed. Use it before you tell a story of improvement: most lines go up and down.',
    options: '--years 2020/21..2024/25 --mark Camden,Islington,Leeds',
    code: `${scored}
import { bumpChart } from 'inclusion-index/report';
${scores}
const years = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25'] as const;
const svg = bumpChart(scores, { years, mark: ['camden', 'islington', 'leeds'] });`,
  },
  {
    name: 'waterfall',
    title: 'Waterfall of a change',
    text: 'What the change of a score is made of, by indicator and by cause; the parts add up. Use it to answer "what happened here?", and to see how much of it is a break in a series or the doing of others.',
    options: '--authority Camden --from 2022/23 --to 2023/24',
    code: `${scored.replace('{ score }', '{ change, score }')}
import { waterfallChart } from 'inclusion-index/report';
${scores}
const svg = waterfallChart(change(scores, { from: '2022/23', to: '2023/24' }), { unit: 'camden' });`,
  },
  {
    name: 'scatter',
    title: 'Scatter against context',
    text: 'How scores go with a circumstance, and who is far from what it lets one expect. Use it where somebody says that it is all deprivation; mind that what goes together over authorities need not over pupils, and is no cause.',
    options: '--against semh-share-of-plans --year 2023/24 --mark Camden',
    code: `${scored.replace('{ inclusionIndex }', '{ inclusionIndex, semhShareOfPlans }')}
import { scatterChart } from 'inclusion-index/report';
${scores}
const svg = scatterChart(scores, {
  data: figures(),
  nearest: true,
  against: semhShareOfPlans,
  year: '2023/24',
  mark: ['camden'],
});`,
  },
  {
    name: 'funnel',
    title: 'Funnel',
    text: 'Who stands out in one indicator, given how many pupils there are: within the curves lies what chance, and what authorities differ by anyway, would do. Use it before an authority with few pupils is praised or blamed.',
    options: '--by ehcp-in-mainstream --year 2023/24 --mark Camden',
    code: `${scored}
import { funnel } from 'inclusion-index/analyse';
import { funnelChart } from 'inclusion-index/report';
${scores}
const found = funnel(scores, {
  year: '2023/24',
  indicator: 'ehcp-in-mainstream',
  denominators: figures(),
  overdispersion: 'additive',
});
const svg = funnelChart(found, { mark: ['camden'] });`,
  },
  {
    name: 'tile-map',
    title: 'Tile map',
    text: 'Where in England ranks are high and low, every authority the same size and labelled, on the boundaries of the year. Use it rather than a map of outlines: London is as visible as Cumbria.',
    options: '--year 2023/24 --mark Camden',
    code: `${scored}
import { tileMap } from 'inclusion-index/report';
${scores}
const svg = tileMap(scores, { year: '2023/24', mark: ['camden'] });`,
  },
  {
    name: 'choropleth',
    title: 'Choropleth',
    text: 'The same on outlines of your own, a GeoJSON file. Use it where people look for the shape of their county; large ones draw the eye, so do not use it for London. Outlines must be of the year: `examples/england-2021.geojson` is of 2021 to 2023 (Office for National Statistics, Open Government Licence v3.0; contains OS data, Crown copyright and database right 2021).',
    options: '--geojson examples/england-2021.geojson --year 2022/23 --mark Camden,Leeds',
    code: `${scored}
import { choropleth } from 'inclusion-index/report';
import { readFileSync } from 'node:fs';
${scores}
const outlines = JSON.parse(readFileSync('examples/england-2021.geojson', 'utf8'));
const svg = choropleth(scores, outlines, { year: '2022/23', mark: ['camden', 'leeds'] });`,
  },
];
