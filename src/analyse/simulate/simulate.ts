import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Spec } from '../../core/spec.ts';
import type { SimulateOptions, Simulation } from './simulation-types.ts';

/**
 * How certain is a rank? The index is scored again and again, each time with figures, weights, methods, lags, directions or
 * indicators drawn anew, and ranks are counted: intervals, the chance of each rank and of either quarter, the chance that one unit
 * is above another, and groups that cannot be told apart.
 *
 * Formulas: intervals by the percentile method (ranks: the best rank down to which at most α / 2 of replicates lie, and the
 * worst); chances are shares of replicates (stochastic multicriteria acceptability analysis, Lahdelma and Salminen 2001). Score
 * quantiles are read from bins, and off by 1/512 of a unit's range of scores or less.
 *
 * Replicate r hangs on the seed and r alone, and only whole numbers are added up: the number of threads changes nothing, and more
 * replicates need no more memory.
 *
 * @param spec the index
 * @param data published figures, or a panel made of them by `arrange` where no lag varies
 * @throws `InclusionIndexError` for a year that was not scored, something that cannot vary, a level that is no share, fewer than 2
 *   replicates, a seed that is not whole, more than 5000 units
 * @see Saisana, Saltelli and Tarantola (2005), JRSS A 168; OECD/JRC Handbook (2008), step 7; Goldstein and Spiegelhalter (1996),
 *   JRSS A 159
 * @example
 * ```ts
 * import { simulate } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const options = { seed: 1, replicates: 200, years: ['2023/24'], denominators: figures() } as const;
 * const result = await simulate(inclusionIndex, figures(), options);
 * const { rank, best, worst } = result.of('2023/24').unit('camden');
 * [rank, best, worst]; // => [35, 19, 62]
 * ```
 */
export async function simulate<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: SimulateOptions<NoInfer<I>, NoInfer<G>>,
): Promise<Simulation<I, G, U>> {
  // Loaded when it is called: who only ranks need not carry it.
  const { simulation } = await import('./simulation.ts');
  return simulation(spec, data, options);
}
