import type { UnitOfMeasure } from '../../core/indicator.ts';
import type { PeriodScores } from '../../core/scores.ts';
import { mean } from '../../math/moments.ts';
import { checkYear } from '../check-year.ts';
import { placeAmong } from './place-among.ts';

/** An indicator in which a unit stands out. */
export interface StandOut<I extends string = string> {
  readonly id: I;
  readonly title: string;
  /** 1 the best; equal values share the best rank. */
  readonly rank: number;
  /** How many units have a value. */
  readonly of: number;
  /** As published, in `unit`. */
  readonly value: number;
  /** What it is measured in. */
  readonly unit: UnitOfMeasure;
  /** The mean of the published values over all units that have one. */
  readonly mean: number;
}

/** What {@link strengths} finds. */
export interface Strengths<I extends string = string> {
  /** The indicators in which the unit ranks best, the best first. */
  readonly strengths: readonly StandOut<I>[];
  /** The indicators in which it ranks worst, the worst first. */
  readonly weaknesses: readonly StandOut<I>[];
  /** How many indicators are known for it: the others can be neither. */
  readonly known: number;
}

/** How many strengths and weaknesses, and what counts as one. */
export interface StrengthsOptions {
  /** How many strengths. Default 5. */
  readonly top?: number;
  /** How many weaknesses. Default 5. */
  readonly bottom?: number;
  /**
   * Whether an indicator can be a strength where no unit does worse. Default no: of 40 units that signed a treaty and 11 that did not,
   * each of the 11 ranks 41st of 51, which is as bad as can be and looks like the middle.
   */
  readonly evenWhereLast?: boolean;
}

/**
 * What a unit is good and bad at: the indicators in which it ranks best and worst on the published values, lower being better
 * where the indicator says so. With few indicators one can be on both lists. Of equal ranks the one among
 * more units is the better one.
 *
 * @param year the scores of one year
 * @param unit the id of the unit
 * @throws `InclusionIndexError` on a unit without a figure that year, and for what is not the scores of one year.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { strengths } from 'inclusion-index/analyse';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * const camden = strengths(score(inclusionIndex, figures()).of('2023/24'), 'camden', { top: 2, bottom: 1 });
 * camden.strengths.length; // => 2
 * ```
 */
export function strengths<I extends string, G extends string>(
  year: PeriodScores<I, G>,
  unit: string,
  { top = 5, bottom = 5, evenWhereLast = false }: StrengthsOptions = {},
): Strengths<I> {
  checkYear('strengths', year);
  const u = year.indexOf(unit);
  const known = year.indicators.flatMap((id) => {
    const { indicator, raw } = year.indicator(id);
    const sign = indicator.direction === 'lower' ? -1 : 1;
    const place = placeAmong(
      raw.values.map((value) => sign * value),
      u,
    );
    if (!place) return [];
    const found: StandOut<I> = {
      id,
      title: indicator.title,
      rank: place.rank,
      of: place.of,
      value: raw.values[u] ?? Number.NaN,
      unit: indicator.unit,
      mean: mean(raw.values),
    };
    return [{ found, last: place.last }];
  });
  // The same rank among fewer units is a worse one; sorting keeps the order of what is still equal.
  const better = (a: StandOut, b: StandOut): number => a.rank - b.rank || b.of - a.of;
  return {
    strengths: known
      .filter(({ last }) => evenWhereLast || !last)
      .sort((a, b) => better(a.found, b.found))
      .slice(0, top)
      .map(({ found }) => found),
    weaknesses: [...known]
      .sort((a, b) => better(b.found, a.found))
      .slice(0, bottom)
      .map(({ found }) => found),
    known: known.length,
  };
}
