/**
 * The value below which a share of sorted values lies, on the straight line between the two that are nearest; `NaN` of none.
 *
 * Formula: h = (n - 1) * share; the value at place h counted from 0. Type 7 of Hyndman and Fan, Sample quantiles in statistical
 * packages, The American Statistician 50 (1996), as in R and Excel.
 *
 * @param sorted ascending, none `NaN`
 * @param share 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const value = sorted[below] ?? Number.NaN;
  return place === below ? value : value + (place - below) * ((sorted[below + 1] ?? Number.NaN) - value);
}
