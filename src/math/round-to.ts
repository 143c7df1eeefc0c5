/**
 * A value to so many significant digits: what different orders of adding leave in the last digits is gone, so that figures
 * equal on paper are equal.
 */
export function roundTo(value: number, digits: number): number {
  const scale = 10 ** (digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  const rounded = Math.round(value * scale) / scale;
  // 0, and what is too large or too small to be scaled.
  return Number.isFinite(rounded) ? rounded : value;
}
