/** The rows known in both of two columns of one length; the columns themselves where that is every row. */
export function completePairs(x: Float64Array, y: Float64Array): readonly [Float64Array, Float64Array] {
  const known = (_: number, i: number): boolean => !(Number.isNaN(x[i]) || Number.isNaN(y[i]));
  const own = x.filter(known);
  return own.length === x.length ? [x, y] : [own, y.filter(known)];
}
