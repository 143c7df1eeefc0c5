import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minimiseOnSimplices } from '../../src/weigh/minimise-on-simplices.ts';

const alike = (size: number): Float64Array => new Float64Array(size).fill(1);

it('finds the nearest point of the simplex, inside and on its edge', () => {
  const coordinate = fc.double({ min: -1, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(fc.array(coordinate, { minLength: 2, maxLength: 7 }), (point) => {
      const distance = (weights: Float64Array): number =>
        weights.reduce((sum, weight, k) => sum + (weight - (point[k] ?? 0)) ** 2, 0);
      const { weights, converged } = minimiseOnSimplices(distance, [[...point.keys()]], [alike(point.length)]);
      // The projection: everything lowered by what makes the rest, where not below 0, add up to 1.
      const sorted = point.toSorted((a, b) => b - a);
      let [sum, lowered] = [0, 0];
      sorted.forEach((value, k) => {
        sum += value;
        if (value - (sum - 1) / (k + 1) > 0) lowered = (sum - 1) / (k + 1);
      });
      expect(converged).toBe(true);
      expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
      weights.forEach((weight, k) => {
        expect(weight).toBeCloseTo(Math.max(0, (point[k] ?? 0) - lowered), 5);
      });
    }),
    { seed: 2006, numRuns: 100 },
  );
});

it('keeps blocks apart: each adds up to 1', () => {
  const aim = Float64Array.of(0.2, 0.8, 0.5, 0.3, 0.2);
  const distance = (weights: Float64Array): number =>
    weights.reduce((sum, weight, k) => sum + (weight - (aim[k] ?? 0)) ** 2, 0);
  const { weights } = minimiseOnSimplices(
    distance,
    [
      [0, 1],
      [2, 3, 4],
    ],
    [alike(5)],
  );
  weights.forEach((weight, k) => {
    expect(weight).toBeCloseTo(aim[k] ?? 0, 8);
  });
});

it('gets down steps, where there is no slope to follow', () => {
  const steps = (weights: Float64Array): number => Math.round(50 * Math.abs((weights[0] ?? 0) - 0.3));
  const { weights, value } = minimiseOnSimplices(steps, [[0, 1]], [Float64Array.of(0.9, 0.1)]);
  expect(value).toBe(0);
  expect(weights[0]).toBeCloseTo(0.3, 1);
});

it('takes the best of its starts, and stays clear of where there is no value', () => {
  const twoWells = (weights: Float64Array): number => {
    const x = weights[0] ?? 0;
    return x > 0.55 ? Infinity : Math.min((x - 0.5) ** 2 + 0.1, 1000 * (x - 0.01) ** 2);
  };
  const { weights, value } = minimiseOnSimplices(
    twoWells,
    [[0, 1]],
    [Float64Array.of(0.52, 0.48), Float64Array.of(0.02, 0.98)],
  );
  expect(weights[0]).toBeCloseTo(0.01, 6);
  expect(value).toBeCloseTo(0, 9);
});

it('has nothing to do without members', () => {
  expect(minimiseOnSimplices(() => 7, [], [])).toMatchObject({ value: 7, converged: true });
});
