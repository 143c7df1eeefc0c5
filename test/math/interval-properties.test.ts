import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactPoisson } from '../../src/math/exact-poisson.ts';
import { poissonLimits } from '../../src/math/poisson-limits.ts';
import { wilson } from '../../src/math/wilson.ts';

const level = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
const fixed = { seed: 1, numRuns: 500 };

it('wilson() holds the share itself, stays within 0 and 1, and is wider with a higher level', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      level,
      (trials, part, one) => {
        const successes = Math.round(part * trials);
        const [low, high] = wilson(successes, trials, one);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        const [lower, higher] = wilson(successes, trials, (1 + one) / 2);
        expect(lower).toBeLessThanOrEqual(low);
        expect(higher).toBeGreaterThanOrEqual(high);
      },
    ),
    fixed,
  );
});

it('exactPoisson() is wider with a higher level, moves up with the count, and is undone by poissonLimits()', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 50_000, noNaN: true }), level, (count, one) => {
      const [low, high] = exactPoisson(count, one);
      expect(low).toBeLessThan(high);
      const [lower, higher] = exactPoisson(count, (1 + one) / 2);
      expect(lower).toBeLessThanOrEqual(low);
      expect(higher).toBeGreaterThanOrEqual(high);
      const [nextLow, nextHigh] = exactPoisson(count + 1, one);
      expect(nextLow).toBeGreaterThan(low);
      expect(nextHigh).toBeGreaterThan(high);
      if (count > 0.1) expect(Math.abs(poissonLimits(low, one)[1] / count - 1)).toBeLessThan(1e-7);
      expect(Math.abs(poissonLimits(high, one)[0] - count)).toBeLessThan(1e-6 * (1 + count));
    }),
    fixed,
  );
});
