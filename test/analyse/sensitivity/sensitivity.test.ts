import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/presets.ts';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { geometric } from '../../../src/aggregate/geometric.ts';
import { sensitivity } from '../../../src/analyse/sensitivity/sensitivity.ts';
import { replicator } from '../../../src/analyse/simulate/replicator.ts';
import { figures } from '../../../src/england/figures.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import { percentileRank } from '../../../src/normalise/percentile-rank.ts';
import { zScore } from '../../../src/normalise/z-score.ts';
import { arrange } from '../../../src/panel/build-panel.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { pretended, threadOfSources, watched } from '../threads.ts';
import { three } from '../weighted.ts';

const table = figuresOf({ a: [10, 2, 5], b: [2, 10, 5], c: [5, 5, 4], d: [7, 1, 9], e: [1, 8, 8], f: [3, 3, 3] }, [
  'x',
  'y',
  'z',
]);

/** The share of each factor by itself and in all, of results for every combination of levels: by the law of total variance. */
function byEnumeration(levels: readonly number[], result: (combination: readonly number[]) => number) {
  const all = levels.reduce<number[][]>(
    (rows, n) => rows.flatMap((row) => Array.from({ length: n }, (_, l) => [...row, l])),
    [[]],
  );
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = (values: readonly number[]): number => mean(values.map((value) => (value - mean(values)) ** 2));
  const whole = variance(all.map(result));
  const meansBy = (key: (row: readonly number[]) => string): number[] => {
    const groups = new Map<string, number[]>();
    for (const row of all) groups.set(key(row), [...(groups.get(key(row)) ?? []), result(row)]);
    return [...groups.values()].map(mean);
  };
  return levels.map((_, f) => ({
    first: variance(meansBy((row) => String(row[f]))) / whole,
    total: 1 - variance(meansBy((row) => row.filter((__, g) => g !== f).join())) / whole,
  }));
}

