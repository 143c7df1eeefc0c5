import { checkPositive } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { exp } from '../math/exp.ts';
import { columnStep } from './column-step.ts';
import { describeMoments, learnMoments, type ZScoreParams } from './standardise.ts';

/**
 * A logistic curve on z-scores: the mean learnt scores 50, values far out approach 0 and 100 without reaching them. It
 * tempers outliers and keeps the order; a steeper `slope` tells units near the mean further apart.
 *
 * Formula: 100 / (1 + exp(-slope * (x - mean) / sd)), with n - 1 under the sd. Theodoridis and Koutroumbas, Pattern
 * Recognition (4th edition, 2009), 5.2.2, softmax scaling.
 *
 * @param options `slope`, above 0; 1 unless given
 * @throws `InclusionIndexError` for a slope that is not above 0.
 * @example
 * ```ts
 * import { logistic } from 'inclusion-index/methods';
 * const step = logistic();
 * const column = Float64Array.of(1, 2, 3);
 * step.apply(column, step.fit(column) ?? { mean: 0, standardDeviation: 1 }).map(Math.round); // => Float64Array [27, 50, 73]
 * ```
 */
export function logistic({ slope = 1 }: { readonly slope?: number } = {}): Step<ZScoreParams> {
  checkPositive('logistic', 'slope', slope);
  return columnStep(
    'logistic',
    { slope },
    learnMoments,
    (params) => {
      const scale = slope / params.standardDeviation;
      return (value) => 100 / (1 + exp((params.mean - value) * scale));
    },
    describeMoments,
  );
}
