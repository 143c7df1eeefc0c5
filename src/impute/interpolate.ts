/**
 * Fills the gaps of a series on the straight lines between its known values; before the first and after the last with
 * these values where `ends`, else not at all.
 */
export function interpolate(values: Float64Array, times: Float64Array, filled: Float64Array, ends: boolean): void {
  let before = -1;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const from = values[before] ?? Number.NaN;
    if (before >= 0) {
      const start = times[before] ?? 0;
      const years = (times[k] ?? 0) - start;
      for (let gap = before + 1; gap < k; gap++)
        filled[gap] = from + (value - from) * (((times[gap] ?? 0) - start) / years);
    } else if (ends) filled.fill(value, 0, k);
    before = k;
  }
  if (ends && before >= 0) filled.fill(values[before] ?? Number.NaN, before + 1);
}
