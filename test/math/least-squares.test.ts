import { describe, expect, it } from 'vitest';
import { type LeastSquares, leastSquares } from '../../src/math/least-squares.ts';

/** How many digits two numbers share: the log relative error of the NIST's own comparisons. */
function digits(found: number, certified: number): number {
  return certified === 0 ? -Math.log10(Math.abs(found)) : -Math.log10(Math.abs(found / certified - 1));
}

function fitOf(values: readonly number[], ...columns: readonly (readonly number[])[]): LeastSquares {
  const fit = leastSquares(
    Float64Array.from(values),
    columns.map((column) => Float64Array.from(column)),
  );
  if ('dependent' in fit) throw new Error(`column ${fit.dependent} is dependent`);
  return fit;
}

// NIST, Statistical Reference Datasets, linear regression: data and certified values, in the public domain.
const longley = {
  y: [60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551],
  x: [
    [83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99.0, 100.0, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
    [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601,
      518173, 554894,
    ],
    [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
    [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
    [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368,
      127852, 130081,
    ],
    [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
  ],
  intercept: [-3482258.63459582, 890420.383607373],
  slopes: [
    [15.0618722713733, 84.9149257747669],
    [-0.035819179292591, 0.0334910077722432],
    [-2.02022980381683, 0.488399681651699],
    [-1.03322686717359, 0.214274163161675],
    [-0.0511041056535807, 0.22607320006937],
    [1829.15146461355, 455.478499142212],
  ],
  deviation: 304.854073561965,
  rSquared: 0.995479004577296,
} as const;

const norris = {
  x: [
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5,
    11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1,
    448.9, 0.5,
  ],
  y: [
    0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8,
    557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2,
    0.2,
  ],
} as const;

describe('leastSquares()', () => {
  it('has the certified values of the Longley data, where columns go with each other almost wholly', () => {
    const fit = fitOf(longley.y, ...longley.x);
    expect(digits(fit.intercept, longley.intercept[0])).toBeGreaterThan(11);
    expect(digits(fit.interceptError, longley.intercept[1])).toBeGreaterThan(11);
    longley.slopes.forEach(([slope, error], j) => {
      expect(digits(fit.slopes[j] ?? 0, slope), `slope ${j}`).toBeGreaterThan(11);
      expect(digits(fit.errors[j] ?? 0, error), `error ${j}`).toBeGreaterThan(11);
    });
    expect(digits(fit.deviation, longley.deviation)).toBeGreaterThan(11);
    expect(digits(fit.rSquared, longley.rSquared)).toBeGreaterThan(11);
    expect(fit.degrees).toBe(9);
  });

  it('has the certified values of the Norris data, one column', () => {
    const fit = fitOf(norris.y, norris.x);
    expect(digits(fit.intercept, -0.262323073774029)).toBeGreaterThan(11);
    expect(digits(fit.interceptError, 0.232818234301152)).toBeGreaterThan(11);
    expect(digits(fit.slopes[0] ?? 0, 1.00211681802045)).toBeGreaterThan(13);
    expect(digits(fit.errors[0] ?? 0, 0.000429796848199937)).toBeGreaterThan(11);
    expect(digits(fit.deviation, 0.884796396144373)).toBeGreaterThan(11);
    expect(digits(fit.rSquared, 0.999993745883712)).toBeGreaterThan(13);
    expect(fit.inflations[0]).toBeCloseTo(1, 12);
  });

  it('has leverages that add up to the number of coefficients, and residuals that add up to 0', () => {
    const fit = fitOf(longley.y, ...longley.x);
    expect(fit.leverages.reduce((sum, value) => sum + value, 0)).toBeCloseTo(7, 10);
    expect(fit.residuals.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6);
    expect(Math.max(...fit.leverages)).toBeLessThan(1);
    // As R's car::vif gives them.
    expect(fit.inflations.map(Math.round)).toEqual([136, 1789, 34, 4, 399, 759]);
  });

  it('names the column that is constant, or a mixture of those before', () => {
    const values = Float64Array.of(1, 4, 2, 7, 5);
    const x = Float64Array.of(1, 2, 3, 4, 5);
    expect(leastSquares(values, [x, Float64Array.of(7, 7, 7, 7, 7)])).toEqual({ dependent: 1 });
    expect(leastSquares(values, [x, Float64Array.of(5, 1, 0, 2, 2), x.map((value) => 3 - 2 * value)])).toEqual({
      dependent: 2,
    });
  });

  it('does not mind the size of figures', () => {
    const [y, x] = [
      [1, 4, 2, 7, 5],
      [1, 2, 3, 4, 5],
    ];
    const fit = fitOf(y, x);
    const tiny = fitOf(
      y.map((value) => value * 1e-100),
      x.map((value) => value * 1e100),
    );
    expect(fit.slopes[0]).toBeCloseTo(1.1, 14);
    expect((tiny.slopes[0] ?? 0) * 1e200).toBeCloseTo(1.1, 14);
  });

  it('takes up nothing of values that are all the same', () => {
    const fit = fitOf([3, 3, 3, 3], [1, 2, 4, 8]);
    expect([fit.slopes[0], fit.rSquared, fit.deviation]).toEqual([0, 0, 0]);
  });
});
