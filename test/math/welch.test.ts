import { expect, it } from 'vitest';
import { welch } from '../../src/math/welch.ts';

it('welch() gives the interval of R: t.test(extra ~ group, data = sleep)', () => {
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const { difference, low, high } = welch(first, second);
  expect(difference).toBeCloseTo(-1.58, 12);
  expect(low).toBeCloseTo(-3.3654832, 7);
  expect(high).toBeCloseTo(0.2054832, 7);
});

it('welch() has no width without spread, and nothing to say of one value', () => {
  expect(welch([2, 2], [1, 1, 1])).toEqual({ difference: 1, low: 1, high: 1 });
  expect(welch([2], [1, 3]).low).toBeNaN();
});
