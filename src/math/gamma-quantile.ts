import { exp } from './exp.ts';
import { gammaTails } from './incomplete-gamma.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { log1p } from './log1p.ts';
import { normalTwoSided } from './normal.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The value that a gamma variable of this shape (and scale 1) is at or below with a given probability: by Newton's method, held
 * between bounds that close in, from the start of Wilson and Hilferty (1931) or, near 0, the first term of the series. For shape
 * 1, an exponential variable, it is -ln(1 - p).
 *
 * @param probability 0 to 1, both excluded
 * @param shape above 0
 * @param upper the probability of more, where it is known to more digits than 1 less the other
 */
export function gammaQuantile(probability: number, shape: number, upper: number = 1 - probability): number {
  if (shape === 1) return probability < 0.5 ? -log1p(-probability) : -log(upper);
  const isLow = probability < 0.5;
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
  const approximate = shape * cube * cube * cube;
  if (cube > 0.2 && shape > 0.5) return approximate;
  const series = exp((log(probability) + logGamma(shape + 1)) / shape);
  return Math.max(series, 1e-300);
}

/** How far from 0 a table reaches, in standard deviations: beyond what 53 bits can tell from 0 and 1. */
const reach = 8.5;
/** How many places of a table there are to a standard deviation. */
const fine = 32;

/**
 * {@link gammaQuantile} of one shape, for thousands of probabilities: above shape 1 by cubic interpolation of its logarithm over
 * normal quantiles, which is a nearly straight line; within 1e-9 of the value.
 */
export function gammaQuantiles(shape: number): (probability: number) => number {
  if (shape <= 1) return (probability) => gammaQuantile(probability, shape);
  const places = 2 * reach * fine + 1;
  const values = new Float64Array(places);
  const slopes = new Float64Array(places);
  for (let i = 0; i < places; i++) {
    const z = i / fine - reach;
    const tail = normalTwoSided(z) / 2;
    const x = z < 0 ? gammaQuantile(tail, shape) : gammaQuantile(1 - tail, shape, tail);
    values[i] = log(x);
    // d ln x / dz: the normal density over x times that of the gamma variable.
    slopes[i] = exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / gammaTails(shape, x).term / fine;
  }
  return (probability) => {
    const place = (normalQuantile(probability) + reach) * fine;
    const i = Math.floor(place);
    const t = place - i;
    const [from, to] = [values[i] ?? 0, values[i + 1] ?? 0];
    const [out, into] = [slopes[i] ?? 0, slopes[i + 1] ?? 0];
    // Hermite's cubic through two values with two slopes.
    const bend = 2 * (from - to) + out + into;
    return exp(from + t * (out + t * (to - from - out - bend + t * bend)));
  };
}
