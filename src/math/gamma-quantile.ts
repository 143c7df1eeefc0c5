import { gammaTails } from './incomplete-gamma.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The value that a gamma variable of this shape (and scale 1) is at or below with a given probability: by Newton's method, held
 * between bounds that close in, from the start of Wilson and Hilferty (1931) or, near 0, the first term of the series. For shape
 * 1, an exponential variable, it is -ln(1 - p).
 *
 * @param probability 0 to 1, both excluded
 * @param shape above 0
 */
export function gammaQuantile(probability: number, shape: number): number {
  if (shape === 1) return -Math.log1p(-probability);
  const isLow = probability < 0.5;
  const upper = 1 - probability;
  let [low, high] = [0, Infinity];
  let x = start(probability, shape);
  for (let i = 0; i < 100; i++) {
    const tails = gammaTails(shape, x);
    // The lesser tail keeps its digits.
    const beyond = isLow ? tails.lower - probability : upper - tails.upper;
    if (beyond > 0) high = x;
    else low = x;
    const step = (beyond / tails.term) * x;
    let next = x - step;
    if (!(next > low && next < high)) next = high === Infinity ? 2 * x : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}

function start(probability: number, shape: number): number {
  const part = 1 / (9 * shape);
  const cube = 1 - part + normalQuantile(probability) * Math.sqrt(part);
  const approximate = shape * cube ** 3;
  if (cube > 0.2 && shape > 0.5) return approximate;
  const series = Math.exp((Math.log(probability) + logGamma(shape + 1)) / shape);
  return Math.max(series, 1e-300);
}
