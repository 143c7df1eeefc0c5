import { expect, it } from 'vitest';
import { fisher } from '../../src/math/fisher.ts';

it('fisher() is tanh(artanh(r) ± 1.96 / sqrt(n - 3)), by R: cor.test(mtcars$mpg, mtcars$wt)', () => {
  const [low, high] = fisher(-0.8676593765172278, 32);
  expect(low).toBeCloseTo(-0.9338264, 7);
  expect(high).toBeCloseTo(-0.7440872, 7);
});

it('fisher() is wider for ranks, for a partial correlation, and at a higher level', () => {
  const width = ([low, high]: readonly [number, number]): number => high - low;
  const plain = width(fisher(0.4, 50));
  expect(width(fisher(0.4, 50, { ranks: true }))).toBeGreaterThan(plain);
  expect(width(fisher(0.4, 50, { given: 2 }))).toBe(width(fisher(0.4, 48)));
  expect(width(fisher(0.4, 50, { level: 0.99 }))).toBeGreaterThan(plain);
});

it('fisher() has no width for a perfect correlation, and nothing to say of too few or none', () => {
  expect(fisher(-1, 9)).toEqual([-1, -1]);
  expect(fisher(0.5, 3)).toEqual([Number.NaN, Number.NaN]);
  expect(fisher(0.5, 5, { given: 2 })).toEqual([Number.NaN, Number.NaN]);
  expect(fisher(Number.NaN, 9)).toEqual([Number.NaN, Number.NaN]);
});
