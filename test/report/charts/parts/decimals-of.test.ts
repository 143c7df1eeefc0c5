import { describe, expect, it } from 'vitest';
import { decimalsOf } from '../../../../src/report/charts/parts/decimals-of.ts';

describe('decimalsOf(values)', () => {
  it('is 0 where all are whole, and where there are none', () => {
    expect(decimalsOf([3, 100, -2])).toBe(0);
    expect(decimalsOf([])).toBe(0);
  });

  it('is more where values are closer', () => {
    expect(decimalsOf([19.53, 85.91])).toBe(1);
    expect(decimalsOf([1.234, 4.567])).toBe(2);
    expect(decimalsOf([0.1234, 0.5678])).toBe(3);
  });

  it('is no more than shows every digit there is', () => {
    expect(decimalsOf([1.5, 4])).toBe(1);
    expect(decimalsOf([0.25, 0.5])).toBe(2);
  });

  it('goes by the size of values that are equal, and ends', () => {
    expect(decimalsOf([1 / 3, 1 / 3])).toBe(3);
    expect(decimalsOf([1e-30, 2e-30])).toBe(12);
  });
});
