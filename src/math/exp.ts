import { twoTo, upperBits } from './double-bits.ts';
import { ln2High, ln2Low } from './log.ts';

/** What x coth(x / 2) / 2 has beyond 1, by t = x². */
export function coth(t: number): number {
  return (
    t *
    (0.16666666666666602 +
      t *
        (-0.0027777777777015593 +
          t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  );
}

/**
 * e to the power of x, the same to the last digit on every platform, which `Math.exp` is not. Less than one unit in the last place
 * from the truth.
 *
 * @see FDLIBM 5.3, e_exp.c. Copyright (C) 1993 by Sun Microsystems, Inc.: see `log`
 */
export function exp(value: number): number {
  if (value > 709.782712893384) return Infinity;
  if (value < -745.1332191019411) return 0;
  const size = upperBits(value) & 0x7fffffff;
  let [x, high, low, k] = [value, 0, 0, 0];
  // x = k ln 2 + what is left, at most half of ln 2.
  if (size > 0x3fd62e42) {
    if (value === 1) return Math.E;
    if (size < 0x3ff0a2b2) k = value < 0 ? -1 : 1;
    else k = Math.trunc(Math.LOG2E * value + (value < 0 ? -0.5 : 0.5));
    high = value - k * ln2High;
    low = k * ln2Low;
    x = high - low;
  } else if (size < 0x3e300000) return 1 + value;
  const c = x - coth(x * x);
  if (k === 0) return 1 - ((x * c) / (c - 2) - x);
  const y = 1 - (low - (x * c) / (2 - c) - high);
  if (k === 1024) return y * 2 * 2 ** 1023;
  return k >= -1021 ? y * twoTo(k) : y * twoTo(k + 1000) * 2 ** -1000;
}
