import { expect, it } from 'vitest';
import { newcombe } from '../../src/math/newcombe.ts';

it('newcombe() gives the intervals of Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10', () => {
  const rounded = (a: number, m: number, b: number, n: number): string[] =>
    newcombe({ successes: a, trials: m }, { successes: b, trials: n }).map((value) => value.toFixed(4));
  expect(rounded(56, 70, 48, 80)).toEqual(['0.0524', '0.3339']);
  expect(rounded(9, 10, 3, 10)).toEqual(['0.1705', '0.8090']);
  expect(rounded(5, 56, 0, 29)).toEqual(['-0.0381', '0.1926']);
  expect(rounded(10, 10, 0, 10)).toEqual(['0.6075', '1.0000']);
});

it('newcombe() turns with its two', () => {
  const [low, high] = newcombe({ successes: 3, trials: 50 }, { successes: 20, trials: 60 });
  const [otherLow, otherHigh] = newcombe({ successes: 20, trials: 60 }, { successes: 3, trials: 50 });
  expect(low).toBeCloseTo(-otherHigh, 15);
  expect(high).toBeCloseTo(-otherLow, 15);
});

it('newcombe() has nothing to say where one has no trial', () => {
  expect(newcombe({ successes: 0, trials: 0 }, { successes: 1, trials: 2 })).toEqual([Number.NaN, Number.NaN]);
});
