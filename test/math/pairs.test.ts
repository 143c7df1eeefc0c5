import { expect, it } from 'vitest';
import { completePairs, isConstant } from '../../src/math/pairs.ts';

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

it('isConstant() is whether all values are one and the same', () => {
  expect(isConstant(Float64Array.of(0.1, 0.1))).toBe(true);
  expect(isConstant(Float64Array.of(0.1, 0.2))).toBe(false);
  expect(isConstant(new Float64Array())).toBe(true);
});
