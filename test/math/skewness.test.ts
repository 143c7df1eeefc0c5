import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skewness } from '../../src/math/skewness.ts';

const seeded = { seed: 20191106, numRuns: 300 };
const figures = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 40 });

describe('skewness', () => {
  // Mean 4; distances -3, -2, -1, 6: squares add up to 50, cubes to 180. g = (180 / 4) / (50 / 4)^1.5 = 1.0182.
  it('is the sample skewness worked by hand', () => {
    expect(skewness([1, 2, 3, 10])).toBeCloseTo(((45 / 12.5 ** 1.5) * Math.sqrt(12)) / 2, 12);
    expect(skewness([1, 2, 3, 10])).toBeCloseTo(1.763632614803888, 12);
  });

  it('leaves missing values out', () => {
    expect(skewness([1, Number.NaN, 2, 3, 10])).toBe(skewness([1, 2, 3, 10]));
  });

  it('is NaN for fewer than three values, or equal ones', () => {
    for (const values of [[], [1], [1, 2], [Number.NaN, 1, 2], [2, 2, 2, 2], [0.1, 0.1, 0.1]])
      expect(skewness(values)).toBeNaN();
  });

  it('is that of clamped values where ends are given', () => {
    expect(skewness([1, 2, 3, 4, 100], 2, 4)).toBeCloseTo(skewness([2, 2, 3, 4, 4]), 12);
    expect(skewness([1, 2, 3], 2, 2)).toBeNaN();
    expect(skewness([1, 2, 3], 4)).toBeNaN();
    const small = [1, 2, 3, 4, 100].map((value) => value * 1e-315);
    expect(skewness(small, 2e-315, 4e-315)).toBeCloseTo(skewness([2, 2, 3, 4, 4]), 6);
  });

  it('is the same for any magnitude of the same figures, and turned for the same turned', () => {
    const values = [1, 2, 4, 5, 19];
    for (const times of [1e-320, 1e-300, 1e290, 9e306])
      expect(skewness(values.map((value) => value * times))).toBeCloseTo(skewness(values), times < 1e-310 ? 2 : 12);
    fc.assert(
      fc.property(figures, (drawn) => {
        const [here, there] = [skewness(drawn), skewness(drawn.map((value) => -3 * value + 1e5))];
        if (Number.isNaN(here)) expect(there).toBeNaN();
        else expect(there).toBeCloseTo(-here, 9);
      }),
      seeded,
    );
  });

  it('keeps its digits far from 0, where sums of cubes would lose them', () => {
    expect(skewness([1, 2, 3, 10].map((value) => value + 1e9))).toBeCloseTo(1.763632614803888, 12);
  });
});
