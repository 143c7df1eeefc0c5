import { upperBits, withUpperBits } from './double-bits.ts';
import { ln2High, ln2Low } from './log.ts';

/**
 * The natural logarithm of 1 + x, all digits of a small x kept, the same to the last digit on every platform. Less than one unit in the
 * last place from the truth.
 *
 * @see FDLIBM 5.3, s_log1p.c. Copyright (C) 1993 by Sun Microsystems, Inc.: see `log`
 */
export function log1p(x: number): number {
  const bits = upperBits(x);
  const size = bits & 0x7fffffff;
  if (bits >= 0x7ff00000 || Number.isNaN(x)) return x + x;
  if (bits < 0 && size >= 0x3ff00000) return x === -1 ? -Infinity : Number.NaN;
  if (size < 0x3e200000) return size < 0x3c900000 ? x : x - x * x * 0.5;
  let [k, f, c, upper] = [0, x, 0, 1];
  // From about -0.29 to 0.41, 1 + x is between the root of a half and that of two as it is.
  if (!(bits < 0x3fda827a && (bits > 0 || bits <= (0xbfd2bec4 | 0)))) {
    const isLarge = bits >= 0x43400000;
    const u = isLarge ? x : 1 + x;
    upper = upperBits(u);
    k = (upper >> 20) - 1023;
    // What rounding 1 + x has lost.
    c = isLarge ? 0 : (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    upper &= 0xfffff;
    if (upper < 0x6a09e) f = withUpperBits(u, upper | 0x3ff00000) - 1;
    else {
      k++;
      f = withUpperBits(u, upper | 0x3fe00000) - 1;
      upper = (0x100000 - upper) >> 2;
    }
  }
  const square = 0.5 * f * f;
  if (upper === 0) {
    if (f === 0) return k === 0 ? 0 : k * ln2High + (c + k * ln2Low);
    const rest = square * (1 - 0.6666666666666666 * f);
    return k === 0 ? f - rest : k * ln2High - (rest - (k * ln2Low + c) - f);
  }
  const s = f / (2 + f);
  const rest = polynomial(s * s);
  if (k === 0) return f - (square - s * (square + rest));
  return k * ln2High - (square - (s * (square + rest) + (k * ln2Low + c)) - f);
}

function polynomial(z: number): number {
  return (
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z *
                (0.22222198432149784 +
                  z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))))
  );
}
