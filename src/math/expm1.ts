import { twoTo, upperBits } from './double-bits.ts';
import { ln2High, ln2Low } from './log.ts';

/**
 * e to the power of x less 1, all digits kept of a small x, the same to the last digit on every platform. Less than one unit in the last
 * place from the truth.
 *
 * @see FDLIBM 5.3, s_expm1.c. Copyright (C) 1993 by Sun Microsystems, Inc.: see `log`
 */
export function expm1(value: number): number {
  if (value > 709.782712893384) return Infinity;
  const size = upperBits(value) & 0x7fffffff;
  if (size >= 0x4043687a && value < 0) return -1;
  let [x, c, k] = [value, 0, 0];
  if (size > 0x3fd62e42) {
    if (size < 0x3ff0a2b2) k = value < 0 ? -1 : 1;
    else k = Math.trunc(Math.LOG2E * value + (value < 0 ? -0.5 : 0.5));
    const high = value - k * ln2High;
    const low = k * ln2Low;
    x = high - low;
    c = high - x - low;
  } else if (size < 0x3c900000) return value;
  const half = 0.5 * x;
  const square = x * half;
  const r = 1 + square * polynomial(square);
  const t = 3 - r * half;
  let e = square * ((r - t) / (6 - x * t));
  if (k === 0) return x - (x * e - square);
  e = x * (e - c) - c - square;
  if (k === -1) return 0.5 * (x - e) - 0.5;
  if (k === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k <= -2 || k > 56) {
    const y = 1 - (e - x);
    return (k === 1024 ? y * 2 * 2 ** 1023 : y * twoTo(k)) - 1;
  }
  return (k < 20 ? 1 - twoTo(-k) - (e - x) : x - (e + twoTo(-k)) + 1) * twoTo(k);
}

function polynomial(z: number): number {
  return (
    -0.03333333333333313 +
    z * (0.0015873015872548146 + z * (-7.93650757867488e-5 + z * (4.008217827329362e-6 + z * -2.0109921818362437e-7)))
  );
}
