// Results as text, to the last digit: run in Node by the tests, and in a page they open, bundled.
import { inclusionIndex, mime2019 } from '../../indicators/index.ts';
import {
  bestWeights,
  funnel,
  intervals,
  removeElements,
  removeUnits,
  smallestSwap,
  weightPath,
  weightsForRank,
} from '../../src/analyse/index.ts';
import type { Vary } from '../../src/analyse/simulate/vary.ts';
import type { Period } from '../../src/core/period.ts';
import type { Spec } from '../../src/core/spec.ts';
import { figures } from '../../src/england/index.ts';
import {
  arithmetic,
  copeland,
  geometric,
  minMax,
  percentileRank,
  score,
  sensitivity,
  simulate,
  zScore,
} from '../../src/index.ts';
import { exp } from '../../src/math/exp.ts';
import { expm1 } from '../../src/math/expm1.ts';
import { log } from '../../src/math/log.ts';
import { log1p } from '../../src/math/log1p.ts';
import { log10 } from '../../src/math/log10.ts';
import { power } from '../../src/math/power.ts';
import { randomFrom } from '../../src/math/random.ts';
import { roundTo } from '../../src/math/round-to.ts';
import * as all from '../../src/methods.ts';

const year: Period = '2023/24';
const list = figures();
// Ids of every indicator alike, so that one list of what varies does for all.
const index: Spec = inclusionIndex;
const presets: readonly Spec[] = [inclusionIndex, mime2019];

/** Every number of a result by the shortest text that gives it back, -0 and `NaN` told apart from 0 and nothing. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number') return Object.is(part, -0) ? '-0' : Number.isFinite(part) ? part : String(part);
    if (part instanceof Float64Array || part instanceof Uint8Array) return Array.from(part);
    return part instanceof Map ? [...part] : part;
  });
}

/** Every layer of both presets, and their ranks. */
export function scores(): string {
  return textOf(
    presets.map((spec) => {
      const scored = score(spec, list);
      return scored.periods.map((period) => {
        const own = scored.of(period);
        const layers = own.indicators.map((id) => {
          const { raw, normalised, learnt } = own.indicator(id);
          return [id, raw, normalised, learnt];
        });
        return [period, own.units, own.score, own.ranks, layers, own.groups.map((id) => own.group(id))];
      });
    }),
  );
}

/** Figures, weights and method, all that can vary by a word or two. */
export const vary: Vary = {
  data: true,
  weights: true,
  normalise: [percentileRank(), minMax({ lower: 1, upper: 100 }), zScore()],
  aggregate: [arithmetic(), copeland()],
  lags: { 'ehcp-in-mainstream': [0, 1] },
  leaveOut: true,
  directions: true,
};
/** The same with weights of other kinds, and with methods that take logarithms. */
const others: readonly Vary[] = [
  {
    data: true,
    weights: { concentration: 1 },
    normalise: [minMax({ lower: 1, upper: 100 })],
    aggregate: [geometric()],
  },
  { weights: 'random order', leaveOut: ['exclusions', 'placement'] },
  { weights: { ranges: { 'ehcp-share-of-send': [0, 1] } } },
];

