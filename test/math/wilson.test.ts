import { expect, it } from 'vitest';
import { wilson } from '../../src/math/wilson.ts';

// Newcombe (1998), Statistics in Medicine 17, table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
] as const)('wilson(%i, %i) is as published by Newcombe', (successes, trials, low, high) => {
  expect(wilson(successes, trials).map((limit) => Number(limit.toFixed(4)))).toEqual([low, high]);
});

// mpmath with 30 digits.
it.each([
  [81, 263, 0.95, 0.2552885198782742, 0.36620957698280004],
  [1, 29, 0.95, 0.00611321429276266, 0.17175521879320288],
  [641, 1102, 0.95, 0.5523109553068213, 0.6104610212403032],
  [641, 1102, 0.998, 0.5352407332928361, 0.6266953696138685],
  [20, 20, 0.998, 0.6768295853759448, 1],
] as const)('wilson(%i, %i, %f) is right to 14 digits', (successes, trials, level, low, high) => {
  const found = wilson(successes, trials, level);
  expect(Math.abs(found[0] / low - 1)).toBeLessThan(1e-14);
  expect(Math.abs(found[1] / high - 1)).toBeLessThan(1e-14);
});

it('wilson() begins at 0 for none and ends at 1 for all, exactly', () => {
  expect(wilson(0, 7)[0]).toBe(0);
  expect(wilson(7, 7)[1]).toBe(1);
});

it('wilson() of what is left is the mirror image', () => {
  const [low, high] = wilson(3, 50);
  const [otherLow, otherHigh] = wilson(47, 50);
  expect(otherLow).toBeCloseTo(1 - high, 14);
  expect(otherHigh).toBeCloseTo(1 - low, 14);
});

it('wilson() refuses what is no count, more successes than trials, no trial, and a level in per cent', () => {
  expect(() => wilson(-1, 10)).toThrow('The number of successes is -1. Give a finite number, 0 or more.');
  expect(() => wilson(1, Number.NaN)).toThrow('The number of trials is NaN.');
  expect(() => wilson(11, 10)).toThrow('There are 11 successes of 10 trials.');
  expect(() => wilson(0, 0)).toThrow('Give at least one trial');
  expect(() => wilson(1, 10, 95)).toThrow('The level is 95. Give a share between 0 and 1. For 95 %, write 0.95.');
  for (const level of [0, 1, 100, Number.NaN]) expect(() => wilson(1, 10, level)).toThrow('The level is');
});
