/** The arithmetic mean of the values that are not `NaN`; `NaN` where there are none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}

/** The sample standard deviation (n - 1 underneath) of the values that are not `NaN`; `NaN` for fewer than two. */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += (value - centre) ** 2;
    count++;
  }
  return count < 2 ? Number.NaN : Math.sqrt(sum / (count - 1));
}
