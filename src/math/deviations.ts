import { isConstant } from './pairs.ts';

/**
 * The greatest power of two that is no greater than the greatest magnitude among the values; 1 where all are 0. Dividing by it
 * is exact, and brings figures of any magnitude to where squares neither vanish nor overflow.
 */
export function unitOf(values: Float64Array): number {
  let largest = 0;
  for (const value of values) {
    const magnitude = Math.abs(value);
    if (magnitude > largest) largest = magnitude;
  }
  return largest === 0 ? 1 : 2 ** Math.min(1023, Math.floor(Math.log2(largest)));
}

/** How far each value, none missing, is from their mean, in their {@link unitOf}; all 0 where the values are the same. */
export function deviations(values: Float64Array): Float64Array {
  const scaled = new Float64Array(values.length);
  if (isConstant(values)) return scaled;
  const unit = unitOf(values);
  for (let i = 0; i < values.length; i++) scaled[i] = (values[i] ?? 0) / unit;
  // The mean of what the first mean leaves is its rounding error.
  for (let pass = 0; pass < 2; pass++) {
    let sum = 0;
    for (const value of scaled) sum += value;
    const mean = sum / scaled.length;
    for (let i = 0; i < scaled.length; i++) scaled[i] = (scaled[i] ?? 0) - mean;
  }
  return scaled;
}
