import { checkSpec } from '../../core/check-spec.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Spec } from '../../core/spec.ts';
import { arrange } from '../../panel/build-panel.ts';
import { score } from '../../score.ts';
import { type FigureSource, figureSource } from '../chance/figure-source.ts';
import { eachByItself } from '../one-period.ts';
import { badVary, choicesOf } from './factors.ts';
import { replicatorOn } from './replicator-on.ts';
import type { ReplicatedPeriod, Replicator, ReplicatorOptions } from './replicator-types.ts';
import { defaultVary, type Vary } from './vary.ts';

/**
 * An index that can be scored again and again, each time with other figures, weights, methods, lags, directions or indicators. What
 * varies is chosen by the coordinates of a point, so that random points make a simulation and points of a sequence a sensitivity
 * analysis. What does not change from point to point is done once.
 *
 * @param spec the index
 * @param data published figures, or a panel made of them by `arrange` where no lag varies
 * @param vary what varies; default figures by chance, and weights
 * @throws `InclusionIndexError` `bad-vary` for what cannot vary, or a year that was not scored
 * @example
 * ```ts
 * import { percentileRank, zScore } from 'inclusion-index';
 * import { replicator } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const vary = { normalise: [percentileRank(), zScore()], leaveOut: true } as const;
 * const again = replicator(inclusionIndex, figures(), vary, { years: ['2023/24'] });
 * again.factors.map(({ id }) => id); // => ['normalise', 'leave-out']
 * again.describe([0.7, 0]); // => { normalise: { type: 'zScore', options: { centre: 0, spread: 1 } }, 'leave-out': null }
 * const scores = new Float64Array(again.size);
 * again.run([0, 0], scores);
 * scores.join() === again.periods[0]?.published.join(); // => true
 * ```
 */
export function replicator<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  vary?: Vary<NoInfer<I>, NoInfer<G>>,
  options?: ReplicatorOptions,
): Replicator<I, G, U>;
export function replicator<U extends Unit>(
  spec: Spec,
  data: Iterable<Observation<U>> | Panel<string, U>,
  vary: Vary = defaultVary,
  { years, denominators }: ReplicatorOptions = {},
): Replicator<string, string, U> {
  return replicatorOn(spec, vary, ...figuresOf(spec, data, vary, { years, denominators }));
}

/** The periods that replicates are scored for, and their figures. */
export function figuresOf<U extends Unit>(
  spec: Spec,
  data: Iterable<Observation<U>> | Panel<string, U>,
  vary: Vary,
  { years, denominators }: { readonly [key in keyof ReplicatorOptions]: ReplicatorOptions[key] | undefined },
): readonly [periods: readonly ReplicatedPeriod<U>[], source: FigureSource<U>] {
  checkSpec(spec);
  const choices = choicesOf(spec, vary);
  if ('periods' in data && choices.some(({ id }) => id.startsWith('lag:')))
    throw badVary('lags, and the figures are arranged already', 'Give the observations that the panel was made of.');
  const list = 'periods' in data ? data : [...data];
  const whole: Panel<string, U> = 'periods' in list ? list : arrange<string, string, U>(spec, list);
  const scored = score<string, string, U>(spec, whole);
  let from = 0;
  const periods = (years ?? scored.periods).map((period): ReplicatedPeriod<U> => {
    const { units, score: published } = scored.of(period);
    const first = from;
    from += units.length;
    return { period, units, from: first, published: published.values };
  });
  // Other periods stay where any version looks to them.
  const versions = [spec, ...choices.flatMap((one) => one.values.map((_, level) => one.edit(spec, level)))];
  const alone = versions.every((version) => eachByItself(version, whole));
  const named = alone ? periods.map(({ period }) => period) : undefined;
  return [periods, figureSource(list, named, { data: vary.data === true, denominators })];
}
