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

/**
 * The value that a Student's t variable lies within on either side of 0 with a probability (`level`): 2.228138851986274
 * for 0.95 and 10 degrees of freedom. By halving the range until it is as narrow as numbers allow. `NaN` where there is no degree of freedom.
 */
export function studentTwoSided(level: number, degrees: number): number {
  if (!(degrees > 0) || !(level > 0 && level < 1)) return Number.NaN;
  const outside = 1 - level;
  const tails = (t: number): number =>
    incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5, (t * t) / (degrees + t * t));
  let [low, high] = [0, 1];
  while (tails(high) > outside) [low, high] = [high, 2 * high];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (tails(middle) > outside) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
