import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/analyse/simulate/simulate.ts';
import type { SimulationWorker } from '../../../src/analyse/simulate/thread-types.ts';
import type { Vary } from '../../../src/analyse/simulate/vary.ts';
import type { Observation, Unit } from '../../../src/core/observation.ts';
import { drawBinomial } from '../../../src/math/draw-binomial.ts';
import { drawPoisson } from '../../../src/math/draw-poisson.ts';
import { type Random, randomFrom } from '../../../src/math/random.ts';
import * as methods from '../../../src/methods.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { zScore } from '../../../src/normalise/z-score.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { score } from '../../../src/score.ts';
import { anIndicator, figuresOf } from '../../fixtures/small.ts';
import { asTheyAre, counted, plain } from '../counted.ts';
import { pretended, sleep, threadOfSources, watched } from '../threads.ts';

const year = '2018/19';
const index = asTheyAre(
  anIndicator('s', { sampling: 'binomial' }),
  anIndicator('t', { sampling: 'binomial' }),
  anIndicator('e', { sampling: 'count' }),
);
const ids = Array.from({ length: 30 }, (_, i) => `u${String(i).padStart(2, '0')}`);
/** True shares and rates, by unit, spread out. */
const truth = ids.map((_, i) => ({ s: 0.3 + i / 75, t: 0.15 + ((i * 7) % 30) / 100, e: 0.05 + ((i * 11) % 30) / 250 }));
const size = { s: 250, t: 120, e: 400 };

/** Made figures, drawn from the truth. */
function made(random: Random): Observation[] {
  return ids.flatMap((id, i) => {
    const { s, t, e } = truth[i] ?? { s: 0, t: 0, e: 0 };
    return [
      counted(id, 's', drawBinomial(size.s, s, random), size.s),
      counted(id, 't', drawBinomial(size.t, t, random), size.t),
      counted(id, 'e', drawPoisson(size.e * e, random), size.e),
    ];
  });
}

const data = made(randomFrom(9));
const vary: Vary = { data: true, weights: true, normalise: [minMax(), zScore()], leaveOut: true };

/** All of a result that is not a function, as text. */
async function textOf(options: Partial<Parameters<typeof simulate>[2]>): Promise<string> {
  const result = await simulate(index, data, { seed: 7, replicates: 150, vary, workers: 1, ...options });
  const { units, groups, above } = result.of(year);
  const pairs = ids.map((id) => ids.map((other) => above(id, other)));
  return JSON.stringify([result, units, groups, pairs]);
}

