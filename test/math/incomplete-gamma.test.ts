import { expect, it } from 'vitest';
import { gammaTails } from '../../src/math/incomplete-gamma.ts';

// mpmath with 30 digits.
it.each([
  [0.5, 0.1, 0.345279153981423, 0.654720846018577],
  [1, 2, 0.8646647167633873, 0.1353352832366127],
  [10, 3, 0.0011024881301154798, 0.9988975118698845],
  [10, 20, 0.9950045876916924, 0.004995412308307587],
  [100, 90, 0.15822098918643018, 0.8417790108135699],
  [5000, 5100, 0.9206711189223811, 0.07932888107761897],
  [5000, 4800, 0.0021027954807304734, 0.9978972045192696],
] as const)('gammaTails(%f, %f) has both tails to 12 digits', (a, x, lower, upper) => {
  const found = gammaTails(a, x);
  expect(Math.abs(found.lower / lower - 1)).toBeLessThan(1e-12);
  expect(Math.abs(found.upper / upper - 1)).toBeLessThan(1e-12);
});
