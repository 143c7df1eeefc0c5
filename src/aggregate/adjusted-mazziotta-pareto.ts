import type { Aggregation } from '../core/step.ts';
import { checkOption, penalised, unitwise } from './weighted.ts';

/** What {@link adjustedMazziottaPareto} can be told. */
export interface AdjustedMazziottaParetoOptions {
  /** `positive` (default): higher is better, and imbalance costs; `negative`: higher is worse, and imbalance adds. */
  readonly sign?: 'positive' | 'negative';
  /** The values that become 70 and 130, the same for every column. Without, columns are taken to be on that scale. */
  readonly goalposts?: readonly [low: number, high: number];
}

/**
 * The adjusted Mazziotta-Pareto index, for comparison over years: as the Mazziotta-Pareto index, but on columns that run from
 * 70 to 130 between goalposts. Normalise with `minMax({ lower: 70, upper: 130 })` and a frozen baseline, or give the
 * `goalposts` that all columns share, `[0, 100]` for percentages. Without goalposts every value must be above 0.
 *
 * Formula: r = 70 + 60 * (x - low) / (high - low); score M - S * cv (`positive`) or M + S * cv (`negative`), M the weighted
 * mean, S the standard deviation (n underneath) and cv = S / M of the unit's known r. Mazziotta and Pareto (2016), Social
 * Indicators Research 127(3).
 *
 * @throws `InclusionIndexError` where the second goalpost is not above the first.
 * @example
 * ```ts
 * import { adjustedMazziottaPareto } from 'inclusion-index/methods';
 * const index = adjustedMazziottaPareto({ goalposts: [0, 60] });
 * index.apply([Float64Array.of(20), Float64Array.of(40)], Float64Array.of(1, 1), null); // => Float64Array [99]
 * ```
 */
export function adjustedMazziottaPareto({
  sign = 'positive',
  goalposts,
}: AdjustedMazziottaParetoOptions = {}): Aggregation<null> {
  const [low, high] = goalposts ?? [70, 130];
  checkOption(high > low && high - low < Infinity, 'adjustedMazziottaPareto', 'a low and a higher goalpost');
  const combine = penalised(sign, false);
  return unitwise(
    'adjustedMazziottaPareto',
    { sign, ...(goalposts ? { goalposts: [low, high] } : {}) },
    goalposts ? 'any' : 'positive',
    (values, weights, count) => {
      if (goalposts) {
        for (let i = 0; i < count; i++) values[i] = 70 + (60 / (high - low)) * ((values[i] ?? 0) - low);
      }
      return combine(values, weights, count);
    },
  );
}
