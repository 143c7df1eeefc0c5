// npm run bench [-- --json]: medians on this machine, each beside the least work that gives the same result in the same run.
// Bundled first, as what users run is: a loader that transforms sources as they are imported slows every closure.
import { Worker } from 'node:worker_threads';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { inclusionIndex } from '../../indicators/index.ts';
import { copeland } from '../../src/aggregate/copeland.ts';
import { cellAt } from '../../src/core/column.ts';
import { defineIndex } from '../../src/core/define-index.ts';
import { periodOf } from '../../src/core/period.ts';
import { indicatorsOf } from '../../src/core/tree.ts';
import { figures } from '../../src/england/index.ts';
import { rank } from '../../src/rank/rank.ts';
import { score } from '../../src/score.ts';
import { anIndicator } from '../fixtures/small.ts';
import { chartsTiming } from './charts.ts';
import { csvTimings } from './csv.ts';
import { plainScoreAndRank, scoreAndRank, syntheticPanel } from './pipeline.ts';
import { plainScores } from './plain-score.ts';
import { simulationTiming, threadsTiming } from './simulation.ts';
import { median, medianOf, type Timing } from './timing.ts';

const seed = 20261122;

/** The first call of figures() in the built package, in a thread that has loaded nothing else. */
function firstFigures(): Promise<{ first: number; parse: number }> {
  const england = new URL('../../dist/england.js', import.meta.url).href;
  const code = `
    const { parentPort } = require('node:worker_threads');
    import(${JSON.stringify(england)}).then(({ figures }) => {
      const start = performance.now();
      const list = figures();
      const first = performance.now() - start;
      const text = JSON.stringify(list.map(({ unit, period, measure, value }) => [unit.id, period, measure, value]));
      const again = performance.now();
      JSON.parse(text);
      parentPort.postMessage({ first, parse: performance.now() - again });
    });`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function figuresTiming(): Promise<Timing> {
  const runs: { first: number; parse: number }[] = [];
  for (let i = 0; i < 7; i++) runs.push(await firstFigures());
  return {
    what: 'figures(), first call',
    milliseconds: median(runs.map(({ first }) => first)),
    limit: 'JSON.parse of the same figures',
    limitMilliseconds: median(runs.map(({ parse }) => parse)),
  };
}

function scoreTiming(): Timing {
  const list = figures();
  const indicators = indicatorsOf(inclusionIndex.children);
  const years = [2020, 2021, 2022, 2023, 2024];
  const year = score(inclusionIndex, list).of('2022/23');
  const [plain] = plainScores(indicators, list, [2022]);
  year.units.forEach(({ id, name }, i) => {
    const own = cellAt(year.score, i);
    if (typeof own === 'number' && Math.abs(own - (plain?.get(id) ?? 0)) > 1e-9) throw new Error(`${name} differs`);
  });
  return {
    what: 'score(inclusionIndex), 5 years',
    milliseconds: medianOf(15, () => score(inclusionIndex, list)),
    limit: 'plain loops, 5 years',
    limitMilliseconds: medianOf(15, () => plainScores(indicators, list, years)),
  };
}

function syntheticTiming(): Timing {
  const random = xoroshiro128plus(seed);
  const indicators = Array.from({ length: 50 }, (_, i) => anIndicator(`synthetic-${i}`));
  const spec = defineIndex({ ...inclusionIndex, first: '2015/16', children: indicators, over: 'children' });
  const years = [2015, 2016, 2017, 2018, 2019];
  const source = indicators[0]?.source ?? { publication: '', file: '', column: '' };
  const units = Array.from({ length: 1000 }, (_, u) => ({ id: `unit-${u}`, name: `Unit ${u}` }));
  const list = years.flatMap((start) =>
    indicators.flatMap(({ id }) =>
      units.map((unit) => ({
        unit,
        period: periodOf(start),
        measure: id,
        value: 100 * uniformFloat64(random),
        source,
      })),
    ),
  );
  return {
    what: 'score, 1,000 synthetic units x 50 x 5',
    milliseconds: medianOf(5, () => score(spec, list)),
    limit: 'plain loops',
    limitMilliseconds: medianOf(5, () => plainScores(indicators, list, years)),
  };
}

function rankTiming(): Timing {
  const scores = score(inclusionIndex, figures());
  const { values } = scores.of('2023/24').score;
  return {
    what: 'rank, one year',
    milliseconds: medianOf(25, () => rank(scores, { year: '2023/24' })),
    limit: 'sort of the scores',
    limitMilliseconds: medianOf(25, () => values.slice().sort()),
  };
}

/** Normalise, aggregate at three levels and rank, every layer kept: the sizes that a promise is made for, in milliseconds. */
const promised = [
  { units: 151, years: 9, runs: 2000, atMost: 1 },
  { units: 32_000, years: 1, runs: 25, atMost: 10 },
  { units: 350_000, years: 1, runs: 9, atMost: 150 },
];

function pipelineTiming({ units, years, runs, atMost }: (typeof promised)[number]): Timing {
  const panel = syntheticPanel(units, years, seed);
  const [own, plain] = [scoreAndRank(panel), plainScoreAndRank(panel)];
  // Ranks that differ by rounding error are tied here, and not in plain loops.
  if (Math.abs(own / plain - 1) > 1e-6) throw new Error(`the ranks differ: ${own} and ${plain}`);
  for (let i = 0; i < runs; i++) {
    scoreAndRank(panel);
    plainScoreAndRank(panel);
  }
  return {
    what: `score and rank, ${units.toLocaleString('en')} x 12${years > 1 ? ` x ${years} years` : ''}`,
    milliseconds: medianOf(runs, () => scoreAndRank(panel)),
    limit: 'plain loops',
    limitMilliseconds: medianOf(runs, () => plainScoreAndRank(panel)),
    promised: atMost,
  };
}

function copelandTiming(): Timing {
  const columns = (syntheticPanel(500, 1, seed).periods[0]?.raw ?? []).map(({ values }) => values);
  const weights = new Float64Array(columns.length).fill(1);
  const method = copeland();
  const plain = (): number => {
    let wins = 0;
    for (let a = 0; a < 500; a++) {
      for (let b = 0; b < a; b++) {
        let balance = 0;
        for (const column of columns) balance += Math.sign((column[a] ?? 0) - (column[b] ?? 0));
        wins += Math.sign(balance);
      }
    }
    return wins;
  };
  return {
    what: 'Copeland, 500 x 12',
    milliseconds: medianOf(15, () => method.apply(columns, weights, method.fit(columns, weights))),
    limit: 'plain loops',
    limitMilliseconds: medianOf(15, plain),
    promised: 20,
  };
}

const pipelines = promised.map(pipelineTiming);
/** Time goes as units to the power of this, from the second size to the third. */
const exponent =
  Math.log((pipelines[2]?.milliseconds ?? 0) / (pipelines[1]?.milliseconds ?? 1)) / Math.log(350_000 / 32_000);

const timings: readonly Timing[] = [
  ...pipelines,
  copelandTiming(),
  await figuresTiming(),
  scoreTiming(),
  syntheticTiming(),
  rankTiming(),
  ...(await csvTimings()),
  await simulationTiming(),
  await threadsTiming(10_000, 9),
  await threadsTiming(100_000, 3),
  await chartsTiming(),
];

if (process.argv.includes('--json')) {
  const results = timings.map((timing) => ({ ...timing, ratio: timing.milliseconds / timing.limitMilliseconds }));
  console.log(JSON.stringify({ seed, node: process.version, exponent, results }));
} else {
  console.log(`Medians in milliseconds, node ${process.version}, seed ${seed}`);
  for (const { what, milliseconds, limit, limitMilliseconds, promised, rowsPerSecond } of timings) {
    const ratio = `${(milliseconds / limitMilliseconds).toFixed(1)} x ${limit} (${limitMilliseconds.toFixed(2)})`;
    const speed = rowsPerSecond === undefined ? '' : `, ${rowsPerSecond.toLocaleString('en')} rows/s`;
    const most = promised === undefined ? '' : `, at most ${promised} on a quiet machine`;
    console.log(`${what.padEnd(40)} ${milliseconds.toFixed(2).padStart(8)}   ${ratio}${most}${speed}`);
  }
  console.log(`From 32,000 to 350,000 units, time grows as units to the power of ${exponent.toFixed(2)}.`);
}
