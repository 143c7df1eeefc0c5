import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kurtosis } from '../../src/math/kurtosis.ts';

const seeded = { seed: 20191106, numRuns: 300 };
const figures = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 40 });

describe('kurtosis', () => {
  // Fourth powers of the distances: 81 + 16 + 1 + 1296 = 1394. g = (1394 / 4) / (50 / 4)^2 = 2.2304; ((5)(g - 3) + 6) 3 / 2.
  it('is the sample excess kurtosis worked by hand', () => {
    expect(kurtosis([1, 2, 3, 10])).toBeCloseTo(((5 * (2.2304 - 3) + 6) * 3) / 2, 12);
  });

  it('leaves missing values out, and is NaN for fewer than four or equal ones', () => {
    expect(kurtosis([1, Number.NaN, 2, 3, 10])).toBe(kurtosis([1, 2, 3, 10]));
    for (const values of [[], [1, 2, 3], [Number.NaN, 1, 2, 3], [2, 2, 2, 2]]) expect(kurtosis(values)).toBeNaN();
  });

  it('is that of clamped values where ends are given', () => {
    expect(kurtosis([1, 2, 3, 4, 100], 2, 4)).toBeCloseTo(kurtosis([2, 2, 3, 4, 4]), 12);
  });

  it('is the same whatever the unit, zero, polarity and order of the figures', () => {
    fc.assert(
      fc.property(figures, (drawn) => {
        const here = kurtosis(drawn);
        const there = kurtosis(drawn.map((value) => -3 * value + 1e5).reverse());
        if (Number.isNaN(here)) expect(there).toBeNaN();
        else expect(Math.abs(there - here)).toBeLessThan(1e-9 * Math.max(1, Math.abs(here)));
      }),
      seeded,
    );
  });
});
