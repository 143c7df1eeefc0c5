import { expect, it } from 'vitest';
import { wilson } from '../../src/math/wilson.ts';

it('wilson() gives the intervals of Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3', () => {
  const rounded = (successes: number, trials: number): string[] =>
    wilson(successes, trials).map((value) => value.toFixed(4));
  expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
  expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
  expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
  expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
});

it('wilson() stays within 0 and 1, and is a mirror of itself', () => {
  expect(wilson(0, 5)[0]).toBe(0);
  expect(wilson(5, 5)[1]).toBe(1);
  const [low, high] = wilson(3, 10);
  const [otherLow, otherHigh] = wilson(7, 10);
  expect(low).toBeCloseTo(1 - otherHigh, 15);
  expect(high).toBeCloseTo(1 - otherLow, 15);
  expect(wilson(3, 10, 0.8)[0]).toBeGreaterThan(low);
});

it('wilson() has nothing to say of no trial', () => {
  expect(wilson(0, 0)).toEqual([Number.NaN, Number.NaN]);
});
