import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The two-sided p-value of a correlation of `n` pairs: how often one as far from 0 or farther would come up where the two
 * are independent and normal. t = r * sqrt((n - 2) / (1 - r^2)) has Student's t distribution with n - 2 degrees of freedom;
 * its two tails are the incomplete beta function of 1 - r^2 with (n - 2) / 2 and 1/2. `NaN` for fewer than 3 pairs.
 */
export function correlationPValue(r: number, n: number): number {
  if (n < 3) return Number.NaN;
  // (1 - r)(1 + r) keeps the digits that 1 - r^2 loses near 1.
  return incompleteBeta((1 - Math.abs(r)) * (1 + Math.abs(r)), (n - 2) / 2, 0.5, r * r);
}