describe('simulate()', () => {
  it('has intervals that cover the true score and the true rank of made data 93 to 97 times in 100', async () => {
    const many = Array.from({ length: 120 }, (_, i) => `u${String(i).padStart(3, '0')}`);
    const shares = many.map((_, i) => [0.1 + (0.8 * i) / 120, 0.1 + (0.8 * ((i * 7) % 120)) / 120] as const);
    const trueScores = shares.map(([s, t]) => 50 * (s + t));
    const trueRanks = trueScores.map((one) => 1 + trueScores.filter((other) => other > one + 1e-9).length);
    const two = asTheyAre(anIndicator('s', { sampling: 'binomial' }), anIndicator('t', { sampling: 'binomial' }));
    const random = randomFrom(2026);
    let [scores, ranks, all] = [0, 0, 0];
    for (let set = 0; set < 40; set++) {
      const drawn = many.flatMap((id, i) =>
        (['s', 't'] as const).map((measure, m) =>
          counted(id, measure, drawBinomial(150, shares[i]?.[m] ?? 0, random), 150),
        ),
      );
      const result = await simulate(two, drawn, { seed: set, replicates: 400, vary: { data: true }, workers: 1 });
      for (const { unit, low, high, best, worst } of result.of(year).units) {
        const i = many.indexOf(unit.id);
        const [trueScore = 0, trueRank = 0] = [trueScores[i], trueRanks[i]];
        all++;
        if (low <= trueScore && trueScore <= high) scores++;
        if (best <= trueRank && trueRank <= worst) ranks++;
      }
    }
    for (const share of [scores / all, ranks / all]) {
      expect(share).toBeGreaterThan(0.93);
      expect(share).toBeLessThan(0.97);
    }
  }, 120_000);

  it('is as wide as the formula for a mean of shares says', async () => {
    const alike = ids.flatMap((id) => [
      counted(id, 's', 100, 250),
      counted(id, 't', 36, 120),
      counted(id, 'e', 40, 400),
    ]);
    const result = await simulate(index, alike, { seed: 3, replicates: 4000, vary: { data: true }, workers: 1 });
    const { units, groups, above, unit } = result.of(year);
    const variance = (10_000 * ((0.4 * 0.6) / 250 + (0.3 * 0.7) / 120 + 40 / 400 ** 2)) / 9;
    const width = units.reduce((sum, { low, high }) => sum + high - low, 0) / units.length;
    expect(width / (2 * 1.96 * Math.sqrt(variance))).toBeCloseTo(1, 1.5);
    // Thirty that are alike: nobody can be told apart, each rank is as likely, and so is each quarter.
    expect(groups).toHaveLength(1);
    expect(above('u00', 'u01')).toBeCloseTo(0.5, 1);
    expect(above('u00', 'u01') + above('u01', 'u00')).toBe(1);
    const { chances, topQuarter, bottomQuarter, tiedWith } = unit('u05');
    expect(Math.max(...chances.map((chance) => Math.abs(chance - 1 / 30)))).toBeLessThan(0.015);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect([topQuarter, bottomQuarter].map((chance) => Math.abs(chance - 7 / 30) < 0.03)).toEqual([true, true]);
    expect(tiedWith).toBe(29);
  });

  it('tells groups apart from the top', async () => {
    const far = ['a', 'b', 'c', 'd'].flatMap((id, i) => [
      counted(id, 's', i < 2 ? 900 : 100, 1000),
      counted(id, 't', 500, 1000),
      counted(id, 'e', 100, 1000),
    ]);
    const { groups, unit, above } = (await simulate(index, far, { seed: 1, vary: { data: true }, workers: 1 })).of(
      year,
    );
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect([unit('a').group, unit('d').group, unit('a').tiedWith]).toEqual([1, 2, 1]);
    expect([above('a', 'c'), above('c', 'a')]).toEqual([1, 0]);
    expect(() => unit('z')).toThrow('There is no ranked unit "z".');
  });

  it('gives each replicate back, to be scored alone', async () => {
    const result = await simulate(index, data, { seed: 7, replicates: 3, vary, workers: 1 });
    const own = [0, 1, 2].map((r) => {
      const { spec, panel, drawn } = result.replicate(r);
      expect(Object.keys(drawn)).toEqual(['normalise', 'leave-out', 'weights', 'data']);
      return score(spec, panel).of(year);
    });
    for (const { unit, low, high } of result.of(year).units) {
      const scores = own.map((one) => one.score.values[one.indexOf(unit.id)] ?? Number.NaN).toSorted((a, b) => a - b);
      expect(low).toBeGreaterThanOrEqual((scores[0] ?? 0) - 1e-9);
      expect(high).toBeLessThanOrEqual((scores[2] ?? 0) + 1e-9);
    }
  });

  it('gives the same bytes for a seed, from observations or a panel, and others for another', async () => {
    const text = await textOf({});
    expect(await textOf({})).toBe(text);
    expect(await textOf({ seed: 8 })).not.toBe(text);
    const options = { seed: 7, replicates: 150, vary, workers: 1 };
    const [list, panel] = [await simulate(index, data, options), await simulate(index, arrange(index, data), options)];
    expect(JSON.stringify(panel.of(year).units)).toBe(JSON.stringify(list.of(year).units));
  });

  it('gives the same bytes with 1, 2 or 4 threads', async () => {
    const text = await textOf({ replicates: 3000 });
    for (const [workers, start] of [
      [2, pretended],
      [4, pretended],
      [2, threadOfSources],
    ] as const) {
      const { worker, onProgress, given } = watched(start);
      expect(await textOf({ replicates: 3000, workers, worker, onProgress })).toBe(text);
      expect(given()).toBeGreaterThan(0);
    }
  }, 60_000);

  it('does so with lags and gaps to fill, and a group to fill by', async () => {
    const lagged = asTheyAre(anIndicator('s', { sampling: 'binomial' }), anIndicator('x'));
    const figures = (['2017/18', '2018/19'] as const).flatMap((period) => [
      ...ids.map((id, i) => counted(id, 's', 10 + i, 60, period)),
      ...figuresOf(Object.fromEntries(ids.map((id, i) => [id, [i % 4 === 0 ? 'suppressed' : i]])), ['x'], period),
    ]);
    const options = {
      seed: 1,
      replicates: 400,
      vary: {
        data: true,
        lags: { s: [0, 1] },
        impute: [methods.imputeMean(), methods.imputeGroupMean({ by: 'region' })],
      },
    };
    const text = async (workers: number): Promise<string> => {
      const { worker, given } = watched(pretended);
      const result = await simulate(lagged, figures, { ...options, workers, worker });
      expect(result.issues).toEqual([]);
      expect(given() > 0).toBe(workers > 1);
      return JSON.stringify(result.periods.map((period) => result.of(period).units));
    };
    expect(await text(3)).toBe(await text(1));
  });

  it('runs on one thread, with the same results and a note, where others cannot do it', async () => {
    const own = { ...minMax(), type: 'mine' };
    const varied: Vary = { normalise: [own, zScore()] };
    const [many, replicates] = [20_000, 2000];
    const options = { seed: 1, replicates: many, vary: varied };
    const result = await simulate(index, data, { ...options, workers: 2, worker: pretended });
    expect(result.issues).toMatchObject([{ code: 'one-thread', severity: 'note' }]);
    expect(result.issues[0]?.message).toContain('mine is a method of its own');
    const alone = await simulate(index, data, { ...options, workers: 1 });
    expect(JSON.stringify(result.of(year).units)).toBe(JSON.stringify(alone.of(year).units));
    const minusOne = { ...zScore(), apply: (column: Float64Array) => column.map((value) => -value) };
    const other = await simulate({ ...index, normalise: minusOne }, data, {
      seed: 1,
      replicates,
      workers: 2,
      worker: pretended,
    });
    expect(other.issues[0]?.message).toContain('a method of its own gives other scores');
    const none = (): SimulationWorker => {
      throw new Error('no threads here');
    };
    expect((await simulate(index, data, { seed: 1, replicates: 20, workers: 2, worker: none })).issues).toHaveLength(1);
    const broken = (): SimulationWorker => new Worker('throw new Error("no memory")', { eval: true });
    const onProgress = (): void => sleep(50);
    const failed = await simulate(index, data, { seed: 1, replicates, workers: 2, worker: broken, onProgress });
    expect(failed.issues[0]?.message).toContain('no memory');
    expect(failed.replicates).toBe(replicates);
  }, 60_000);

  it('starts threads by itself where it would take long, and only there', async () => {
    const long = watched(pretended);
    const stop = new AbortController();
    const onProgress = (): void => {
      if (long.given() > 0 || availableParallelism() === 1) stop.abort();
    };
    const options = { seed: 1, replicates: 1_000_000, signal: stop.signal, worker: long.worker, onProgress };
    const result = await simulate(index, data, options);
    expect(result.replicates).toBeLessThan(1_000_000);
    expect(long.given() > 0).toBe(availableParallelism() > 1);
    const short = watched(pretended);
    await simulate(index, data, { seed: 1, replicates: 20, worker: short.worker });
    expect(short.given()).toBe(0);
  });

  it('does again what a thread had to do that fails half way', async () => {
    for (const half of [1, 2, 3]) {
      let given = 0;
      const failing = (): SimulationWorker => {
        const own = pretended();
        const send = own.postMessage.bind(own);
        own.postMessage = (message) => {
          if (++given > half) throw new Error('out of memory');
          send(message);
        };
        return own;
      };
      const told: number[] = [];
      const onProgress = (done: number): number => told.push(done);
      const options = { seed: 7, replicates: 2000, vary, workers: 2, worker: failing, onProgress };
      const result = await simulate(index, data, options);
      expect(given).toBeGreaterThan(half);
      expect(result.issues[0]?.message).toContain('out of memory');
      const alone = await simulate(index, data, { seed: 7, replicates: 2000, vary, workers: 1 });
      expect(JSON.stringify(result.of(year).units)).toBe(JSON.stringify(alone.of(year).units));
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBe(2000);
    }
  });

  it('tells how far it is, and ends early with what is done', async () => {
    const told: number[] = [];
    await simulate(index, data, {
      seed: 1,
      replicates: 50,
      workers: 1,
      onProgress: (done, of) => told.push(done / of),
    });
    expect(told.at(-1)).toBe(1);
    for (const workers of [1, 2]) {
      const stop = new AbortController();
      const result = await simulate(index, data, {
        seed: 1,
        replicates: 1_000_000,
        workers,
        worker: pretended,
        signal: stop.signal,
        onProgress: () => stop.abort(),
      });
      expect(result.replicates).toBeGreaterThan(0);
      expect(result.replicates).toBeLessThan(1_000_000);
      expect(result.asked).toBe(1_000_000);
      expect(result.note).toContain('ended early (1000000 asked for), seed 1.');
      const [first] = result.of(year).units;
      expect(first?.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    }
  });

  it('has a result of few where it is ended before it began', async () => {
    const options = { seed: 1, replicates: 1_000_000, workers: 2, worker: pretended, signal: AbortSignal.abort() };
    const { replicates, of } = await simulate(index, data, options);
    expect(replicates).toBeGreaterThan(0);
    expect(replicates).toBeLessThan(1_000_000);
    expect(of(year).units).toHaveLength(30);
  });

  it('throws what is wrong with a replicate, on however many threads', async () => {
    const varied: Vary = { normalise: [zScore()], aggregate: [methods.geometric()] };
    for (const workers of [1, 2]) {
      const options = { seed: 1, replicates: 2000, workers, worker: pretended, vary: varied };
      await expect(simulate(index, data, options)).rejects.toThrow('A geometric mean needs values above 0');
    }
  });

  it('is a point where nothing varies, and wider with a higher level', async () => {
    const still = asTheyAre(anIndicator('n'));
    const figures = [plain('a', 'n', 1.1), plain('b', 'n', 2)];
    const [, last] = (await simulate<string, string, Unit>(still, figures, { seed: 1, workers: 1 })).of(year).units;
    expect(last).toMatchObject({
      score: 1.1,
      low: 1.1,
      high: 1.1,
      rank: 2,
      best: 2,
      worst: 2,
      medianRank: 2,
      group: 2,
    });
    const width = async (level: number): Promise<number> => {
      const result = await simulate(index, data, { seed: 1, replicates: 400, level, vary: { data: true }, workers: 1 });
      return result.of(year).units.reduce((sum, { low, high }) => sum + high - low, 0);
    };
    expect(await width(0.998)).toBeGreaterThan((await width(0.95)) * 1.3);
  });

  it('says which figures are held, all or for some units', async () => {
    const some = data.map((one, i) => (i === 0 ? { ...one, value: 99 } : one));
    const { note, variation } = await simulate(index, some, { seed: 1, replicates: 5, workers: 1 });
    expect(note).toMatch(
      /^Varied: weights, data; 5 replicates, seed 1\. Chance in 3 of 3 indicators\. For some units: Title of s \(the figure is not \d+ of 250\)\.$/,
    );
    expect(variation.map(({ indicator }) => indicator)).toEqual(['s', 't', 'e']);
  });

  it('refuses a level in per cent, no draws, half a seed, half a worker, and a year that was not scored', async () => {
    await expect(simulate(index, data, { seed: 1, level: 95 })).rejects.toThrow('write 0.95');
    await expect(simulate(index, data, { seed: 1, replicates: 1 })).rejects.toThrow('There are 1 replicates.');
    await expect(simulate(index, data, { seed: 0.5 })).rejects.toThrow('The seed is 0.5.');
    await expect(simulate(index, data, { seed: 1, workers: 0.5 })).rejects.toThrow('There are 0.5 workers.');
    await expect(simulate(index, data, { seed: 1, years: ['2001/02'] })).rejects.toThrow('has no scores for 2001/02');
    const many = Array.from({ length: 5001 }, (_, i) => plain(`x${i}`, 'n', i / 100));
    const one = asTheyAre(anIndicator('n'));
    await expect(simulate(one, many, { seed: 1, vary: {} })).rejects.toThrow('There are 5001 units');
    const result = await simulate(index, data, { seed: 1, replicates: 5, workers: 1 });
    expect(() => result.of('2001/02')).toThrow('There is no year "2001/02".');
  });
});
