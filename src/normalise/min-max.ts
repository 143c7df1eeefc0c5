import type { ById, Ends } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { extent, isSpread } from '../math/extent.ts';
import { mapLinear } from '../math/map-linear.ts';
import { checkEnds } from './check-options.ts';

/** The least and greatest value learnt. */
export interface MinMaxParams {
  readonly minimum: number;
  readonly maximum: number;
  /** The scores they get, where the indicator has a range of its own. */
  readonly range?: Ends;
}

/**
 * Min-max normalisation: the least value learnt becomes `lower`, the greatest `upper`, the rest in proportion.
 * With a frozen baseline, later values can fall outside.
 *
 * Formula: lower + (upper - lower) * (x - min) / (max - min). OECD/JRC Handbook (2008), step 5.
 *
 * @param options `lower` and `upper` scores; `ranges`: those of indicators with their own, by id
 * @throws `InclusionIndexError` where `lower` is not below `upper`.
 * @example
 * ```ts
 * import { minMax } from 'inclusion-index';
 * const step = minMax();
 * const column = Float64Array.of(2, 4, 10);
 * step.apply(column, step.fit(column) ?? { minimum: 0, maximum: 1 }); // => Float64Array [0, 25, 100]
 * ```
 */
export function minMax({
  lower = 0,
  upper = 100,
  ranges,
}: {
  readonly lower?: number;
  readonly upper?: number;
  readonly ranges?: ById<Ends>;
} = {}): Step<MinMaxParams> {
  checkEnds('minMax', [lower, upper], ...Object.values(ranges ?? {}));
  return Object.freeze<Step<MinMaxParams>>({
    kind: 'normalise',
    type: 'minMax',
    options: { lower, upper, ...(ranges ? { ranges } : {}) },
    fit(column, facts) {
      const learnt = extent(column);
      if (!learnt || !isSpread(learnt.maximum - learnt.minimum)) return null;
      const range = facts && ranges?.[facts.indicator];
      return range ? { ...learnt, range } : learnt;
    },
    // A loop of its own: the commonest method, and the one that speed is measured on.
    apply: (column, { minimum, maximum, range: [bottom, top] = [lower, upper] }, into) =>
      mapLinear(column, { base: bottom, from: minimum, scale: (top - bottom) / (maximum - minimum) }, into),
    describe: ({ minimum, maximum, range: [bottom, top] = [lower, upper] }) =>
      `${minimum} becomes ${bottom}, ${maximum} becomes ${top}`,
  });
}
