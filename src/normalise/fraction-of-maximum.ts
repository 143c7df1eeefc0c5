import type { Step } from '../core/step.ts';
import { extent, isSpread } from '../math/extent.ts';
import { columnStep } from './column-step.ts';

/** The best value learnt, in published units, and whether lower is better. */
export interface FractionParams {
  readonly best: number;
  readonly lowerIsBetter: boolean;
}

/**
 * Fraction of the best: 1 for the best value learnt, half of it scores 0.5; where lower is better, twice the best scores
 * 0.5. For ratio scales, where 0 means none: nothing is learnt where the best value is not above 0.
 *
 * COINr's `n_fracmax` divides the turned values by their maximum, which is the published value over the best one, so
 * that a worse unit scores higher; here the fraction is turned as well.
 *
 * Formula: x / max; where lower is better min / x, on the published scale. Where a frozen baseline meets a value lower than
 * its best, the curve goes on straight: 2 - x / min. OECD/JRC Handbook (2008), step 5, distance to a reference.
 *
 * @example
 * ```ts
 * import { fractionOfMaximum } from 'inclusion-index/methods';
 * const step = fractionOfMaximum();
 * const turned = Float64Array.of(-4, -2, -8); // Published: 4, 2 and 8, lower is better.
 * const learnt = step.fit(turned, { indicator: 'i', sign: -1, units: [] });
 * learnt && step.apply(turned, learnt); // => Float64Array [0.5, 1, 0.25]
 * ```
 */
export function fractionOfMaximum(): Step<FractionParams> {
  return columnStep<FractionParams>(
    'fractionOfMaximum',
    {},
    (column, facts) => {
      const sign = facts?.sign ?? 1;
      const best = sign * (extent(column)?.maximum ?? 0);
      return isSpread(best) ? { best, lowerIsBetter: sign < 0 } : null;
    },
    ({ best, lowerIsBetter }) =>
      (value) =>
        !lowerIsBetter ? value / best : -value < best ? 2 + value / best : best / -value,
    ({ best }) => `${best} is the best`,
  );
}
