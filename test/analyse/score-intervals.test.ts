import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../indicators/index.ts';
import { scoreIntervals } from '../../src/analyse/score-intervals.ts';
import type { Observation } from '../../src/core/observation.ts';
import { figures } from '../../src/england/figures.ts';
import { drawBinomial } from '../../src/math/draw-binomial.ts';
import { drawPoisson } from '../../src/math/draw-poisson.ts';
import { type Random, randomFrom } from '../../src/math/random.ts';
import { arrange } from '../../src/panel/build-panel.ts';
import { score } from '../../src/score.ts';
import { anIndicator } from '../fixtures/small.ts';
import { asTheyAre, counted, plain } from './counted.ts';

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

describe('scoreIntervals()', () => {
  it('covers the true scores of made data about as often as it says, and ranks at least as often as 85 in 100', () => {
    const trueScores = truth.map(({ s, t, e }) => (100 * (s + t + e)) / 3);
    const trueRanks = trueScores.map((one) => 1 + trueScores.filter((other) => other > one + 1e-9).length);
    const random = randomFrom(2026);
    let [scores, ranks, all] = [0, 0, 0];
    for (let set = 0; set < 60; set++) {
      const { units } = scoreIntervals(index, arrange(index, made(random)), { year, seed: set, replicates: 300 });
      for (const [i, { low, high, best, worst }] of units.entries()) {
        const [trueScore = 0, trueRank = 0] = [trueScores[i], trueRanks[i]];
        all++;
        if (low <= trueScore && trueScore <= high) scores++;
        if (best <= trueRank && trueRank <= worst) ranks++;
      }
    }
    expect(all).toBe(1800);
    // 0.95 with a standard error of 0.005, and the percentile method with 300 draws is a little narrow.
    expect(scores / all).toBeGreaterThan(0.93);
    expect(scores / all).toBeLessThan(0.97);
    expect(ranks / all).toBeGreaterThan(0.85);
  }, 60_000);

  it('is as wide as the formula for a mean of shares says', () => {
    const data = ids.flatMap((id) => [
      counted(id, 's', 100, 250),
      counted(id, 't', 36, 120),
      counted(id, 'e', 40, 400),
    ]);
    const { units } = scoreIntervals(index, data, { year, seed: 3, replicates: 4000 });
    const variance = (10_000 * ((0.4 * 0.6) / 250 + (0.3 * 0.7) / 120 + 40 / 400 ** 2)) / 9;
    const width = units.reduce((sum, { low, high }) => sum + high - low, 0) / units.length;
    expect(width / (2 * 1.96 * Math.sqrt(variance))).toBeCloseTo(1, 1.5);
    for (const { score: published } of units) expect(published).toBeCloseTo((40 + 30 + 10) / 3, 9);
  });

  it('has the published score and rank, within its own ranks, and the facts of what varied', () => {
    const options = { year: '2023/24', seed: 1, replicates: 100, denominators: figures() } as const;
    const found = scoreIntervals(inclusionIndex, figures(), options);
    const published = score(inclusionIndex, figures()).of('2023/24');
    expect(found).toMatchObject({ period: '2023/24', level: 0.95, replicates: 100, seed: 1 });
    expect(found.units).toHaveLength(published.of);
    for (const { unit, rank, score: own, low, high, best, worst, medianRank } of found.units) {
      const u = published.indexOf(unit.id);
      expect([own, rank]).toEqual([published.score.values[u], published.ranks[u]]);
      expect(low).toBeLessThan(high);
      expect(best).toBeLessThanOrEqual(medianRank);
      expect(medianRank).toBeLessThanOrEqual(worst);
    }
    expect(found.note).toBe(
      'Chance in 8 of 12 indicators. Held as published: ks2-progress-ehcp (a mean without a standard error), attainment-8-ehcp (a mean without a standard error), progress-8-ehcp (a mean without a standard error), participation-16-17-send (no counts published).',
    );
    const held = found.variation.filter(({ varied }) => varied === 0);
    expect(held.map(({ indicator }) => indicator)).toEqual([
      'ks2-progress-ehcp',
      'attainment-8-ehcp',
      'progress-8-ehcp',
      'participation-16-17-send',
    ]);
    expect(held.map(({ because }) => because)).toEqual([
      ['a mean without a standard error'],
      ['a mean without a standard error'],
      ['a mean without a standard error'],
      ['no counts published'],
    ]);
  });

  it('says which figures are held for some units only', () => {
    const data = made(randomFrom(9)).map((one, i) => (i === 0 ? { ...one, value: 99 } : one));
    expect(scoreIntervals(index, data, { year, seed: 1, replicates: 5 }).note).toMatch(
      /^Chance in 3 of 3 indicators\. For some units: s \(the figure is not \d+ of 250\)\.$/,
    );
  });

  it('gives the same bytes for a seed, from observations or a panel, and others for another', () => {
    const data = made(randomFrom(9));
    const options = { year, seed: 7, replicates: 50 } as const;
    const text = JSON.stringify(scoreIntervals(index, data, options));
    expect(JSON.stringify(scoreIntervals(index, arrange(index, data), options))).toBe(text);
    expect(JSON.stringify(scoreIntervals(index, data, { ...options, seed: 8 }))).not.toBe(text);
  });

  it('is a point where nothing varies, and wider with a higher level', () => {
    const still = asTheyAre(anIndicator('n'));
    const [first] = scoreIntervals(still, [plain('a', 'n', 1), plain('b', 'n', 2)], {
      year,
      seed: 1,
      replicates: 9,
    }).units;
    expect(first).toMatchObject({ score: 1, low: 1, high: 1, rank: 2, best: 2, worst: 2, medianRank: 2 });
    const data = made(randomFrom(9));
    const width = (level: number): number =>
      scoreIntervals(index, data, { year, seed: 1, replicates: 400, level }).units.reduce(
        (sum, { low, high }) => sum + high - low,
        0,
      );
    expect(width(0.998)).toBeGreaterThan(width(0.95) * 1.3);
  });

  it('refuses a level in per cent, no draws, half a seed, and a year that was not scored', () => {
    const data = made(randomFrom(9));
    expect(() => scoreIntervals(index, data, { year, seed: 1, level: 95 })).toThrow('write 0.95');
    expect(() => scoreIntervals(index, data, { year, seed: 1, replicates: 1 })).toThrow('There are 1 replicates.');
    expect(() => scoreIntervals(index, data, { year, seed: 0.5 })).toThrow('The seed is 0.5.');
    expect(() => scoreIntervals(index, data, { year: '2001/02', seed: 1 })).toThrow('has no scores for 2001/02');
  });
});
