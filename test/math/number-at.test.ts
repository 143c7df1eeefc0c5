import { expect, it } from 'vitest';
import { numberAt } from '../../src/math/number-at.ts';

it('numberAt() is the number at a place, and no number beyond the ends', () => {
  expect([0, 1, 2].map((place) => numberAt([7, 8], place))).toEqual([7, 8, Number.NaN]);
  expect(numberAt(Float64Array.of(5), -1)).toBeNaN();
});
