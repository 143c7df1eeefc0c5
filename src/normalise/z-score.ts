import { type ById, checkPositive } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { columnStep } from './column-step.ts';
import { describeMoments, learnMoments, type ZScoreParams } from './standardise.ts';

/**
 * Standardisation: the mean learnt becomes `centre`, one standard deviation becomes `spread`.
 *
 * Formula: centre + spread * (x - mean) / sd, with n - 1 under the sd. OECD/JRC Handbook (2008), step 5.
 *
 * @param options `centre` and `spread` of the scores; `moments`: `[centre, spread]` of indicators with their own, by id
 * @throws `InclusionIndexError` for a spread that is not above 0.
 * @example
 * ```ts
 * import { zScore } from 'inclusion-index';
 * const step = zScore();
 * const column = Float64Array.of(1, 2, 3);
 * step.apply(column, step.fit(column) ?? { mean: 0, standardDeviation: 1 }); // => Float64Array [-1, 0, 1]
 * ```
 */
export function zScore({
  centre = 0,
  spread = 1,
  moments,
}: {
  readonly centre?: number;
  readonly spread?: number;
  readonly moments?: ById<readonly [centre: number, spread: number]>;
} = {}): Step<ZScoreParams> {
  for (const [, own] of [[centre, spread], ...Object.values(moments ?? {})] as const)
    checkPositive('zScore', 'spread', own);
  return columnStep<ZScoreParams>(
    'zScore',
    { centre, spread, ...(moments ? { moments } : {}) },
    (column, facts) => {
      const learnt = learnMoments(column);
      const own = facts && moments?.[facts.indicator];
      return learnt && own ? { ...learnt, moments: own } : learnt;
    },
    (params) => {
      const [middle, one] = params.moments ?? [centre, spread];
      const scale = one / params.standardDeviation;
      return (value) => middle + (value - params.mean) * scale;
    },
    describeMoments,
  );
}
