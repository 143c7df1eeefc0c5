import { upperBits, withUpperBits } from './double-bits.ts';

/** The logarithm of 2, in two parts whose sum has more digits than one number. */
export const ln2High = 0.6931471803691238;
export const ln2Low = 1.9082149292705877e-10;

/** What ln((1 + s) / (1 - s)) has beyond 2 s, over s, for z = s²; the odd terms, and those between them. */
export const series = {
  odd: (z: number, w: number): number =>
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586))),
  even: (w: number): number => w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373)),
};

/**
 * The natural logarithm, the same to the last digit on every platform, which `Math.log` is not: a result that is to be had again
 * needs it. Less than one unit in the last place from the truth.
 *
 * @see FDLIBM 5.3, e_log.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems,
 *   Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
 *   preserved.
 */
export function log(value: number): number {
  let x = value;
  let k = 0;
  let bits = upperBits(x);
  if (bits < 0x00100000) {
    if (x === 0) return -Infinity;
    if (bits < 0) return Number.NaN;
    // Too small to have all its digits.
    k = -54;
    x *= 2 ** 54;
    bits = upperBits(x);
  }
  if (bits >= 0x7ff00000) return x;
  k += (bits >> 20) - 1023;
  bits &= 0xfffff;
  // x = 2^k (1 + f), 1 + f from the root of a half to that of two.
  const half = (bits + 0x95f64) & 0x100000;
  const f = withUpperBits(x, bits | (half ^ 0x3ff00000)) - 1;
  k += half >> 20;
  if ((0xfffff & (2 + bits)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * ln2High + k * ln2Low;
    const rest = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - rest : k * ln2High - (rest - k * ln2Low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const rest = series.odd(z, w) + series.even(w);
  if (((bits - 0x6147a) | (0x6b851 - bits)) > 0) {
    const square = 0.5 * f * f;
    return k === 0
      ? f - (square - s * (square + rest))
      : k * ln2High - (square - (s * (square + rest) + k * ln2Low) - f);
  }
  return k === 0 ? f - s * (f - rest) : k * ln2High - (s * (f - rest) - k * ln2Low - f);
}
