/** Applies base + (x - from) * scale to a column, `NaN` staying `NaN`; no allocation where `into` is given. */
export function mapLinear(
  column: Float64Array,
  { base, from, scale }: { readonly base: number; readonly from: number; readonly scale: number },
  into: Float64Array = new Float64Array(column.length),
): Float64Array {
  for (let i = 0; i < column.length; i++) into[i] = base + ((column[i] ?? Number.NaN) - from) * scale;
  return into;
}
