import { checkPositive } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { isSpread } from '../math/extent.ts';
import { median } from '../math/median.ts';
import { columnStep } from './column-step.ts';

/** The median learnt and the median distance from it. */
export interface RobustZScoreParams {
  readonly median: number;
  readonly medianDeviation: number;
}

/**
 * Z-scores that outliers do not move: the median in place of the mean, the median absolute deviation (MAD) in place of the
 * standard deviation. Nothing is learnt where more than half the values are equal (the MAD is 0).
 *
 * Formula: (x - median) / (constant * MAD), MAD = median of |x - median|. With the usual constant, 1 / the third quartile of
 * the normal distribution, it estimates the standard deviation of normal data. Rousseeuw and Croux, Alternatives to the
 * median absolute deviation, Journal of the American Statistical Association 88 (1993).
 *
 * @param options `constant`, above 0; 1.4826... unless given
 * @throws `InclusionIndexError` for a constant that is not above 0.
 * @example
 * ```ts
 * import { robustZScore } from 'inclusion-index/methods';
 * const step = robustZScore({ constant: 1 });
 * const column = Float64Array.of(1, 2, 3, 5, 99);
 * step.apply(column, step.fit(column) ?? { median: 0, medianDeviation: 1 }); // => Float64Array [-1, -0.5, 0, 1, 48]
 * ```
 */
export function robustZScore({
  constant = 1.482602218505602,
}: {
  readonly constant?: number;
} = {}): Step<RobustZScoreParams> {
  checkPositive('robustZScore', 'constant', constant);
  return columnStep<RobustZScoreParams>(
    'robustZScore',
    { constant },
    (column) => {
      const middle = median(column);
      const medianDeviation = median(column.map((value) => Math.abs(value - middle)));
      return isSpread(medianDeviation) ? { median: middle, medianDeviation } : null;
    },
    (params) => (value) => (value - params.median) / (constant * params.medianDeviation),
    (params) => `median ${params.median}, deviation ${params.medianDeviation}`,
  );
}
