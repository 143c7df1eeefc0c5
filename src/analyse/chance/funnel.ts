import { cellAt } from '../../core/column.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { UnitOfMeasure } from '../../core/indicator.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { checkLevel } from '../../math/check-level.ts';
import { normalReach } from '../../math/normal-quantile.ts';
import { overdispersion as dispersion } from '../../math/overdispersion.ts';
import { poissonLimits } from '../../math/poisson-limits.ts';
import { type CountedCell, type MeanCell, modelOf } from './cell-model.ts';
import { nearbyDenominators } from './nearby-denominators.ts';

/** What {@link funnel} can be told. */
export interface FunnelOptions<I extends string = string> {
  /** The index year. */
  readonly year: Period;
  readonly indicator: I;
  /** The levels of the limits, shares. Default 0.95 and 0.998. */
  readonly limits?: readonly number[];
  /**
   * How limits are widened where units differ by more than chance: `none` (default), `multiplicative` (√φ as wide, if φ is
   * above 1) or `additive` (τ² beside the variance by chance).
   */
  readonly overdispersion?: 'none' | 'multiplicative' | 'additive';
  /** The share of z-scores pulled in at either end before overdispersion is measured. Default 0.1. */
  readonly winsorise?: number;
  /** Figures that hold the numbers of figures without counts: see `denominator` of an indicator. */
  readonly denominators?: Iterable<Observation>;
}

/** Between which figures a unit of its size stays by chance. */
export interface FunnelLimit {
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** A unit in a funnel. */
export interface FunnelUnit<U extends Unit = Unit> {
  readonly unit: U;
  /** The figure, from its counts and so not rounded. */
  readonly value: number;
  /** Of how many; `undefined` for a mean. */
  readonly denominator: number | undefined;
  /** By chance, if the overall figure were the unit's own; not adjusted for overdispersion. */
  readonly standardError: number;
  /** (figure − overall figure) / standard error. */
  readonly z: number;
  /** In the order of the levels asked for. */
  readonly limits: readonly FunnelLimit[];
  /** The highest level whose limits the unit lies outside; `undefined` within all. */
  readonly outside: number | undefined;
  /** On which side of the overall figure it lies outside, whichever is better. */
  readonly side: 'above' | 'below' | undefined;
}

/** What {@link funnel} gives. */
export interface Funnel<U extends Unit = Unit> {
  readonly period: Period;
  readonly indicator: string;
  /** What a person calls the indicator, and what it is measured in. */
  readonly title: string;
  readonly measuredIn: UnitOfMeasure;
  /** How the limits were widened. */
  readonly overdispersion: 'none' | 'multiplicative' | 'additive';
  readonly model: 'binomial' | 'count' | 'mean';
  /** The overall figure: all cases of all there are, or the mean weighted by precision. */
  readonly target: number;
  /** The mean squared z-score, winsorised: 1 where chance accounts for all. */
  readonly phi: number;
  /** The variance between units, in squared units of the indicator. */
  readonly tauSquared: number;
  readonly units: readonly FunnelUnit<U>[];
  /** Units of which chance cannot be told, and why. */
  readonly leftOut: readonly { readonly unit: U; readonly because: string }[];
}

/**
 * Which units differ from the overall figure by more than chance, given how many they have: control limits around it, by the
 * model of the indicator. Without overdispersion, a unit lies outside exactly where its own interval leaves the overall
 * figure out.
 *
 * Formula: θ ± z √(θ (1 − θ) / n) for shares; for counts the exact Poisson limits around θ n; θ ± z s for means. With
 * overdispersion θ ± z s √φ or θ ± z √(s² + τ²), cut off at what a figure can be.
 *
 * @throws `InclusionIndexError` for a year that was not scored, a level that is no share, an indicator without a model, or
 *   fewer than two units with one
 * @see Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24; Spiegelhalter
 *   (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { funnel } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const scores = score(inclusionIndex, figures());
 * const { units, phi } = funnel(scores, { year: '2023/24', indicator: 'ehcp-in-mainstream' });
 * [units.length, units.filter(({ outside }) => outside === 0.998).length, Math.round(phi)]; // => [151, 96, 42]
 * ```
 */
export function funnel<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  options: FunnelOptions<I>,
): Funnel<U> {
  const { year, limits = [0.95, 0.998], overdispersion = 'none', winsorise = 0.1, denominators } = options;
  limits.forEach(checkLevel);
  if (!(winsorise >= 0 && winsorise < 0.5))
    fail('bad-share', `winsorise is ${winsorise}.`, 'Give a share from 0 to 0.5.');
  const period = scores.of(year);
  const { indicator, raw, figures } = period.indicator(options.indicator);
  const find = nearbyDenominators([indicator], denominators);
  const leftOut: { unit: U; because: string }[] = [];
  const members = period.units.flatMap((unit, u): Member<U>[] => {
    const model = modelOf(indicator, cellAt(raw, u), figures[u] ?? [], find);
    if (model.model !== 'none') return [{ unit, ...placeOf(model) }];
    leftOut.push({ unit, because: model.because });
    return [];
  });
  const [first] = members;
  if (!first || members.length < 2) {
    const why = [...new Set(leftOut.map(({ because }) => because))].join('; ');
    return fail(
      'no-funnel',
      `${indicator.id} in ${year}: chance can be told of ${members.length} units (${why}).`,
      'Two are needed.',
    );
  }
  const weights = members.reduce((sum, { weight }) => sum + weight, 0);
  const target = members.reduce((sum, { value, weight }) => sum + weight * value, 0) / weights;
  if (first.model !== 'mean' && (target <= 0 || (first.model === 'binomial' && target >= first.scale)))
    fail('no-funnel', `every ${indicator.id} in ${year} is ${target}.`, 'There is nothing to tell units by.');
  const errors = members.map((member) => errorOf(member, target));
  const zs = members.map(({ value }, m) => (value === target ? 0 : (value - target) / (errors[m] ?? Number.NaN)));
  const { phi, tauSquared } = dispersion(zs, errors, winsorise);
  const widened = (error: number): number =>
    overdispersion === 'additive' ? Math.sqrt(error * error + tauSquared) : error * Math.sqrt(Math.max(1, phi));
  const units = members.map((member, m): FunnelUnit<U> => {
    const { unit, value, denominator } = member;
    const around = limits.map((level) => {
      const error = errors[m] ?? Number.NaN;
      const [low, high] =
        overdispersion === 'none'
          ? byChance(member, target, error, level)
          : within(member, target, widened(error), level);
      return { level, low, high };
    });
    const beyond = around.filter(({ low, high }) => value < low || value > high).map(({ level }) => level);
    const outside = beyond.length > 0 ? Math.max(...beyond) : undefined;
    const side = outside === undefined ? undefined : value > target ? 'above' : 'below';
    const standardError = errors[m] ?? Number.NaN;
    return { unit, value, denominator, standardError, z: zs[m] ?? Number.NaN, limits: around, outside, side };
  });
  const { id, title, unit: measuredIn } = indicator;
  const { model } = first;
  return {
    period: year,
    indicator: id,
    title,
    measuredIn,
    overdispersion,
    model,
    target,
    phi,
    tauSquared,
    units,
    leftOut,
  };
}

