import { expm1 } from '../math/expm1.ts';
import { log } from '../math/log.ts';

/** Where the best lambda is looked for, both ends included. */
export const lambdas: readonly [lower: number, upper: number] = [-2, 2];

/**
 * The lambda of a Box-Cox transformation under which values are likeliest to be normal, from their logarithms: the best of a
 * grid from -2 to 2 in steps of 0.25, refined by golden section between its neighbours, to six decimals. Always the same for
 * the same logarithms in the same order.
 *
 * Formula: the greatest -n/2 ln(variance of the transformed values) + (lambda - 1) * sum of the logarithms. Box and Cox, An
 * analysis of transformations, Journal of the Royal Statistical Society B 26 (1964), equation 8.
 */
export function fittedLambda(logs: Float64Array): number {
  const [lower, upper] = lambdas;
  const powers = new Float64Array(logs.length);
  const step = 0.25;
  let best = lower;
  let highest = -Infinity;
  for (let lambda = lower; lambda <= upper; lambda += step) {
    const height = likelihood(logs, lambda, powers);
    if (height > highest) [best, highest] = [lambda, height];
  }
  const golden = (Math.sqrt(5) - 1) / 2;
  let [left, right] = [Math.max(lower, best - step), Math.min(upper, best + step)];
  let [inner, outer] = [right - golden * (right - left), left + golden * (right - left)];
  let [low, high] = [likelihood(logs, inner, powers), likelihood(logs, outer, powers)];
  while (right - left > 1e-7) {
    if (low > high) {
      [right, outer, high] = [outer, inner, low];
      inner = right - golden * (right - left);
      low = likelihood(logs, inner, powers);
    } else {
      [left, inner, low] = [inner, outer, high];
      outer = left + golden * (right - left);
      high = likelihood(logs, outer, powers);
    }
  }
  return Math.round(1e6 * ((left + right) / 2)) / 1e6;
}

/** The logarithm of the likelihood of a lambda, less what is the same for all; `powers` is room to work in. */
export function likelihood(
  logs: Float64Array,
  lambda: number,
  powers: Float64Array = new Float64Array(logs.length),
): number {
  let [least, greatest, total] = [Infinity, -Infinity, 0];
  for (const log of logs) {
    least = Math.min(least, log);
    greatest = Math.max(greatest, log);
    total += log;
  }
  // Counted from the value whose power is the greatest, so that no power overflows.
  const from = lambda > 0 ? greatest : least;
  let sum = 0;
  logs.forEach((log, i) => {
    const power = lambda === 0 ? log - from : expm1(lambda * (log - from)) / lambda;
    powers[i] = power;
    sum += power;
  });
  const mean = sum / logs.length;
  let squares = 0;
  for (const power of powers) squares += (power - mean) ** 2;
  const variance = 2 * lambda * from + log(squares / logs.length);
  return (-logs.length / 2) * variance + (lambda - 1) * total;
}
