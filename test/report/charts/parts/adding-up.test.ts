import { describe, expect, it } from 'vitest';
import { addingUp } from '../../../../src/report/charts/parts/adding-up.ts';
import { fixed } from '../../../../src/table/table-cell.ts';

describe('addingUp', () => {
  it('rounds parts so that they add up to the rounded whole', () => {
    // Rounded one by one they would be three times 0.3, and 0.9.
    expect(addingUp([1 / 3, 1 / 3, 1 / 3], 1, 1)).toEqual([0.4, 0.3, 0.3]);
    expect(addingUp([0.37, -0.15, -0.18], 0.04, 1)).toEqual([0.4, -0.2, -0.2]);
    expect(addingUp([], 0, 1)).toEqual([]);
  });

  it('is nowhere off by more than one in the last digit', () => {
    for (let seed = 1; seed < 200; seed++) {
      const parts = Array.from(
        { length: 1 + (seed % 12) },
        (_, p) => (((seed * 7919 + p * 104729) % 2003) - 1001) / 137,
      );
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const printed = addingUp(parts, whole, 2);
      const cents = printed.map((part) => Math.round(part * 100));
      expect(cents.reduce((sum, part) => sum + part, 0)).toBe(Math.round(Number(fixed(whole, 2)) * 100));
      printed.forEach((part, p) => {
        expect(Math.abs(part - (parts[p] ?? 0))).toBeLessThan(0.01 + 1e-9);
      });
    }
  });
});
