import type { Aggregation } from '../core/step.ts';
import { checkOption, meanOfLogarithms, meanOfOrder, unitwise, weightedMean } from './weighted.ts';

/**
 * The weighted mean of order `p`, the family that the common means belong to: 1 is the arithmetic mean, 0 the geometric,
 * -1 the harmonic, 2 the quadratic. The lower `p`, the more a low value weighs; above 1, high values weigh more. For `p` of
 * 0 or less every value must be above 0, for any other but 1 not below 0; the engine names the cell that is not.
 *
 * Formula: (sum(w * x^p) / sum(w))^(1/p) over the known; exp(sum(w * ln x) / sum(w)) for p = 0. Hardy, Littlewood and
 * Polya, Inequalities (1934), chapter 2; OECD/JRC Handbook (2008), step 6, between additive and geometric aggregation.
 *
 * @throws `InclusionIndexError` where `p` is not finite.
 * @example
 * ```ts
 * import { powerMean } from 'inclusion-index/methods';
 * powerMean({ p: 0.5 }).apply([Float64Array.of(1), Float64Array.of(9)], Float64Array.of(1, 1), null); // => Float64Array [4]
 * ```
 */
export function powerMean({ p }: { p: number }): Aggregation<null> {
  checkOption(Number.isFinite(p), 'powerMean', 'a finite p');
  return unitwise(
    'powerMean',
    { p },
    p === 1 ? 'any' : p > 0 ? 'not-negative' : 'positive',
    p === 1 ? weightedMean : p === 0 ? meanOfLogarithms : meanOfOrder(p),
  );
}
