import { describe, expect, it } from 'vitest';
import { roundTo } from '../../src/math/round-to.ts';

describe('roundTo(value, digits)', () => {
  it.each([
    [0.1 + 0.2, 12, 0.3],
    [1234.5678, 6, 1234.57],
    [-1234.5678, 2, -1200],
    [999.9999999999999, 12, 1000],
    [1000, 3, 1000],
    [0.001, 1, 0.001],
    [0.00099999999999999, 3, 0.001],
    [123_456_789_012_345, 3, 123_000_000_000_000],
    [1.23456e-20, 3, 1.23e-20],
    [0, 12, 0],
    [-0, 12, -0],
    [5e-324, 3, 5e-324],
    [Number.MAX_VALUE, 3, Number.MAX_VALUE],
    [Infinity, 3, Infinity],
    [Number.NaN, 3, Number.NaN],
  ])('%f to %i digits is %f', (value, digits, rounded) => {
    expect(roundTo(value, digits)).toBe(rounded);
  });
});
