import { deviations, unitOf } from '../math/deviations.ts';

/**
 * Pearson's correlations of the same columns with one score after another, over the rows known in both; quick where it
 * is asked thousands of times, so the rows in which scores are known must always be those given.
 */
export function correlateWith(
  columns: readonly Float64Array[],
  rows: readonly number[],
): (score: Float64Array) => Float64Array {
  const members = columns.map((column) => {
    const shared = Uint32Array.from(rows.filter((row) => !Number.isNaN(column[row])));
    const own = deviations(Float64Array.from(shared, (row) => column[row] ?? Number.NaN));
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    return { shared, unit: own.map((value) => value / length) };
  });
  const known = Uint32Array.from(rows);
  const among = new Float64Array(rows.length);
  return (score) => {
    for (let i = 0; i < known.length; i++) among[i] = score[known[i] ?? 0] ?? Number.NaN;
    const scale = unitOf(among);
    return Float64Array.from(members, ({ shared, unit }) => {
      let total = 0;
      for (const row of shared) total += (score[row] ?? 0) / scale;
      const mean = total / shared.length;
      let [product, square, rest] = [0, 0, 0];
      unit.forEach((value, i) => {
        const apart = (score[shared[i] ?? 0] ?? 0) / scale - mean;
        rest += apart;
        square += apart * apart;
        product += apart * value;
      });
      // The deviations of the column add up to 0, so that what the mean is off by falls out of the product.
      return product / Math.sqrt(square - (rest * rest) / shared.length);
    });
  };
}
