import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendall } from '../../src/math/kendall.ts';
import { normalTwoSided } from '../../src/math/normal.ts';

/** Tau-b by its definition, pair by pair. */
function byPairs(x: readonly number[], y: readonly number[]): number {
  let [excess, ordersX, ordersY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [Math.sign((x[i] ?? 0) - (x[j] ?? 0)), Math.sign((y[i] ?? 0) - (y[j] ?? 0))];
      excess += a * b;
      ordersX += a * a;
      ordersY += b * b;
    }
  }
  return excess / Math.sqrt(ordersX) / Math.sqrt(ordersY);
}

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -4, max: 4 })), {
  minLength: 2,
  maxLength: 60,
});

describe('kendall()', () => {
  it('is what it is by hand', () => {
    // 1 2 3 4 5 against 3 1 2 5 4: of 10 pairs 7 agree and 3 do not. The variance is 10 * 2 * 15 / 18.
    const { tau, z } = kendall(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(3, 1, 2, 5, 4));
    expect(tau).toBeCloseTo(0.4, 15);
    expect(z).toBeCloseTo(4 / Math.sqrt((5 * 4 * 15) / 18), 14);
  });

  it('is its definition, whatever the ties', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const [x, y] = [drawn.map(([a]) => a), drawn.map(([, b]) => b)];
        const { tau } = kendall(Float64Array.from(x), Float64Array.from(y));
        const expected = byPairs(x, y);
        if (Number.isNaN(expected)) expect(tau).toBeNaN();
        else expect(tau).toBeCloseTo(expected, 13);
      }),
      { seed: 20191106, numRuns: 500 },
    );
  });

  it('leaves the columns as they were and does not mind which is first', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const [x, y] = [Float64Array.from(drawn, ([a]) => a), Float64Array.from(drawn, ([, b]) => b)];
        const before = [x.slice(), y.slice()];
        const [one, other] = [kendall(x, y), kendall(y, x)];
        if (Number.isNaN(one.tau)) expect(other.tau).toBeNaN();
        else expect(other.tau).toBeCloseTo(one.tau, 14);
        expect([x, y]).toEqual(before);
      }),
      { seed: 20191106, numRuns: 200 },
    );
  });

  // By scipy 1.17, kendalltau(method = 'asymptotic').
  it('agrees with another implementation where many are tied, p-value too', () => {
    const x = [12, 14, 14, 17, 19, 19, 19, 19, 19, 20, 21, 21, 21, 21, 21, 22, 23, 24, 24, 24, 26, 26, 27];
    const y = [11, 4, 4, 2, 0, 0, 0, 0, 0, 0, 4, 0, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0];
    const { tau, z } = kendall(Float64Array.from(x), Float64Array.from(y));
    expect(tau).toBeCloseTo(-0.37620154104750975, 14);
    expect(normalTwoSided(z)).toBeCloseTo(0.035936154265954735, 13);
  });

  it('orders values too far apart to subtract', () => {
    expect(kendall(Float64Array.of(-1.7e308, 0, 1.7e308), Float64Array.of(1e-300, 2e-300, 3e-300)).tau).toBe(1);
  });

  it('takes n log n steps: 100,000 rows well within a second', () => {
    const x = Float64Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_003);
    const y = Float64Array.from({ length: 100_000 }, (_, i) => (i * 104_729) % 100_019);
    const start = performance.now();
    expect(Math.abs(kendall(x, y).tau)).toBeLessThan(0.1);
    // Pair by pair it would be five thousand million pairs, tens of seconds.
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
