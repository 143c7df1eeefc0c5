import { twoTo, upperBits, withoutLowerBits, withUpperBits } from './double-bits.ts';
import { coth } from './exp.ts';

/**
 * A number to a power: the same to the last digit on every platform, which `**` is not but for squares and powers of two. Less than
 * one unit in the last place from the truth. `NaN` for a number below 0 to a power that is not whole.
 *
 * Formula: 2^(y log2 x), log2 x in two parts, since its error is multiplied by y.
 *
 * @see FDLIBM 5.3, e_pow.c. Copyright (C) 1993 by Sun Microsystems, Inc.: see `log`
 */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x < 0) return Number.isInteger(y) ? (y % 2 === 0 ? 1 : -1) * power(-x, y) : Number.NaN;
  if (x === 0 || x === Infinity) return (x === 0) === y > 0 ? 0 : Infinity;
  if (x === 1) return Number.isFinite(y) ? 1 : Number.NaN;
  if (!Number.isFinite(y)) return x > 1 === y > 0 ? Infinity : 0;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (y === -1) return 1 / x;
  const isBelow = x > 1 !== y > 0;
  const size = Math.abs(y);
  // Too far from 1 for so large a power.
  if (size > 2 ** 31 && (size > 2 ** 64 || Math.abs(x - 1) > 2 ** -20)) return isBelow ? 0 : Infinity;
  const [first, rest] = size > 2 ** 31 ? nearOne(x) : binaryLogarithm(x);
  const high = withoutLowerBits(y);
  const low = (y - high) * first + y * rest;
  const z = low + high * first;
  if (z > 1024 || z < -1075) return isBelow ? 0 : Infinity;
  return twoToSum(high * first, low, z);
}

/** The binary logarithm in two parts, the first of few digits. */
type Parts = readonly [first: number, rest: number];

/** By ln x = t - t² / 2 + t³ / 3 - t⁴ / 4. */
function nearOne(x: number): Parts {
  const t = x - 1;
  const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
  const u = (Math.LOG2E - 1.9259629911266175e-8) * t;
  const v = t * 1.9259629911266175e-8 - w * Math.LOG2E;
  const first = withoutLowerBits(u + v);
  return [first, v - (first - u)];
}

/** By ln x = 2 s + 2/3 s³ + ..., s = (x - c) / (x + c), c being 1 or 1.5, whichever is nearer once x is between 1 and 2. */
function binaryLogarithm(x: number): Parts {
  let ax = x;
  let n = 0;
  if (x < 2 ** -1022) {
    ax *= 2 ** 53;
    n = -53;
  }
  let bits = upperBits(ax);
  n += (bits >> 20) - 1023;
  const digits = bits & 0xfffff;
  bits = digits | 0x3ff00000;
  const isMiddle = digits > 0x3988e && digits < 0xbb67a;
  if (digits >= 0xbb67a) {
    n++;
    bits -= 0x100000;
  }
  ax = withUpperBits(ax, bits);
  const c = isMiddle ? 1.5 : 1;
  const u = ax - c;
  const v = 1 / (ax + c);
  const s = u * v;
  const sHigh = withoutLowerBits(s);
  const sumHigh = withUpperBits(0, ((bits >> 1) | 0x20000000) + 0x80000 + (isMiddle ? 0x40000 : 0));
  const sLow = v * (u - sHigh * sumHigh - sHigh * (ax - (sumHigh - c)));
  const s2 = s * s;
  const r = s2 * s2 * rest(s2) + sLow * (sHigh + s);
  const squared = sHigh * sHigh;
  const tHigh = withoutLowerBits(3 + squared + r);
  const tLow = r - (tHigh - 3 - squared);
  const first = sHigh * tHigh;
  const second = sLow * tHigh + tLow * s;
  const pHigh = withoutLowerBits(first + second);
  const pLow = second - (pHigh - first);
  // 2 / (3 ln 2), and the binary logarithm of 1.5.
  const zHigh = 0.9617967009544373 * pHigh;
  const zLow = -7.028461650952758e-9 * pHigh + pLow * 0.9617966939259756 + (isMiddle ? 1.350039202129749e-8 : 0);
  const start = isMiddle ? 0.5849624872207642 : 0;
  const whole = withoutLowerBits(zHigh + zLow + start + n);
  return [whole, zLow - (whole - n - start - zHigh)];
}

function rest(z: number): number {
  return (
    0.5999999999999946 +
    z *
      (0.4285714285785502 +
        z * (0.33333332981837743 + z * (0.272728123808534 + z * (0.23066074577556175 + z * 0.20697501780033842))))
  );
}

/** 2 to the power of the sum of two, which is about z. */
function twoToSum(first: number, low: number, z: number): number {
  let [high, n] = [first, 0];
  if ((upperBits(z) & 0x7fffffff) > 0x3fe00000) {
    const whole = Math.floor(Math.abs(z));
    n = Math.sign(z) * (Math.abs(z) - whole >= 0.5 ? whole + 1 : whole);
    high -= n;
  }
  const t = withoutLowerBits(low + high);
  const u = t * 0.6931471824645996;
  const v = (low - (t - high)) * Math.LN2 + t * -1.904654299957768e-9;
  const sum = u + v;
  const w = v - (sum - u);
  const c = sum - coth(sum * sum);
  const y = 1 - ((sum * c) / (c - 2) - (w + sum * w) - sum);
  if (n === 1024) return y * 2 * 2 ** 1023;
  return n > -1022 ? y * twoTo(n) : y * twoTo(n + 54) * 2 ** -54;
}
