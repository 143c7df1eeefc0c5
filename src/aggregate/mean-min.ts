import type { Aggregation } from '../core/step.ts';
import { checkOption, least, unitwise, weightedMean } from './weighted.ts';

/**
 * The mean-min function: between the mean of a unit's columns and its least value. `alpha` from 0 (the mean) to 1 says how
 * much imbalance costs, `beta` from 0 up how far below the mean the least must lie before it does; with `alpha` 1 and `beta` 0
 * it is the minimum. `beta` is in the units of the columns, so these need one scale, `zScore({ centre: 100, spread: 10 })` in
 * the paper.
 *
 * Formula: M - alpha * (sqrt((M - min)^2 + beta^2) - beta), M the weighted mean of the known. Casadio Tarabusi and Guarini
 * (2013), Social Indicators Research 112(1).
 *
 * @throws `InclusionIndexError` for an alpha outside 0 to 1 or a beta below 0.
 * @example
 * ```ts
 * import { meanMin } from 'inclusion-index/methods';
 * meanMin({ alpha: 0.5 }).apply([Float64Array.of(80), Float64Array.of(120)], Float64Array.of(1, 1), null); // => Float64Array [90]
 * ```
 */
export function meanMin({ alpha, beta = 0 }: { alpha: number; beta?: number }): Aggregation<null> {
  checkOption(alpha >= 0 && alpha <= 1 && beta >= 0 && beta < Infinity, 'meanMin', 'alpha from 0 to 1, beta from 0');
  return unitwise('meanMin', { alpha, beta }, 'any', (values, weights, count) => {
    const mean = weightedMean(values, weights, count);
    const below = mean - least(values, weights, count);
    const size = Math.max(below, beta);
    if (!(size > 0)) return mean;
    // As shares of the larger, so that no square overflows; and r - beta as below² / (r + beta), which loses no digits.
    const [a, b] = [below / size, beta / size];
    return mean - alpha * below * (a / (Math.sqrt(a * a + b * b) + b));
  });
}
