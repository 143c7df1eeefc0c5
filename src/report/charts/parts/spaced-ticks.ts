/** The ticks of an axis that are at least so far from the one before: those of a root or a logarithm crowd at one end. */
export function spacedTicks(ticks: readonly number[], at: (value: number) => number, apart: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    if (at(tick) - last < apart) return false;
    last = at(tick);
    return true;
  });
}
