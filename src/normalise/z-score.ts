import type { Step } from '../core/step.ts';
import { mapKnown } from '../math/map-known.ts';
import { mean, standardDeviation } from '../math/moments.ts';

/** The mean and sample standard deviation learnt. */
export interface ZScoreParams {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * Standardisation: the mean learnt becomes `centre`, one standard deviation becomes `spread`.
 *
 * Formula: centre + spread * (x - mean) / sd, with n - 1 under the sd. OECD/JRC Handbook (2008), step 5.
 *
 * @example
 * ```ts
 * import { zScore } from 'inclusion-index';
 * const step = zScore();
 * const column = Float64Array.of(1, 2, 3);
 * step.apply(column, step.fit(column) ?? { mean: 0, standardDeviation: 1 }); // => Float64Array [-1, 0, 1]
 * ```
 */
export function zScore({ centre = 0, spread = 1 }: { centre?: number; spread?: number } = {}): Step<ZScoreParams> {
  return Object.freeze<Step<ZScoreParams>>({
    kind: 'normalise',
    type: 'zScore',
    options: { centre, spread },
    fit(column) {
      const params = { mean: mean(column), standardDeviation: standardDeviation(column) };
      // Equal values whose mean is off by rounding have a spread of rounding error, which is none.
      return params.standardDeviation > 1e-12 * Math.abs(params.mean) ? params : null;
    },
    apply(column, params, into) {
      const scale = spread / params.standardDeviation;
      return mapKnown(column, (value) => centre + (value - params.mean) * scale, into);
    },
    describe: (params) => `mean ${params.mean}, standard deviation ${params.standardDeviation}`,
  });
}
