/** The least and the greatest value. */
export interface Extent {
  readonly minimum: number;
  readonly maximum: number;
}

/** The least and greatest of the values that are not `NaN`; `null` where there are none. */
export function extent(values: Float64Array): Extent | null {
  let minimum = Infinity;
  let maximum = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  return minimum <= maximum ? { minimum, maximum } : null;
}

/** Whether one can divide by a spread: nothing that rounds away or overflows on the way to a score. */
export function isSpread(spread: number): boolean {
  return spread >= 1e-300 && spread < Infinity;
}
