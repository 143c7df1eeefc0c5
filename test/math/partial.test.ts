import { expect, it } from 'vitest';
import { partial } from '../../src/math/partial.ts';

const x = Float64Array.of(1, 2, 3, 4, 5, 6);
const y = Float64Array.of(2, 1, 4, 3, 6, 5);
const z = Float64Array.of(1, 3, 2, 5, 4, 6);

it('partial() is (rxy - rxz ryz) / sqrt((1 - rxz^2)(1 - ryz^2)) for one column held', () => {
  const [xy, xz, yz] = [29 / 35, 31 / 35, 17 / 35];
  expect(partial(x, y, [z])).toBeCloseTo((xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz)), 13);
});

it('partial() is Pearson’s correlation where nothing is held', () => {
  expect(partial(x, y, [])).toBeCloseTo(29 / 35, 14);
});

it('partial() is none where nothing is left of one, or too few are', () => {
  expect(partial(x, y, [x.map((value) => 2 * value)])).toBeNaN();
  expect(partial(x, y, [z, z])).toBeNaN();
  expect(partial(x.slice(0, 2), y.slice(0, 2), [z.slice(0, 2)])).toBeNaN();
});
