import { expect, it } from 'vitest';
import { normalTwoSided } from '../../src/math/normal.ts';

// Reference values from mpmath with 40 digits.
it('normalTwoSided() is right to 12 digits on both sides of 3, in the far tail too', () => {
  for (const [z, expected] of [
    [0.001, 0.9992021155721779],
    [1, 0.3173105078629141],
    [1.96, 0.04999579029644087],
    [2.999, 0.0027086730674542123],
    [3.001, 0.002690945650169933],
    [8, 1.2441921148543568e-15],
    [37, 1.1451142445049154e-299],
  ] as const) {
    expect(Math.abs(normalTwoSided(z) / expected - 1)).toBeLessThan(1e-12);
    expect(normalTwoSided(-z)).toBe(normalTwoSided(z));
  }
  expect(normalTwoSided(0)).toBe(1);
});
