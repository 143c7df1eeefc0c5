import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '../../src/math/median.ts';
import { quantile } from '../../src/math/quantile.ts';

describe('quantile', () => {
  // Of five values the places are 0 to 4: a quarter of the way is place 1, a tenth place 0.4.
  it('lies on the line between the two nearest values', () => {
    const sorted = [2, 4, 8, 16, 32];
    expect(quantile(sorted, 0.25)).toBe(4);
    expect(quantile(sorted, 0.1)).toBeCloseTo(2.8, 12);
    expect(quantile(sorted, 0.9)).toBeCloseTo(25.6, 12);
  });

  it('is the least at 0 and the greatest at 1', () => {
    expect(quantile([2, 4, 8], 0)).toBe(2);
    expect(quantile([2, 4, 8], 1)).toBe(8);
    expect(quantile([5], 0.3)).toBe(5);
  });

  it('is NaN of nothing', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('is the median at a half, and never falls', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 30 }), (drawn) => {
        const sorted = drawn.toSorted((a, b) => a - b);
        expect(quantile(sorted, 0.5)).toBe(median(drawn));
        const steps = Array.from({ length: 21 }, (_, i) => quantile(sorted, i / 20));
        steps.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual((steps[i - 1] ?? -Infinity) - 1e-9);
        });
      }),
      { seed: 20191106, numRuns: 200 },
    );
  });
});
