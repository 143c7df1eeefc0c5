import { numberAt } from './number-at.ts';
/** A standardised moment of some values, and how many values they are. */
export interface StandardisedMoment {
  /** The mean of the values' distances from their mean, to a power, in standard deviations (n underneath). */
  readonly moment: number;
  readonly count: number;
}

/**
 * The third or fourth standardised moment of the values that are not `NaN`, each clamped to two ends first; `NaN` where all
 * are equal or there are none. It allocates nothing for the values, and is exact at any magnitude: they are counted from the
 * least in units of the range, which changes no standardised moment.
 */
export function standardisedMoment(
  values: ArrayLike<number>,
  power: 3 | 4,
  lower: number = -Infinity,
  upper: number = Infinity,
): StandardisedMoment {
  let least = Infinity;
  let greatest = -Infinity;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = numberAt(values, i);
    if (Number.isNaN(value)) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    count++;
  }
  // Half of everything, so that no range overflows; what is too small for a reciprocal is small enough multiplied by this.
  const from = Math.max(least, lower) / 2;
  const range = Math.min(greatest, upper) / 2 - from;
  if (!(range > 0)) return { moment: Number.NaN, count };
  const scale = Math.min(1e300, 1 / range);
  const top = range * scale;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const place = (numberAt(values, i) / 2 - from) * scale;
    if (!Number.isNaN(place)) sum += place < 0 ? 0 : place > top ? top : place;
  }
  const mean = sum / count;
  let squares = 0;
  let powers = 0;
  for (let i = 0; i < values.length; i++) {
    const place = (numberAt(values, i) / 2 - from) * scale;
    if (Number.isNaN(place)) continue;
    const distance = (place < 0 ? 0 : place > top ? top : place) - mean;
    const square = distance * distance;
    squares += square;
    powers += square * (power === 3 ? distance : square);
  }
  const variance = squares / count;
  return { moment: powers / count / (variance * (power === 3 ? Math.sqrt(variance) : variance)), count };
}

/**
 * The sample skewness of the values that are not `NaN`: 0 where both tails are alike, above 0 where the upper one is longer.
 * `NaN` for fewer than three values or where all are equal. With `lower` and `upper` it is that of the values clamped to them.
 *
 * Formula: g * sqrt(n (n - 1)) / (n - 2), g the mean cubed distance from the mean in standard deviations (n underneath): the
 * "type 2" of Joanes and Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47 (1998), as in Excel.
 */
export function skewness(values: ArrayLike<number>, lower?: number, upper?: number): number {
  const { moment, count: n } = standardisedMoment(values, 3, lower, upper);
  return n < 3 ? Number.NaN : (moment * Math.sqrt(n * (n - 1))) / (n - 2);
}
