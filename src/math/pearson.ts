import { deviations } from './deviations.ts';

/**
 * Pearson's correlation of two columns of one length, none missing: the cosine of the angle between their deviations from the
 * mean. `NaN` where either is the same throughout.
 */
export function pearson(x: Float64Array, y: Float64Array): number {
  const [a, b] = [deviations(x), deviations(y)];
  let [both, own, other] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [u = 0, v = 0] = [a[i], b[i]];
    both += u * v;
    own += u * u;
    other += v * v;
  }
  // One root of both, so that a column with itself is 1; rounding can carry others past 1.
  return Math.max(-1, Math.min(1, both / Math.sqrt(own * other)));
}
