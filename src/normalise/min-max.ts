import type { Step } from '../core/step.ts';
import { mapKnown } from '../math/map-known.ts';

/** The least and greatest value learnt. */
export interface MinMaxParams {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Min-max normalisation: the least value learnt becomes `lower`, the greatest `upper`, the rest in proportion.
 * With a frozen baseline, later values can fall outside.
 *
 * Formula: lower + (upper - lower) * (x - min) / (max - min). OECD/JRC Handbook (2008), step 5.
 *
 * @example
 * ```ts
 * import { minMax } from 'inclusion-index';
 * const step = minMax();
 * const column = Float64Array.of(2, 4, 10);
 * step.apply(column, step.fit(column) ?? { minimum: 0, maximum: 1 }); // => Float64Array [0, 25, 100]
 * ```
 */
export function minMax({ lower = 0, upper = 100 }: { lower?: number; upper?: number } = {}): Step<MinMaxParams> {
  return Object.freeze<Step<MinMaxParams>>({
    kind: 'normalise',
    type: 'minMax',
    options: { lower, upper },
    fit(column) {
      let minimum = Number.POSITIVE_INFINITY;
      let maximum = Number.NEGATIVE_INFINITY;
      for (const value of column) {
        if (value < minimum) minimum = value;
        if (value > maximum) maximum = value;
      }
      return maximum > minimum ? { minimum, maximum } : null;
    },
    apply(column, { minimum, maximum }, into) {
      const scale = (upper - lower) / (maximum - minimum);
      return mapKnown(column, (value) => lower + (value - minimum) * scale, into);
    },
    describe: ({ minimum, maximum }) => `${minimum} becomes ${lower}, ${maximum} becomes ${upper}`,
  });
}
