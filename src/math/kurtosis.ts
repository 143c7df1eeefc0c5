import { standardisedMoment } from './skewness.ts';

/**
 * The sample excess kurtosis of the values that are not `NaN`: about 0 for normal data, above 0 where the tails are heavier.
 * `NaN` for fewer than four values or where all are equal. With `lower` and `upper` it is that of the values clamped to them.
 *
 * Formula: ((n + 1)(g - 3) + 6) (n - 1) / ((n - 2)(n - 3)), g the mean fourth power of the distance from the mean in standard
 * deviations (n underneath): the "type 2" of Joanes and Gill (1998), as in Excel.
 */
export function kurtosis(values: ArrayLike<number>, lower?: number, upper?: number): number {
  const { moment, count: n } = standardisedMoment(values, 4, lower, upper);
  return n < 4 ? Number.NaN : (((n + 1) * (moment - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3));
}
