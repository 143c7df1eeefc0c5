import { checkSpec } from '../../core/check-spec.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Period } from '../../core/period.ts';
import type { Spec } from '../../core/spec.ts';
import type { Json } from '../../core/step.ts';
import { arrange } from '../../panel/build-panel.ts';
import { score } from '../../score.ts';
import { type FigureSource, figureSource } from '../chance/figure-source.ts';
import type { Variation } from '../chance/sampler.ts';
import { eachByItself } from '../one-period.ts';
import { badVary, choicesOf, type Factor } from './factors.ts';
import { replicatorOn } from './replicator-on.ts';
import { defaultVary, type Vary } from './vary.ts';

/** What {@link replicator} can be told. */
export interface ReplicatorOptions {
  /** The index years to score; default all that the index scores as it is. */
  readonly years?: readonly Period[];
  /** Figures that hold the numbers of figures without counts: see `denominator` of an indicator. */
  readonly denominators?: Iterable<Observation>;
}

/** The units of one year, and where their scores stand. */
export interface ReplicatedPeriod<U extends Unit = Unit> {
  readonly period: Period;
  /** Every unit with a figure, as in the scores of the index as it is. */
  readonly units: readonly U[];
  /** The place of the first unit's score among all. */
  readonly from: number;
  /** The scores of the index as it is; `NaN` for a unit that is not ranked. */
  readonly published: Float64Array;
}

/** Every drawn parameter of a replicate by factor, as JSON. */
export type Drawn = Readonly<Record<string, Json>>;

/** An index that is scored again and again, each time as a point in the unit cube says. */
export interface Replicator<I extends string = string, G extends string = string, U extends Unit = Unit> {
  /** What varies, in the order of the coordinates. */
  readonly factors: readonly Factor[];
  /** How many coordinates a point has. */
  readonly dimensions: number;
  readonly periods: readonly ReplicatedPeriod<U>[];
  /** How many scores a replicate has: all units of all periods. */
  readonly size: number;
  /** Which figures vary and which are held as published; none where data do not vary. */
  readonly variation: readonly Variation[];
  /**
   * Scores one replicate.
   *
   * @param point coordinates from 0 up to but not 1
   * @param into takes the scores, `size` of them; `NaN` for a unit that is not ranked
   */
  run(point: ArrayLike<number>, into: Float64Array): void;
  /** Every drawn parameter. */
  describe(point: ArrayLike<number>): Drawn;
  /** The index of a replicate: `score(specOf(point), panelOf(point))` gives its scores. */
  specOf(point: ArrayLike<number>): Spec<I, G>;
  /** The figures of a replicate, arranged. */
  panelOf(point: ArrayLike<number>): Panel<string, U>;
}

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
