/** The number at a place that is there by construction, which the type checker cannot know; `NaN` beyond the ends. */
export function numberAt(values: ArrayLike<number>, place: number): number {
  return values[place] ?? Number.NaN;
}
