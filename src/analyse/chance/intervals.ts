import type { Cell } from '../../core/cell.ts';
import { cellAt } from '../../core/column.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { Observation, Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';
import type { Scores } from '../../core/scores.ts';
import { exactPoisson } from '../../math/exact-poisson.ts';
import { normalReach } from '../../math/normal-quantile.ts';
import { wilson } from '../../math/wilson.ts';
import { type CellModel, modelOf } from './cell-model.ts';
import { nearbyDenominators } from './nearby-denominators.ts';

/** What {@link intervals} can be told. */
export interface IntervalOptions {
  /** The index year. */
  readonly year: Period;
  /** The level of confidence, a share. Default 0.95. */
  readonly level?: number;
  /** Figures that hold the numbers of figures without counts of their own: see `denominator` of an indicator. */
  readonly denominators?: Iterable<Observation>;
}

/** A figure, and where the rate behind it lies, chance set aside. */
export interface FigureInterval<U extends Unit = Unit> {
  readonly indicator: string;
  readonly unit: U;
  /** As published. */
  readonly value: Cell;
  /** In the unit of the indicator, whichever way is better; `undefined` where none is possible. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** How the figure varies by chance, and the counts used; or why no interval is possible. */
  readonly model: CellModel;
}

/**
 * An interval for every figure of a year, by how it varies by chance: Wilson's for so many of so many, the exact one for
 * counts of events, the normal one for a mean with a standard error. Where counts are not published, they come from the
 * denominator that the indicator names, if `denominators` are given; where that fails, the model says why none is possible.
 *
 * @returns by indicator, then unit, in the order of the index
 * @throws `InclusionIndexError` for a year that was not scored, or a level that is no share
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { intervals } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const found = intervals(score(inclusionIndex, figures()), { year: '2023/24', denominators: figures() });
 * const camden = found.find(({ indicator, unit }) => indicator === 'ehcp-in-mainstream' && unit.id === 'camden');
 * [camden?.low?.toFixed(1), camden?.value, camden?.high?.toFixed(1)]; // => ['46.6', 49.086162, '51.6']
 * ```
 */
export function intervals<I extends string, G extends string, U extends Unit>(
  scores: Scores<I, G, U>,
  { year, level = 0.95, denominators }: IntervalOptions,
): FigureInterval<U>[] {
  const period = scores.of(year);
  const layers = period.indicators.map((id) => period.indicator(id));
  const find = nearbyDenominators(
    layers.map(({ indicator }) => indicator),
    denominators,
  );
  return layers.flatMap(({ indicator, raw, figures }) =>
    period.units.map((unit, u) => {
      const value = cellAt(raw, u);
      const model = modelOf(indicator, value, figures[u] ?? [], find);
      const ends = endsOf(model, level, indicator);
      return { indicator: indicator.id, unit, value, low: ends?.[0], high: ends?.[1], model };
    }),
  );
}

/** Both ends of the interval of a figure, none beyond what the figure can be. */
function endsOf(model: CellModel, level: number, { measures }: Indicator): readonly [number, number] | undefined {
  switch (model.model) {
    case 'none':
      return undefined;
    case 'mean': {
      const reach = normalReach(level) * model.standardError;
      return [model.value - reach, model.value + reach];
    }
    case 'binomial': {
      const [low, high] = wilson(model.numerator, model.denominator, level);
      return [model.scale * low, model.scale * high];
    }
    case 'count': {
      const [low, high] = exactPoisson(model.numerator, level);
      const one = model.scale / model.denominator;
      const most = measures.length === 1 ? (measures[0]?.maximum ?? Infinity) : Infinity;
      return [one * low, Math.min(most, one * high)];
    }
  }
}
