import { insist } from '../core/options.ts';
import { kurtosis as kurtosisOf } from '../math/kurtosis.ts';
import { skewness as skewnessOf } from '../math/skewness.ts';

/**
 * When the shape of a column is good enough for it to be normalised as it is: its skewness, whichever way, is below
 * `skewness`, or its kurtosis is below `kurtosis`. One of the two is enough.
 */
export interface ShapeTest {
  /** Above 0; 2 unless given. */
  readonly skewness?: number;
  /** 3.5 unless given. */
  readonly kurtosis?: number;
}

/** Throws where the limits of a test are none. */
export function checkShapeTest(method: string, skewness: number, kurtosis: number): void {
  insist(skewness > 0 && skewness < Infinity, method, `skewness is ${skewness}`, 'Give a number above 0; 2 is usual.');
  insist(Number.isFinite(kurtosis), method, `kurtosis is ${kurtosis}`, 'Give a number; 3.5 is usual.');
}

/**
 * Whether a column, clamped to two ends, passes. One with too few values for a shape has nothing to treat, and passes.
 * `lean` is its skewness, where it is known already.
 */
export function passesShapeTest(
  column: ArrayLike<number>,
  skewness: number,
  kurtosis: number,
  lower?: number,
  upper?: number,
  lean: number = skewnessOf(column, lower, upper),
): boolean {
  // The kurtosis is needed only where the skewness is too great. Written so that NaN passes.
  return !(Math.abs(lean) >= skewness && kurtosisOf(column, lower, upper) >= kurtosis);
}
