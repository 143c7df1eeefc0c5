import { upperBits, withUpperBits } from './double-bits.ts';
import { log } from './log.ts';

/**
 * The logarithm to base 10, the same to the last digit on every platform. Less than one unit in the last place from the truth.
 *
 * @see FDLIBM 5.3, e_log10.c. Copyright (C) 1993 by Sun Microsystems, Inc.: see `log`
 */
export function log10(value: number): number {
  if (!(value > 0) || value === Infinity) return log(value);
  const isSmall = value < 2 ** -1022;
  const x = isSmall ? value * 2 ** 54 : value;
  const bits = upperBits(x);
  const k = (bits >> 20) - 1023 - (isSmall ? 54 : 0);
  const below = k < 0 ? 1 : 0;
  const y = k + below;
  const near = withUpperBits(x, (bits & 0xfffff) | ((0x3ff - below) << 20));
  return y * 3.694239077158931e-13 + Math.LOG10E * log(near) + y * 0.30102999566361177;
}
