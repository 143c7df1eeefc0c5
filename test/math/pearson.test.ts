import { expect, it } from 'vitest';
import { pearson } from '../../src/math/pearson.ts';

it('pearson() is what it is by hand', () => {
  // Deviations -2, -1, 0, 1, 2 and 0, -2, -1, 2, 1: products add up to 6, squares to 10 and 10.
  expect(pearson(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(3, 1, 2, 5, 4))).toBeCloseTo(0.6, 15);
});

it('pearson() is not lost on a small spread around a large mean', () => {
  const [x, y] = [Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 3), Float64Array.of(1, 2, 4)];
  expect(pearson(x, y)).toBeCloseTo(3 / Math.sqrt(2 * (14 / 3)), 12);
});

it('pearson() never passes 1', () => {
  const x = Float64Array.from({ length: 30 }, (_, i) => Math.sqrt(i) / 3);
  expect(
    Math.abs(
      pearson(
        x,
        x.map((value) => 0.1 - 0.7 * value),
      ),
    ),
  ).toBeLessThanOrEqual(1);
});

it('pearson() with a constant is no number', () => {
  expect(pearson(Float64Array.of(1, 2, 3), Float64Array.of(0.1, 0.1, 0.1))).toBeNaN();
});