describe('sensitivity(spec, data)', () => {
  it('is what every combination of choices, enumerated, makes of scores and ranks', async () => {
    const choices = {
      normalise: [minMax({ lower: 1, upper: 100 }), minMax({ lower: 50, upper: 60 })],
      aggregate: [arithmetic(), geometric()],
      directions: ['x'],
    } as const;
    const found = await sensitivity(three, table, { seed: 1, base: 4096, vary: choices, resamples: 50 });
    expect(found.runs).toBe(4096 * 5);
    expect(found.factors.map(({ id }) => id)).toEqual(['normalise', 'aggregate', 'direction:x']);
    const again = replicator(three, table, choices);
    const into = new Float64Array(again.size);
    const scoreOf = (unit: number) => (levels: readonly number[]) => {
      again.run(
        levels.map((level) => (level + 0.5) / 2),
        into,
      );
      return into[unit] ?? Number.NaN;
    };
    for (const [u, { unit, score }] of found.units.entries()) {
      expect(unit.id).toBe('abcdef'[u]);
      const expected = byEnumeration([2, 2, 2], scoreOf(u));
      for (const [f, { first, total }] of score.factors.entries()) {
        expect(Math.abs((first?.value ?? Number.NaN) - (expected[f]?.first ?? 0))).toBeLessThan(0.01);
        expect(Math.abs((total?.value ?? Number.NaN) - (expected[f]?.total ?? 0))).toBeLessThan(0.01);
      }
    }
    const rankOf = (unit: number) => (levels: readonly number[]) => {
      scoreOf(unit)(levels);
      return 1 + into.filter((value) => value > (into[unit] ?? 0) + 1e-9).length;
    };
    const moving = found.units.flatMap(({ rank }, u) => (rank.variance > 0 ? [{ u, rank }] : []));
    expect(moving.length).toBeGreaterThan(1);
    for (const { u, rank } of moving) {
      const expected = byEnumeration([2, 2, 2], rankOf(u));
      for (const [f, { total }] of rank.factors.entries())
        expect(Math.abs((total?.value ?? Number.NaN) - (expected[f]?.total ?? 0))).toBeLessThan(0.01);
    }
    const shift = (levels: readonly number[]) => {
      const start = again.periods[0]?.published ?? new Float64Array();
      scoreOf(0)(levels);
      const rank = (all: Float64Array, u: number) => 1 + all.filter((value) => value > (all[u] ?? 0) + 1e-9).length;
      const own = into.slice();
      return own.reduce((sum, _, u) => sum + Math.abs(rank(start, u) - rank(own, u)), 0) / own.length;
    };
    const expected = byEnumeration([2, 2, 2], shift);
    for (const [f, { first, total }] of found.meanShift.factors.entries()) {
      expect(Math.abs((first?.value ?? Number.NaN) - (expected[f]?.first ?? 0))).toBeLessThan(0.01);
      expect(Math.abs((total?.value ?? Number.NaN) - (expected[f]?.total ?? 0))).toBeLessThan(0.01);
    }
    // No data among what varies.
    expect(found.ranks.split).toBeNull();
  });

  it('adds the rank variances of all units up', async () => {
    const found = await sensitivity(three, table, {
      seed: 1,
      base: 64,
      resamples: 20,
      vary: { weights: true, leaveOut: true },
    });
    const sum = found.units.reduce((total, { rank }) => total + rank.variance, 0);
    expect(found.ranks.variance).toBeCloseTo(sum, 8);
    const weighed = found.units.reduce(
      (total, { rank }) => total + rank.variance * (rank.factors[0]?.total?.value ?? 0),
      0,
    );
    expect(found.ranks.factors[0]?.total?.value).toBeCloseTo(weighed / sum, 8);
  });

  it('splits the variance of authorities between figures and method', async () => {
    const options = { year: '2023/24', seed: 3, base: 64, resamples: 30, denominators: figures() } as const;
    const found = await sensitivity(inclusionIndex, figures(), options);
    expect(found.factors.map(({ id }) => id)).toEqual(['weights', 'data']);
    expect(found.units.length).toBe(149);
    const split = found.ranks.split;
    if (!split) throw new Error('no split');
    expect(split.data.value + split.method.value + split.together.value).toBeCloseTo(1, 9);
    const [weights, data] = found.ranks.factors;
    expect(split.data).toEqual(data?.first);
    expect(split.method.value).toBeCloseTo(1 - (data?.total?.value ?? 0), 9);
    // With two factors, what is not the one in all is the other by itself: estimated otherwise, so not to the digit.
    expect(Math.abs(split.method.value - (weights?.first?.value ?? 0))).toBeLessThan(0.1);
    expect(found.variation.length).toBe(12);
  });

  it('gives the same bytes for a seed, others for another, and takes a panel and the newest year', async () => {
    const run = (seed: number) =>
      sensitivity(three, arrange(three, table), { seed, base: 16, resamples: 10, vary: { weights: true } });
    const first = JSON.stringify(await run(1));
    expect(JSON.stringify(await run(1))).toBe(first);
    expect(JSON.stringify(await run(2))).not.toBe(first);
    expect(JSON.parse(first)).toMatchObject({ period: '2018/19', base: 16, runs: 48, level: 0.95, variation: [] });
  });

  it('gives the same bytes with 1, 2 or 4 threads, and where these cannot help', async () => {
    const vary = { data: true, weights: true, leaveOut: true, normalise: [percentileRank(), zScore()] } as const;
    const options = { year: '2023/24', seed: 3, base: 64, resamples: 10, vary, denominators: figures() } as const;
    const { issues: _, ...alone } = await sensitivity(inclusionIndex, figures(), { ...options, workers: 1 });
    for (const [workers, start] of [
      [2, pretended],
      [4, pretended],
      [2, threadOfSources],
    ] as const) {
      const { worker, onProgress, given } = watched(start);
      const shared = { ...options, workers, worker, onProgress };
      const { issues, ...found } = await sensitivity(inclusionIndex, figures(), shared);
      expect(JSON.stringify(found)).toBe(JSON.stringify(alone));
      expect(issues).toEqual([]);
      expect(given()).toBeGreaterThan(0);
    }
    const worker = (): never => {
      throw new Error('no threads here');
    };
    const { issues, ...found } = await sensitivity(inclusionIndex, figures(), { ...options, workers: 2, worker });
    expect(JSON.stringify(found)).toBe(JSON.stringify(alone));
    expect(issues[0]?.message).toBe('Other threads could not help: no threads here.');
  }, 120_000);

  it('says how far it is, and ends where it is told with what it has', async () => {
    const told: number[] = [];
    const options = { seed: 1, base: 1024, resamples: 10, vary: { weights: true } } as const;
    const whole = await sensitivity(three, table, { ...options, onProgress: (done, of) => told.push(done / of) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(whole).toMatchObject({ base: 1024, done: 1024, runs: 3072 });
    const stop = new AbortController();
    const part = await sensitivity(three, table, {
      ...options,
      base: 2 ** 16,
      // On one thread what is done is the first points; on a busy machine not even two may be by the time it is first told.
      workers: 1,
      signal: stop.signal,
      onProgress: (done) => {
        if (done >= 300) stop.abort();
      },
    });
    expect(part.done).toBeGreaterThan(1);
    expect(part.done).toBeLessThan(2 ** 16);
    expect(part.runs).toBe(3 * part.done);
    // One factor is all there is.
    const [share] = part.units[0]?.score.factors ?? [];
    expect(Math.abs((share?.total?.value ?? 0) - 1)).toBeLessThan(0.3);
    const ended = sensitivity(three, table, { ...options, signal: stop.signal });
    await expect(ended).rejects.toThrow('before two points were done');
  });

  it('has no shares where nothing moves', async () => {
    const one = figuresOf({ a: [10, 9, 8], b: [2, 2, 2] }, ['x', 'y', 'z']);
    const { units, ranks, meanShift } = await sensitivity(three, one, {
      seed: 1,
      base: 16,
      resamples: 10,
      vary: { weights: true },
    });
    expect(units[0]?.rank).toEqual({
      variance: 0,
      factors: [{ id: 'weights', first: null, total: null }],
      split: null,
    });
    expect(ranks.factors[0]?.total).toBeNull();
    expect(meanShift.variance).toBe(0);
  });

  it('refuses what makes no sense', async () => {
    const start = (options: object) => sensitivity(three, table, { seed: 1, vary: { weights: true }, ...options });
    await expect(start({ base: 1000 })).rejects.toThrow('Give a power of 2');
    await expect(start({ seed: 0.5 })).rejects.toThrow('The seed is 0.5');
    await expect(start({ level: 95 })).rejects.toThrow('The level is 95');
    await expect(start({ resamples: 0 })).rejects.toThrow('0 resamples');
    await expect(start({ vary: {} })).rejects.toThrow('Nothing varies');
    await expect(start({ workers: 0 })).rejects.toThrow('There are 0 workers');
    await expect(start({ year: '1999/00' })).rejects.toThrow('no scores for 1999/00');
    await expect(sensitivity(three, [], { seed: 1 })).rejects.toThrow('no year to rank');
  });
});
