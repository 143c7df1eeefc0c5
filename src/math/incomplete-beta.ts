import { exp } from './exp.ts';
import { log } from './log.ts';
import { logBeta } from './log-gamma.ts';
import { log1p } from './log1p.ts';

/**
 * The regularised incomplete beta function I_x(a, b), the probability that a beta variable is `x` or less, by its continued
 * fraction. `complement` is 1 - x, where the caller knows it to more digits. DLMF 8.17.22; evaluated as in Lentz (1976),
 * Applied Optics 15.
 */
export function incompleteBeta(x: number, a: number, b: number, complement: number = 1 - x): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  // The fraction converges fast up to the mean; beyond, the other tail does.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(complement, b, a, x);
  const logX = x > 0.5 ? log1p(-complement) : log(x);
  const logComplement = x > 0.5 ? log(complement) : log1p(-x);
  return (exp(a * logX + b * logComplement - logBeta(a, b)) / a) * fraction(x, a, b);
}

function fraction(x: number, a: number, b: number): number {
  const safe = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let below = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let above = 1;
  let value = below;
  const step = (coefficient: number): number => {
    below = 1 / safe(1 + coefficient * below);
    above = safe(1 + coefficient / above);
    return below * above;
  };
  for (let m = 1; m < 10_000; m++) {
    const twice = 2 * m;
    value *= step((m * (b - m) * x) / ((a + twice - 1) * (a + twice)));
    const change = step((-(a + m) * (a + b + m) * x) / ((a + twice) * (a + twice + 1)));
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}
