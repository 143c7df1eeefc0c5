/** The rows known in both of two columns of one length; the columns themselves where that is every row. */
export function completePairs(x: Float64Array, y: Float64Array): readonly [Float64Array, Float64Array] {
  const known = (i: number): boolean => !(Number.isNaN(x[i]) || Number.isNaN(y[i]));
  let count = 0;
  for (let i = 0; i < x.length; i++) if (known(i)) count++;
  if (count === x.length) return [x, y];
  const [own, other] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0, k = 0; i < x.length; i++) {
    if (!known(i)) continue;
    own[k] = x[i] ?? 0;
    other[k++] = y[i] ?? 0;
  }
  return [own, other];
}

/** Whether all values, none missing, are one and the same; so for none. */
export function isConstant(values: Float64Array): boolean {
  const first = values[0];
  for (const value of values) if (value !== first) return false;
  return true;
}
