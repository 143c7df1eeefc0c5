/**
 * How far each unit is from a point: sqrt(sum(w * ((x - point) / scale)^2) / sum(w)) over the known columns, one point and
 * scale a column. `NaN` where no column is known; a scale of 0 stands for a column that tells no units apart.
 */
export function distances(
  columns: readonly Float64Array[],
  weights: Float64Array,
  point: readonly number[],
  scale: readonly number[],
  into: Float64Array = new Float64Array(columns[0]?.length ?? 0),
): Float64Array {
  for (let unit = 0; unit < into.length; unit++) {
    let sum = 0;
    let weight = 0;
    for (let c = 0; c < columns.length; c++) {
      const gap = (columns[c]?.[unit] ?? Number.NaN) - (point[c] ?? Number.NaN);
      const w = weights[c] ?? 0;
      if (Number.isNaN(gap) || !(w > 0)) continue;
      const size = scale[c] ?? 0;
      sum += size > 0 ? w * (gap / size) ** 2 : 0;
      weight += w;
    }
    into[unit] = weight > 0 ? Math.sqrt(sum / weight) : Number.NaN;
  }
  return into;
}