interface Member<U> {
  readonly unit: U;
  readonly model: 'binomial' | 'count' | 'mean';
  readonly value: number;
  readonly denominator: number | undefined;
  readonly scale: number;
  /** What the overall figure weighs it with. */
  readonly weight: number;
}

function placeOf(model: CountedCell | MeanCell): Omit<Member<unknown>, 'unit'> {
  if (model.model === 'mean') {
    return {
      model: 'mean',
      value: model.value,
      denominator: undefined,
      scale: 1,
      weight: 1 / (model.standardError * model.standardError),
    };
  }
  const { numerator, denominator, scale } = model;
  return { model: model.model, value: (scale * numerator) / denominator, denominator, scale, weight: denominator };
}

/** The standard error that chance gives a unit of that size if the overall figure is its own. */
function errorOf({ model, scale, weight }: Member<unknown>, target: number): number {
  if (model === 'mean') return 1 / Math.sqrt(weight);
  return Math.sqrt((target * (model === 'binomial' ? scale - target : scale)) / weight);
}

function byChance(
  member: Member<unknown>,
  target: number,
  error: number,
  level: number,
): readonly [low: number, high: number] {
  if (member.model !== 'count') return within(member, target, error, level);
  const { scale, weight } = member;
  const [low, high] = poissonLimits((target * weight) / scale, level);
  return [(scale * low) / weight, (scale * high) / weight];
}

function within(
  { model, scale }: Member<unknown>,
  target: number,
  error: number,
  level: number,
): readonly [low: number, high: number] {
  const reach = normalReach(level) * error;
  if (model === 'mean') return [target - reach, target + reach];
  return [Math.max(0, target - reach), Math.min(model === 'binomial' ? scale : Infinity, target + reach)];
}

function fail(code: string, message: string, remedy: string): never {
  throw new InclusionIndexError(code, `Funnel: ${message}`, remedy);
}
