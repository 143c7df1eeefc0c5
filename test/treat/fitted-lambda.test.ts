import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedLambda, likelihood } from '../../src/treat/fitted-lambda.ts';

const figures = [8, 9, 10, 11, 12, 14, 15, 18, 22, 30, 45, 90];
const even = [-3, -2, -1.4, -1, -0.6, -0.3, 0, 0.3, 0.6, 1, 1.4, 2, 3];
const logsOf = (values: readonly number[]): Float64Array => Float64Array.from(values, Math.log);

/** The likelihood as the paper writes it. */
function written(values: readonly number[], lambda: number): number {
  const n = values.length;
  const powers = values.map((y) => (lambda === 0 ? Math.log(y) : (y ** lambda - 1) / lambda));
  const mean = powers.reduce((sum, value) => sum + value, 0) / n;
  const variance = powers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  return (-n / 2) * Math.log(variance) + (lambda - 1) * values.reduce((sum, y) => sum + Math.log(y), 0);
}

describe('fittedLambda', () => {
  // Computed with SciPy 1.17.1: stats.boxcox_llf, maximised with optimize.minimize_scalar between -2 and 2.
  it('is that of other software', () => {
    expect(fittedLambda(logsOf(figures))).toBeCloseTo(-0.79852, 5);
    expect(fittedLambda(logsOf(figures.map((value) => value - 7)))).toBeCloseTo(-0.075895, 5);
    expect(likelihood(logsOf(figures), 0.3)).toBeCloseTo(-31.60474205961893, 10);
  });

  it('is 0 for figures whose logarithms are symmetrical, 0.5 for those whose roots are, 1 for those that are', () => {
    expect(fittedLambda(Float64Array.from(even))).toBeCloseTo(0, 5);
    // The likelihood also minds the tails, so these are near.
    expect(fittedLambda(logsOf(even.map((z) => (z + 10) ** 2)))).toBeCloseTo(0.5, 1);
    expect(fittedLambda(logsOf(even.map((z) => z + 10)))).toBeCloseTo(1, 0);
  });

  it('is an end of the range where the likelihood rises beyond it', () => {
    // Fifth powers, and reciprocals of them, that are symmetrical.
    const fifth = Float64Array.from(even, (z) => Math.log(z + 4) / 5);
    expect(fittedLambda(fifth)).toBe(2);
    expect(fittedLambda(fifth.map((log) => -log))).toBe(-2);
  });

  it('is as good as any lambda of a fine grid', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 4, maxLength: 40 }), (drawn) => {
        if (new Set(drawn).size < 3) return;
        const best = written(drawn, fittedLambda(logsOf(drawn.toSorted((a, b) => a - b))));
        for (let k = -200; k <= 200; k++)
          expect(written(drawn, k / 100)).toBeLessThanOrEqual(best + 1e-7 * Math.max(1, Math.abs(best)));
      }),
      { seed: 20191106, numRuns: 60 },
    );
  });

  it('stays a number where powers would overflow', () => {
    const huge = Float64Array.of(-600, 0, 1, 2, 600);
    for (const lambda of [-2, -0.5, 0, 0.5, 2]) expect(Number.isFinite(likelihood(huge, lambda))).toBe(true);
    expect(Number.isFinite(fittedLambda(huge))).toBe(true);
  });
});
