import fc from 'fast-check';
import { expect, it } from 'vitest';
import { principalComponents } from '../../src/math/principal-components.ts';

const column = (...values: number[]): Float64Array => Float64Array.from(values);

it('gives two columns the components (1, 1) and (1, -1), with variances 1 + r and 1 - r', () => {
  // r of 1 2 3 4 and 1 3 2 4 is 0.8.
  const { loadings, variances, centres, scales, rows } = principalComponents([
    column(1, 2, 3, 4),
    column(10, 30, 20, 40),
  ]);
  expect(rows).toBe(4);
  expect(centres).toEqual(column(2.5, 25));
  expect(scales[1]).toBeCloseTo(10 * Math.sqrt(5 / 3), 12);
  expect(variances[0]).toBeCloseTo(1.8, 12);
  expect(variances[1]).toBeCloseTo(0.2, 12);
  const rounded = loadings.map((loading) => Array.from(loading, (value) => Number(value.toFixed(12))));
  const half = Number(Math.SQRT1_2.toFixed(12));
  expect(rounded).toEqual([
    [half, half],
    [half, -half],
  ]);
});

it('leaves out rows that are not complete', () => {
  const whole = principalComponents([column(1, 2, 4), column(2, 1, 5)]);
  const holed = principalComponents([column(1, Number.NaN, 2, 4), column(2, 100, 1, 5)]);
  expect(holed).toEqual(whole);
});

it('gives a column without spread the loading 0 and no component', () => {
  const { loadings, variances, scales } = principalComponents([
    column(1, 2, 4),
    column(0.1, 0.1, 0.1),
    column(2, 1, 5),
  ]);
  expect(loadings).toHaveLength(2);
  expect(loadings.map((loading) => loading[1])).toEqual([0, 0]);
  expect(scales[1]).toBe(0);
  expect((variances[0] ?? 0) + (variances[1] ?? 0)).toBeCloseTo(2, 12);
});

it('has no component where fewer than two rows are complete, or there are no columns', () => {
  expect(principalComponents([]).loadings).toEqual([]);
  expect(principalComponents([column(1), column(2)]).loadings).toEqual([]);
  expect(principalComponents([column(1, Number.NaN), column(Number.NaN, 2)])).toMatchObject({ loadings: [], rows: 0 });
});

it('has components at right angles, of length 1, that give the correlations back, whatever the scale of a column', () => {
  const size = fc.constantFrom(1, 1e300, 1e-300);
  const figures = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }), {
    minLength: 2,
    maxLength: 5,
  });
  fc.assert(
    fc.property(figures, size, (drawn, factor) => {
      const columns = drawn.map((values) => Float64Array.from(values, (value) => value * factor));
      const { loadings, variances, scales } = principalComponents(columns);
      expect(variances.reduce((sum, value) => sum + value, 0)).toBeCloseTo(loadings.length, 9);
      loadings.forEach((one, i) => {
        expect(one.reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(-1e-12);
        loadings.forEach((other, j) => {
          const product = one.reduce((sum, value, c) => sum + value * (other[c] ?? 0), 0);
          expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
        });
      });
      // A diagonal element of V diag(variances) V' is the correlation of a column with itself.
      columns.forEach((_, c) => {
        const own = loadings.reduce((sum, one, k) => sum + (variances[k] ?? 0) * (one[c] ?? 0) ** 2, 0);
        expect(own).toBeCloseTo(scales[c] === 0 ? 0 : 1, 9);
      });
    }),
    { seed: 20081, numRuns: 200 },
  );
});
