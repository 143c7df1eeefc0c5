import { describe, expect, it } from 'vitest';
import { exactPoisson } from '../../src/math/exact-poisson.ts';
import { poissonLimits } from '../../src/math/poisson-limits.ts';

describe('poissonLimits()', () => {
  // Published test data of PHEindicatormethods (funnel rates, per 100,000 around 116.1720835): the population at which so many
  // events in three years are the limit.
  it.each([
    [5, 3348.002593, 465.8280129, 4721.370883, 212.14848],
    [10, 5276.757672, 1375.943768, 6924.776769, 849.4639547],
    [49, 18587.54012, 10401.37233, 21440.7871, 8659.019991],
    [159, 53290.17651, 38806.26443, 57946.64861, 35253.30678],
    [1360, 411529.9259, 369759.5622, 424043.2424, 358342.3275],
  ] as const)(
    'puts %i events at the edge for the populations that Public Health England publishes',
    (events, ...populations) => {
      const [low2, high2, low3, high3] = populations.map((population) => (3 * 116.1720835 * population) / 1e5);
      expect(poissonLimits(low2 ?? 0, 0.95)[0]).toBeCloseTo(events, events > 1000 ? 2 : 4);
      expect(poissonLimits(high2 ?? 0, 0.95)[1]).toBeCloseTo(events, events > 1000 ? 2 : 4);
      expect(poissonLimits(low3 ?? 0, 0.998)[0]).toBeCloseTo(events, events > 1000 ? 2 : 4);
      expect(poissonLimits(high3 ?? 0, 0.998)[1]).toBeCloseTo(events, events > 1000 ? 2 : 4);
    },
  );

  it('is where the exact interval just reaches the number expected', () => {
    for (const expected of [0.2, 3.7, 12, 300]) {
      const [low, high] = poissonLimits(expected, 0.9);
      expect(exactPoisson(high, 0.9)[0]).toBeCloseTo(expected, 9);
      if (low > 0) expect(exactPoisson(low, 0.9)[1]).toBeCloseTo(expected, 9);
    }
  });

  it('has no lower limit where even none would not be too few', () => {
    // None is expected once in e^3.6 = 36.6 times: more often than 1 in 40.
    expect(poissonLimits(3.6)[0]).toBe(0);
    expect(poissonLimits(3.7)[0]).toBeGreaterThan(0);
    expect(poissonLimits(0.001)[0]).toBe(0);
    expect(poissonLimits(0)).toEqual([0, 0]);
  });

  it('refuses what is no count or level', () => {
    expect(() => poissonLimits(-1)).toThrow('The number expected is -1.');
    expect(() => poissonLimits(1, 2)).toThrow('The level is 2.');
  });
});
