import { exp } from './exp.ts';

/**
 * The probability that a standard normal variable is farther from 0 than `z`, on either side. Up to 3 by the series of
 * Marsaglia (2004), Journal of Statistical Software 11(4); beyond by Laplace's continued fraction, DLMF 7.9.1, so that even
 * the smallest keeps its digits.
 */
export function normalTwoSided(z: number): number {
  const distance = Math.abs(z);
  const square = distance * distance;
  const density = exp(-square / 2) / Math.sqrt(2 * Math.PI);
  if (distance < 3) {
    let [sum, term] = [distance, distance];
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= square / odd;
      sum += term;
    }
    return 1 - 2 * density * sum;
  }
  let fraction = distance;
  for (let k = 120; k > 0; k--) fraction = distance + k / fraction;
  return (2 * density) / fraction;
}