interface Watch {
  readonly workers?: number;
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** The whole of a simulation: intervals, chances, pairs, groups, notes and some replicates by themselves. */
export async function simulation(watch: Watch, replicates = 150): Promise<string> {
  const texts: string[] = [];
  for (const own of replicates === 150 ? [vary, ...others] : [vary]) {
    const options = { seed: 20, replicates, vary: own, years: [year], denominators: list, ...watch };
    const result = await simulate(index, list, options);
    const { units, groups, above, footnotes } = result.of(year);
    const some = units.map(({ unit }) => unit.id).filter((_, i) => i % 10 === 0);
    const pairs = some.map((id) => some.map((other) => above(id, other)));
    const drawn = [0, 1, 2, replicates - 1].map((r) => result.replicate(r).drawn);
    texts.push(textOf([result, units, groups, pairs, footnotes, drawn]));
  }
  return texts.join('\n');
}

/** The whole of a sensitivity analysis. */
export async function sensitivities(watch: Watch): Promise<string> {
  const options = { year, seed: 5, base: 32, resamples: 40, denominators: list, vary, ...watch };
  return textOf(await sensitivity(index, list, options));
}

/** What if, every question of it, and what is known of each figure by itself. */
export function whatIf(): string {
  const scored = score(index, list);
  const indicators = ['ehcp-in-mainstream', 'permanent-exclusion-rate-ehcp', 'suspension-rate-ehcp'] as const;
  return textOf([
    smallestSwap(scored, { year, above: 'camden', below: 'islington' }),
    smallestSwap(scored, { year, above: 'camden', below: 'islington', distance: 'euclidean' }),
    weightsForRank(scored, { year, unit: 'camden', rank: 20 }),
    bestWeights(score({ ...index, normalise: minMax({ lower: 1, upper: 100 }) }, list), {
      year,
      unit: 'camden',
      least: 0.02,
    }),
    weightPath(scored, { year, id: 'ehcp-in-mainstream' }),
    removeElements(index, list, { year }),
    removeUnits(index, list, { year }),
    intervals(scored, { year, denominators: list }),
    indicators.flatMap((indicator) =>
      (['none', 'multiplicative', 'additive'] as const).map((overdispersion) =>
        funnel(scored, { year, indicator, overdispersion, denominators: list }),
      ),
    ),
  ]);
}

/** A simulation of a million that is ended once this many are done: how many that were, what was told, and the ranks of these. */
export async function endedEarly(workers: number, after: number): Promise<Ended> {
  const stop = new AbortController();
  const told: (readonly [done: number, of: number])[] = [];
  const onProgress = (done: number, of: number): void => {
    told.push([done, of]);
    if (done >= after) stop.abort();
  };
  const options = { seed: 3, replicates: 1_000_000, years: [year], workers, onProgress, signal: stop.signal };
  const result = await simulate(index, list, options);
  return { replicates: result.replicates, note: result.note, told, units: textOf(result.of(year).units) };
}

/** The same of so many, not ended. */
export async function ranksOf(replicates: number): Promise<string> {
  const result = await simulate(index, list, { seed: 3, replicates, years: [year], workers: 1 });
  return textOf(result.of(year).units);
}

/** What {@link endedEarly} gives. */
export interface Ended {
  readonly replicates: number;
  readonly note: string;
  readonly told: readonly (readonly [done: number, of: number])[];
  readonly units: string;
}

/** The functions that all others are made of, at numbers of every size. */
export function functions(): string {
  const random = randomFrom(4);
  const numbers = Array.from({ length: 20_000 }, (_, i) =>
    [random(), (random() - 0.5) * 40, random() * 1e6, (random() - 0.5) * 1400, (random() - 0.5) * 1e-9].at(i % 5),
  );
  const values = numbers.map((x = 0, i) => [
    log(Math.abs(x)),
    log1p(Math.abs(x)),
    log10(Math.abs(x)),
    exp(x),
    expm1(x),
    power(Math.abs(x), (numbers[(i * 7) % 20_000] ?? 0) / 100),
    roundTo(x, 12),
  ]);
  return textOf(values);
}

/** Scores by every method that takes logarithms, powers or roots, and what was learnt. */
export function methods(): string {
  const positive = minMax({ lower: 1, upper: 100 });
  const specs: readonly Partial<Spec>[] = [
    ...[geometric(), all.powerMean({ p: 0.3 }), all.powerMean({ p: -2 }), all.harmonic(), all.owa({ orness: 0.7 })].map(
      (aggregate) => ({ normalise: positive, aggregate }),
    ),
    ...[all.mazziottaPareto(), all.meanMin({ alpha: 0.5, beta: 3 }), all.topsis(), all.wroclaw()].map((aggregate) => ({
      normalise: positive,
      aggregate,
    })),
    ...[all.logistic(), all.exponential(), all.robustZScore(), zScore()].map((normalise) => ({ normalise })),
    ...[all.boxCox(), all.logarithm(), all.treatUntilPassed({ first: all.winsorise(), second: all.boxCox() })].map(
      (treat) => ({ treat, normalise: positive }),
    ),
    ...[all.entropyWeights(), all.criticWeights(), all.pcaWeights({ from: 'rotated-factors', factors: 3 })].map(
      (weigh) => ({
        weigh,
        normalise: positive,
      }),
    ),
  ];
  return textOf(
    specs.map((edit) => {
      const own = score({ ...index, ...edit }, list).of(year);
      return [own.score, own.ranks, own.weights(), own.indicators.map((id) => own.indicator(id).learnt)];
    }),
  );
}
