import { describe, expect, it } from 'vitest';
import { sobolDesign } from '../../../src/analyse/sensitivity/sobol-design.ts';
import { sobolIndices } from '../../../src/analyse/sensitivity/sobol-indices.ts';

type Model = (point: Float64Array) => number;

/** The indices of a function of the unit cube. */
function indicesOf(model: Model, groups: readonly (readonly number[])[], base: number, seed = 1) {
  const design = sobolDesign(groups, { base, seed });
  const results = Array.from({ length: design.runs }, (_, run) => model(design.point(run)));
  return sobolIndices(results, groups.length, { seed, resamples: 200 });
}

const values = (found: ReturnType<typeof sobolIndices>) => ({
  first: found.factors.map(({ first }) => first?.value ?? Number.NaN),
  total: found.factors.map(({ total }) => total?.value ?? Number.NaN),
});

function expectNear(actual: readonly number[], expected: readonly number[], within: number): void {
  expect(actual.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(Math.abs((actual[i] ?? Number.NaN) - value)).toBeLessThan(within);
}

const ishigami: Model = (u) => {
  const [x1 = 0, x2 = 0, x3 = 0] = [...u].map((x) => Math.PI * (2 * x - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
};
/** Ishigami and Homma (1990): the parts of the variance worked out. */
const pi4 = Math.PI ** 4;
const parts = {
  one: (1 + (0.1 * pi4) / 5) ** 2 / 2,
  two: 49 / 8,
  oneThree: 0.01 * pi4 ** 2 * (1 / 18 - 1 / 50),
};
const whole = parts.one + parts.two + parts.oneThree;

const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
const gFunction: Model = (u) =>
  a.reduce((product, ai, i) => product * ((Math.abs(4 * (u[i] ?? 0) - 2) + ai) / (1 + ai)), 1);
/** Sobol (2001): the parts of the variance worked out. */
const own = a.map((ai) => 1 / (3 * (1 + ai) ** 2));
const gVariance = own.reduce((product, v) => product * (1 + v), 1) - 1;
const gTotal = own.map((v) => (v * (gVariance + 1)) / (1 + v) / gVariance);

describe('sobolIndices(results, factors)', () => {
  it.each([1, 2, 3])("are within 0.01 of the analytic ones of Ishigami's function, seed %i", (seed) => {
    const found = indicesOf(ishigami, [[0], [1], [2]], 8192, seed);
    const { first, total } = values(found);
    expectNear(first, [parts.one / whole, parts.two / whole, 0], 0.01);
    expectNear(total, [(parts.one + parts.oneThree) / whole, parts.two / whole, parts.oneThree / whole], 0.01);
    expect(Math.abs(found.variance / whole - 1)).toBeLessThan(0.01);
  });

  it.each([1, 2, 3])("are within 0.01 of the analytic ones of Sobol's g-function, seed %i", (seed) => {
    const { first, total } = values(
      indicesOf(
        gFunction,
        a.map((_, i) => [i]),
        8192,
        seed,
      ),
    );
    expectNear(
      first,
      own.map((v) => v / gVariance),
      0.01,
    );
    expectNear(total, gTotal, 0.01);
  });

  it('take the coordinates of a factor together', () => {
    const { first, total } = values(indicesOf(ishigami, [[0, 2], [1]], 8192));
    const together = (parts.one + parts.oneThree) / whole;
    expectNear(first, [together, parts.two / whole], 0.01);
    expectNear(total, [together, parts.two / whole], 0.01);
  });

  it('hold the true value in about 95 of 100 intervals, or more, since Sobol points are better than those at random', () => {
    let [held, all] = [0, 0];
    const truth = {
      first: [parts.one / whole, parts.two / whole, 0],
      total: [(parts.one + parts.oneThree) / whole, parts.two / whole, parts.oneThree / whole],
    };
    for (let seed = 0; seed < 40; seed++) {
      const { factors } = indicesOf(ishigami, [[0], [1], [2]], 256, seed);
      for (const [f, { first, total }] of factors.entries())
        for (const [share, value = Number.NaN] of [
          [first, truth.first[f]],
          [total, truth.total[f]],
        ] as const) {
          all++;
          if (share && share.low <= value && value <= share.high) held++;
        }
    }
    expect(all).toBe(240);
    expect(held / all).toBeGreaterThan(0.92);
  });

  it('are by hand what the formulas say', () => {
    // Two rows, one factor: a = 1, 3; b = 2, 6; a with the factor from b = 2, 5. All a and b: mean 3, variance 14 / 3.
    const plain = sobolIndices([1, 3, 2, 6, 2, 5], 1, { seed: 1, centre: 0 });
    expect(plain.variance).toBeCloseTo(14 / 3, 11);
    // (2 × (2 − 1) + 6 × (5 − 3)) / 2 = 7; ((1 − 2)² + (3 − 5)²) / 2 / 2 = 1.25.
    expect(plain.factors[0]?.first?.value).toBeCloseTo(7 / (14 / 3), 11);
    expect(plain.factors[0]?.total?.value).toBeCloseTo(1.25 / (14 / 3), 11);
    // Less the mean: (−1 × 1 + 3 × 2) / 2 = 2.5.
    expect(sobolIndices([1, 3, 2, 6, 2, 5], 1, { seed: 1 }).factors[0]?.first?.value).toBeCloseTo(2.5 / (14 / 3), 11);
  });

  it('leave out rows without a result, and say where nothing varies', () => {
    const all = [1, 3, 9, 2, 6, 9, 2, 5, Number.NaN];
    const left = sobolIndices(all, 1, { seed: 1, centre: 0 });
    expect(left.factors[0]?.first?.value).toBeCloseTo(7 / (14 / 3), 11);
    expect(sobolIndices([4, 4, 4, 4, 4, 4], 1, { seed: 1 })).toEqual({
      variance: 0,
      factors: [{ first: null, total: null }],
    });
    const none = sobolIndices([Number.NaN, Number.NaN, 1, 1, 1, 1], 1, { seed: 1 });
    expect(none.factors).toEqual([{ first: null, total: null }]);
  });

  it('give the same intervals for a seed', () => {
    const once = () => sobolIndices([1, 3, 4, 2, 6, 1, 2, 5, 3], 1, { seed: 5, resamples: 50 });
    expect(once()).toEqual(once());
  });

  it('refuse what makes no sense', () => {
    expect(() => sobolIndices([1, 2, 3, 4], 1, { seed: 1 })).toThrow('4 results for 1 factors');
    expect(() => sobolIndices([1, 2, 3, 4, 5, 6], 1, { seed: 1, level: 2 })).toThrow();
    expect(() => sobolIndices([1, 2, 3, 4, 5, 6], 1, { seed: 1, resamples: 1 })).toThrow('1 resamples');
    expect(() => sobolIndices([1, 2, 3, 4, 5, 6], 1, { seed: 0.1 })).toThrow('The seed is 0.1');
  });
});
