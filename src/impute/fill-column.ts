/**
 * A column with its gaps filled by what `valueIn` says of a row: a new one, or the same where nothing was filled. What is
 * not a finite number is nothing to fill with.
 */
export function fillColumn(column: Float64Array, valueIn: (row: number) => number): Float64Array {
  let filled = column;
  for (let row = 0; row < column.length; row++) {
    if (!Number.isNaN(column[row])) continue;
    const value = valueIn(row);
    if (!Number.isFinite(value)) continue;
    if (filled === column) filled = column.slice();
    filled[row] = value;
  }
  return filled;
}
