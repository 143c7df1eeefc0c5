/** A time, and that of the least that gives the same result. */
export interface Timing {
  readonly what: string;
  readonly milliseconds: number;
  /** The same result by the least work. */
  readonly limit: string;
  readonly limitMilliseconds: number;
  /** What it should take at most on a quiet machine. */
  readonly promised?: number;
  readonly rowsPerSecond?: number;
}

/** The median time of a piece of work, in milliseconds, after two runs to warm up. */
export function medianOf(runs: number, work: () => unknown): number {
  work();
  work();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** The middle of some times. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >>> 1] ?? Number.NaN;
}
