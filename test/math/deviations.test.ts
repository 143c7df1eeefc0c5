import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deviations, unitOf } from '../../src/math/deviations.ts';

it('unitOf() is a power of two that brings the greatest magnitude to 1 or more and below 2', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      fc.pre(value !== 0);
      const unit = unitOf(Float64Array.of(value, 0, value / 3));
      expect(Math.log2(unit)).toBe(Math.round(Math.log2(unit)));
      expect(Math.abs(value) / unit).toBeGreaterThanOrEqual(1);
      expect(Math.abs(value) / unit).toBeLessThan(2);
    }),
    { seed: 20191106, numRuns: 500 },
  );
  expect(unitOf(Float64Array.of(0, Number.NaN))).toBe(1);
});

it('deviations() add up to 0, and are 0 throughout where all values are the same', () => {
  expect(deviations(Float64Array.of(1, 2, 3))).toEqual(Float64Array.of(-0.5, 0, 0.5));
  expect(deviations(Float64Array.of(0.1, 0.1, 0.1))).toEqual(Float64Array.of(0, 0, 0));
  expect(deviations(new Float64Array())).toEqual(new Float64Array());
});

it('deviations() stay finite and apart at any magnitude', () => {
  for (const scale of [1e-320, 1e-300, 1, 1e300]) {
    const [low = 0, middle = 0, high = 0] = deviations(Float64Array.of(scale, 2 * scale, 3 * scale));
    expect(middle).toBeCloseTo(0, 3);
    expect(high / low).toBeCloseTo(-1, 3);
  }
});
