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
  const clamped = (i: number): number => {
    const value = values[i] ?? Number.NaN;
    return value < lower ? lower : value > upper ? upper : value;
  };
  let [least, greatest, count] = [Infinity, -Infinity, 0];
  for (let i = 0; i < values.length; i++) {
    const value = clamped(i);
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    if (!Number.isNaN(value)) count++;
  }
  // Half of everything, so that no range overflows.
  const [from, range] = [least / 2, greatest / 2 - least / 2];
  if (!(range > 0)) return { moment: Number.NaN, count };
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const place = (clamped(i) / 2 - from) / range;
    if (!Number.isNaN(place)) sum += place;
  }
  const mean = sum / count;
  let [squares, powers] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const distance = (clamped(i) / 2 - from) / range - mean;
    if (Number.isNaN(distance)) continue;
    const square = distance * distance;
    squares += square;
    powers += power === 3 ? square * distance : square * square;
  }
  const variance = squares / count;
  return { moment: powers / count / (power === 3 ? variance * Math.sqrt(variance) : variance * variance), count };
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
