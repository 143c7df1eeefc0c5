import { cellAt } from '../../core/column.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import { drawBinomial } from '../../math/draw-binomial.ts';
import { drawNormal } from '../../math/draw-normal.ts';
import { drawPoisson } from '../../math/draw-poisson.ts';
import type { Random } from '../../math/random.ts';
import { type CellModel, modelOf } from './cell-model.ts';
import { nearbyDenominators } from './nearby-denominators.ts';

/** Figures of one indicator that vary, and those that stay as they are. */
export interface Variation {
  readonly indicator: string;
  /** Its title. */
  readonly title: string;
  /** How many known figures are drawn anew, over all periods of the panel. */
  readonly varied: number;
  /** How many known figures stay as published, since chance cannot be told of them. */
  readonly fixed: number;
  /** Why those stay, each reason once. */
  readonly because: readonly string[];
}

/** Draws the figures of a panel anew, each as it varies by chance. */
export interface Sampler<U extends Unit = Unit> {
  /** How each cell varies, `models[period][indicator][unit]` in the order of the panel. */
  readonly models: readonly (readonly (readonly CellModel[])[])[];
  /** What varies and what stays, by indicator. */
  readonly variation: readonly Variation[];
  /** A copy of the panel whose raw columns are its own, to draw into. */
  copy(): Panel<string, U>;
  /**
   * Draws every figure that varies into the raw columns of a copy; nothing is allocated. Missing figures stay missing.
   *
   * @param random numbers from 0 up to but not 1; the draws are a function of them
   * @param into what `copy()` gave
   */
  draw(random: Random, into: Panel<string, U>): void;
}

/**
 * What draws the figures of a panel anew: so many of so many from a binomial distribution, events from a Poisson one, means
 * from a normal one, each around the figure as published. Where nothing was counted, or all, half a case stands for it:
 * otherwise a 0 would stay a 0 for ever. A figure that stands in several places (lent to another year or unit) is drawn once.
 *
 * @param panel what `arrange` gives
 * @param options `denominators`: figures that hold the numbers of figures without counts: see `denominator` of an indicator
 * @example
 * ```ts
 * import { arrange } from 'inclusion-index';
 * import { randomFrom, sampler } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const chance = sampler(arrange(inclusionIndex, figures()), { denominators: figures() });
 * const replicate = chance.copy();
 * chance.draw(randomFrom(1), replicate);
 * chance.variation.filter(({ varied }) => varied === 0).map(({ indicator }) => indicator); // => ['ks2-progress-ehcp', 'attainment-8-ehcp', 'progress-8-ehcp', 'participation-16-17-send']
 * ```
 */
export function sampler<U extends Unit>(
  panel: Panel<string, U>,
  options: { readonly denominators?: Iterable<Observation> } = {},
): Sampler<U> {
  const { plan, ...known } = drawsOf(panel, options);
  return Object.freeze({
    ...known,
    copy: () => copyOf(panel),
    draw: (random: Random, into: Panel<string, U>) => drawFigures(plan, random, into),
  });
}

/** How the figures of a panel vary, and what is drawn of them as plain data. */
export function drawsOf(
  panel: Panel,
  { denominators }: { readonly denominators?: Iterable<Observation> },
): Pick<Sampler, 'models' | 'variation'> & { readonly plan: DrawPlan } {
  const { indicators, periods } = panel;
  const find = nearbyDenominators(indicators, denominators);
  const models = periods.map(({ raw, figures, units }) =>
    indicators.map((indicator, i) =>
      units.map((_, u) => {
        const column = raw[i];
        return modelOf(indicator, column ? cellAt(column, u) : 'absent', figures[i]?.[u] ?? [], find);
      }),
    ),
  );
  const variation = indicators.map((indicator, i) => variationOf(indicator, i, panel, models));
  return { models, variation, plan: planOf(panel, models) };
}

