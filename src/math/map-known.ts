/** Applies a formula to the known cells of a column, `NaN` staying `NaN`; no allocation where `into` is given. */
export function mapKnown(
  column: Float64Array,
  formula: (value: number) => number,
  into: Float64Array = new Float64Array(column.length),
): Float64Array {
  for (let i = 0; i < column.length; i++) {
    const value = column[i] ?? Number.NaN;
    into[i] = Number.isNaN(value) ? value : formula(value);
  }
  return into;
}
