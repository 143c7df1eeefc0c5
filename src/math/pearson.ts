import { deviations } from './deviations.ts';

/**
 * Pearson's correlation of two columns of one length, none missing: the cosine of the angle between their deviations from the
 * mean. `NaN` where either is the same throughout.
 */
export function pearson(x: Float64Array, y: Float64Array): number {
  return cosine(deviations(x), deviations(y));
}

/** The cosine of the angle between two vectors of one length; `NaN` where either is 0. */
export function cosine(a: Float64Array, b: Float64Array): number {
  let [both, own, other] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const u = a[i] ?? 0;
    const v = b[i] ?? 0;
    both += u * v;
    own += u * u;
    other += v * v;
  }
  // One root of both, so that a column with itself is 1; rounding can carry others past 1.
  return Math.max(-1, Math.min(1, both / Math.sqrt(own * other)));
}
