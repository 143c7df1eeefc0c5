import { describe, expect, it } from 'vitest';
import { drawBinomial } from '../../src/math/draw-binomial.ts';
import { drawNormal } from '../../src/math/draw-normal.ts';
import { drawPoisson } from '../../src/math/draw-poisson.ts';
import { logGamma } from '../../src/math/log-gamma.ts';
import { mean, standardDeviation } from '../../src/math/moments.ts';
import { randomFrom } from '../../src/math/random.ts';

const draws = 40_000;

function drawn(draw: () => number): Float64Array {
  return Float64Array.from({ length: draws }, draw);
}

/** Holds mean and variance to four of their own standard errors: a bias of a fiftieth of a standard deviation fails. */
function expectMoments(values: Float64Array, expected: number, variance: number, excessKurtosis: number): void {
  expect(Math.abs(mean(values) - expected) / Math.sqrt(variance / draws)).toBeLessThan(4);
  const error = variance * Math.sqrt((2 + excessKurtosis) / draws);
  expect(Math.abs(standardDeviation(values) ** 2 - variance) / error).toBeLessThan(4);
}

/** Pearson's statistic of counts against probabilities, cells of fewer than 5 expected put together. */
function chiSquared(values: Float64Array, probability: (count: number) => number, most: number): number[] {
  let [statistic, cells, restSeen, restExpected] = [0, 0, 0, 0];
  const seen = new Map<number, number>();
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1);
  for (let count = 0; count <= most; count++) {
    const expected = draws * probability(count);
    const found = seen.get(count) ?? 0;
    if (expected < 5) {
      restSeen += found;
      restExpected += expected;
      continue;
    }
    statistic += (found - expected) ** 2 / expected;
    cells++;
  }
  if (restExpected > 1) {
    statistic += (restSeen - restExpected) ** 2 / restExpected;
    cells++;
  }
  return [statistic, cells - 1];
}

const cases = [
  [1, 0.3],
  [20, 0.02],
  [200, 0.04],
  [30, 0.5],
  [60, 0.2],
  [1102, 0.58],
  [25, 0.97],
  [1_000_000, 0.01],
] as const;

describe('drawBinomial()', () => {
  it.each(cases)('of %i with %f has the mean and variance it should', (n, p) => {
    const random = randomFrom(1);
    const variance = n * p * (1 - p);
    expectMoments(
      drawn(() => drawBinomial(n, p, random)),
      n * p,
      variance,
      (1 - 6 * p * (1 - p)) / variance,
    );
  });

  it.each(cases.filter(([n]) => n < 2000))('of %i with %f comes up as often as it should, count by count', (n, p) => {
    const random = randomFrom(2);
    const choose = (k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    const chance = (k: number): number => Math.exp(choose(k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
    const [statistic = Infinity, freedom = 0] = chiSquared(
      drawn(() => drawBinomial(n, p, random)),
      chance,
      n,
    );
    // Four standard deviations of chi-squared above its mean.
    expect(statistic).toBeLessThan(freedom + 4 * Math.sqrt(2 * Math.max(1, freedom)));
  });

  it('is certain where the probability is, and of nobody', () => {
    const random = randomFrom(3);
    expect([drawBinomial(9, 0, random), drawBinomial(9, 1, random), drawBinomial(0, 0.5, random)]).toEqual([0, 9, 0]);
  });
});

describe('drawPoisson()', () => {
  it.each([0.5, 3, 9.99, 10, 19.8, 400, 250_000])(
    'with %f expected has the mean and variance it should',
    (expected) => {
      const random = randomFrom(4);
      expectMoments(
        drawn(() => drawPoisson(expected, random)),
        expected,
        expected,
        1 / expected,
      );
    },
  );

  it.each([0.5, 9.99, 10, 19.8, 400])('with %f expected comes up as often as it should, count by count', (expected) => {
    const random = randomFrom(5);
    const chance = (k: number): number => Math.exp(k * Math.log(expected) - expected - logGamma(k + 1));
    const [statistic = Infinity, freedom = 0] = chiSquared(
      drawn(() => drawPoisson(expected, random)),
      chance,
      4 * expected + 40,
    );
    expect(statistic).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
  });

  it('is none where none is expected', () => {
    expect(drawPoisson(0, randomFrom(6))).toBe(0);
  });
});

describe('drawNormal()', () => {
  it('has mean 0, variance 1 and no skewness', () => {
    const random = randomFrom(7);
    const values = drawn(() => drawNormal(random));
    expectMoments(values, 0, 1, 0);
    expect(Math.abs(mean(values.map((value) => value ** 3))) / Math.sqrt(15 / draws)).toBeLessThan(4);
  });

  it('is finite at both ends of what the generator gives', () => {
    expect(drawNormal(() => 0)).toBeCloseTo(-8.29236, 4);
    expect(Number.isFinite(drawNormal(() => 1 - 2 ** -53))).toBe(true);
  });
});

it('a seed gives the same draws each time, and another seed others', () => {
  const list = (seed: number): number[] => {
    const random = randomFrom(seed);
    return [
      drawBinomial(500, 0.3, random),
      drawPoisson(50, random),
      drawPoisson(2, random),
      drawBinomial(9, 0.2, random),
    ];
  };
  expect(list(42)).toEqual(list(42));
  expect(list(42)).not.toEqual(list(43));
  // Written down, so that another platform that differs is seen.
  expect(list(42)).toEqual([164, 50, 1, 1]);
});
