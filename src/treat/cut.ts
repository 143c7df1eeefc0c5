/** Where a column is cut. `null` is an end left open. */
export interface Cut {
  /** Values below become this one. */
  readonly lower: number | null;
  /** Values above become this one. */
  readonly upper: number | null;
}

/** Values beyond an end become that end. */
export function cutAt({ lower, upper }: Cut): (value: number) => number {
  const least = lower ?? -Infinity;
  const most = upper ?? Infinity;
  return (value) => (value < least ? least : value > most ? most : value);
}

/** A cut in words. */
export function describeCut({ lower, upper }: Cut): string {
  const ends = [
    ...(lower === null ? [] : [`values below ${lower} become ${lower}`]),
    ...(upper === null ? [] : [`values above ${upper} become ${upper}`]),
  ];
  return ends.length === 0 ? 'left as it is' : ends.join(', ');
}
