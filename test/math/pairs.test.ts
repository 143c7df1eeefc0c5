import { expect, it } from 'vitest';
import { completePairs } from '../../src/math/pairs.ts';

it('completePairs() keeps the rows known in both', () => {
  const [x, y] = completePairs(Float64Array.of(1, Number.NaN, 3, 4), Float64Array.of(5, 6, Number.NaN, 8));
  expect([x, y]).toEqual([Float64Array.of(1, 4), Float64Array.of(5, 8)]);
});

it('completePairs() copies nothing where nothing is missing', () => {
  const [x, y] = [Float64Array.of(1, 2), Float64Array.of(3, 4)];
  const [own, other] = completePairs(x, y);
  expect(own).toBe(x);
  expect(other).toBe(y);
});
