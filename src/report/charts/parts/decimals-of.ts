/** How many decimals tell values apart: none where all are whole, else so many that the spread has about three digits. */
export function decimalsOf(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high > low ? high - low : Math.abs(high);
  let digits = 1;
  while (digits < 12 && spread * 10 ** digits < 100 && values.some((value) => Number(value.toFixed(digits)) !== value))
    digits++;
  return digits;
}
