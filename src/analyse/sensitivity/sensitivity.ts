import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Spec } from '../../core/spec.ts';

import type { Sensitivity, SensitivityOptions } from './sensitivity-types.ts';

/**
 * What drives scores and ranks: how much of their variance is due to each thing that varies, by itself and together with others, and
 * how much to the figures against the method. The index is scored at scrambled Sobol points; a factor with several coordinates, as a
 * set of weights, is one.
 *
 * A share of 0.3 by itself says: were this known, variance would be 30 % less, on average. A share of 0.5 in all says: were
 * all else known, half would be left. What is in all but not by itself comes of factors working together.
 *
 * Formula: see `sobolIndices` of `inclusion-index/analyse`. Data alone = the first-order share of `data`; method alone = 1 − its total share; together = the
 * rest.
 *
 * @param spec the index
 * @param data published figures, or a panel made of them by `arrange` where no lag varies
 * @throws (rejects) `InclusionIndexError` for what cannot vary, a base that is no power of 2, a year that was not scored, a level that
 *   is no share, a seed that is not whole, or where it is ended before two points are done
 * @see Saisana, Saltelli and Tarantola (2005), Uncertainty and sensitivity analysis techniques as tools for the quality assessment of
 *   composite indicators, JRSS A 168; Gamboa, Janon, Klein and Lagnoux (2014), Electronic Journal of Statistics 8
 * @example
 * ```ts
 * import { sensitivity } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const options = { year: '2023/24', seed: 1, base: 64, resamples: 50, denominators: figures() } as const;
 * const { runs, factors, ranks } = await sensitivity(inclusionIndex, figures(), options);
 * [runs, ...factors.map(({ id }) => id)]; // => [256, 'weights', 'data']
 * ranks.factors.length; // => 2
 * ```
 */
export async function sensitivity<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: SensitivityOptions<NoInfer<I>, NoInfer<G>>,
): Promise<Sensitivity<U>> {
  // Loaded when it is called: who only ranks need not carry it.
  const { varianceAnalysis } = await import('./variance-analysis.ts');
  return varianceAnalysis(spec, data, options);
}