/** A copy of a panel whose raw columns are its own, to draw into. */
export function copyOf<U extends Unit>(panel: Panel<string, U>): Panel<string, U> {
  return {
    ...panel,
    periods: panel.periods.map((period) => ({
      ...period,
      raw: period.raw.map(({ values, reasons }) => ({ values: values.slice(), reasons })),
    })),
  };
}

/** Draws figures as a plan says. */
export function drawFigures(plan: DrawPlan, random: Random, into: Panel): void {
  for (const { period, indicator, draws } of plan) {
    const values = into.periods[period]?.raw[indicator]?.values;
    if (!values) continue;
    for (const draw of draws) {
      const { unit, same } = draw;
      values[unit] = same
        ? (into.periods[same.period]?.raw[same.indicator]?.values[same.unit] ?? Number.NaN)
        : drawn(draw, random);
    }
  }
}

interface Place {
  readonly period: number;
  readonly indicator: number;
  readonly unit: number;
}

/** A figure to be drawn: `scale * count / among`, or a mean; or the one that was drawn at another place already. */
interface Draw {
  readonly unit: number;
  readonly kind: 'binomial' | 'count' | 'mean';
  /** The probability, the number expected, or the mean. */
  readonly centre: number;
  /** The number of trials, what the count is divided by, or the standard error. */
  readonly among: number;
  readonly scale: number;
  readonly same: Place | undefined;
}

/** All that is drawn, as plain data: a thread can be told of it. */
export type DrawPlan = readonly ColumnDraws[];

/** What is drawn of one column. */
export interface ColumnDraws {
  readonly period: number;
  readonly indicator: number;
  readonly draws: readonly Draw[];
}

function drawn({ kind, centre, among, scale }: Draw, random: Random): number {
  if (kind === 'mean') return centre + among * drawNormal(random);
  const count = kind === 'binomial' ? drawBinomial(among, centre, random) : drawPoisson(centre, random);
  return (scale * count) / among;
}

/** All draws by column, in the order of periods, indicators and units: the draws of a seed are these. */
function planOf(panel: Panel, models: Sampler['models']): ColumnDraws[] {
  return panel.indicators.flatMap((_, indicator) => {
    const first = new Map<Observation, Place>();
    return panel.periods.map(({ figures, units }, period) => ({
      period,
      indicator,
      draws: units.flatMap((_, unit) => {
        const model = models[period]?.[indicator]?.[unit];
        if (!model || model.model === 'none') return [];
        const place = { period, indicator, unit };
        const figure = figures[indicator]?.[unit]?.[0];
        const same = figure && first.get(figure);
        if (figure && !same) first.set(figure, place);
        return [{ unit, same, ...parametersOf(model) }];
      }),
    }));
  });
}

function parametersOf(model: Exclude<CellModel, { model: 'none' }>): Omit<Draw, 'unit' | 'same'> {
  if (model.model === 'mean') return { kind: 'mean', centre: model.value, among: model.standardError, scale: 1 };
  const { numerator, denominator, scale } = model;
  if (model.model === 'count') {
    return { kind: 'count', centre: numerator === 0 ? 0.5 : numerator, among: denominator, scale };
  }
  const trials = Math.max(1, Math.round(denominator));
  const share = numerator / denominator;
  const isEnd = share <= 0 || share >= 1;
  return { kind: 'binomial', centre: isEnd ? (trials * share + 0.5) / (trials + 1) : share, among: trials, scale };
}

function variationOf({ id, title }: Indicator, indicator: number, panel: Panel, models: Sampler['models']): Variation {
  const cells = panel.periods.flatMap(({ raw, units }, period) =>
    units.flatMap((_, unit) => {
      const model = raw[indicator]?.reasons[unit] === 0 ? models[period]?.[indicator]?.[unit] : undefined;
      return model ? [model] : [];
    }),
  );
  const fixed = cells.flatMap((model) => (model.model === 'none' ? [model.because] : []));
  return {
    indicator: id,
    title,
    varied: cells.length - fixed.length,
    fixed: fixed.length,
    because: [...new Set(fixed)],
  };
}
