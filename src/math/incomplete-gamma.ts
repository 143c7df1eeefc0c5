import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma, stirlingRest } from './log-gamma.ts';
import { log1p } from './log1p.ts';

/** Both tails of a gamma variable, each to its own digits. */
export interface GammaTails {
  /** The probability of `x` or less: P(a, x), the regularised incomplete gamma function. */
  readonly lower: number;
  /** The probability of more: Q(a, x). */
  readonly upper: number;
  /** x^a e^-x / Γ(a), the density times x. */
  readonly term: number;
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x), by the series below a + 1 and the continued fraction above.
 * DLMF 8.7.1 and 8.9.2, the fraction evaluated as in Lentz (1976), Applied Optics 15.
 */
export function gammaTails(a: number, x: number): GammaTails {
  const term = leading(a, x);
  if (x < a + 1) {
    let [sum, next] = [1 / a, 1 / a];
    for (let n = 1; next > sum * 1e-17 && n < 100_000; n++) {
      next *= x / (a + n);
      sum += next;
    }
    return { lower: term * sum, upper: 1 - term * sum, term };
  }
  let odd = x + 1 - a;
  let [above, below] = [1e300, 1 / odd];
  let fraction = below;
  for (let n = 1; n < 100_000; n++) {
    const part = n * (a - n);
    odd += 2;
    below = 1 / (part * below + odd);
    above = odd + part / above;
    const change = below * above;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return { lower: 1 - term * fraction, upper: term * fraction, term };
}

/** x^a e^-x / Γ(a). For a large one the exponents nearly cancel, and are taken together before anything is lost. */
function leading(a: number, x: number): number {
  if (a < 10) return exp(a * log(x) - x - logGamma(a));
  const distance = (x - a) / a;
  return Math.sqrt(a / (2 * Math.PI)) * exp(a * (log1p(distance) - distance) - stirlingRest(a));
}
