import fc from 'fast-check';
import { expect, it } from 'vitest';
import { incompleteBeta } from '../../src/math/incomplete-beta.ts';

// Reference values from mpmath with 40 digits.
it('incompleteBeta() is right to 1e-13', () => {
  for (const [x, a, b, expected] of [
    [0.3, 2, 5, 0.579825],
    [0.9, 2, 5, 0.999945],
    [0.01, 0.5, 0.5, 0.06376856085851985],
    [0.999, 30, 2, 0.9995438962809783],
    [0.5, 100, 100, 0.5],
  ] as const)
    expect(Math.abs(incompleteBeta(x, a, b) - expected)).toBeLessThan(1e-13);
});

it('incompleteBeta() is 0 and 1 at the ends', () => {
  expect(incompleteBeta(0, 2, 3)).toBe(0);
  expect(incompleteBeta(1, 2, 3)).toBe(1);
});

it('incompleteBeta() of the other tail is what is left', () => {
  const size = fc.double({ min: 0.5, max: 500, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), size, size, (x, a, b) => {
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a, x)).toBeCloseTo(1, 11);
    }),
    { seed: 20191106, numRuns: 300 },
  );
});
