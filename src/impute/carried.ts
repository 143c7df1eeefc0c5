import type { Imputation, ImputationData, Options } from '../core/step.ts';
import { mapKnown } from '../math/map-known.ts';
import { type FillSeries, fillOverTime, overTime } from './over-time.ts';

/** An imputation that takes values of the same unit and indicator from other periods as they are. */
export interface CarriedImputation extends Imputation<null> {
  /**
   * The ordinal of the period that each value is from, `[period][indicator]`: its own where the value is known, another
   * where it is carried, `NaN` where it stays missing.
   */
  takenFrom(data: ImputationData): readonly (readonly Float64Array[])[];
}

/** An imputation that carries values; `fill` copies them and never makes new ones. */
export function carried(type: string, options: Options, fill: FillSeries, words: string): CarriedImputation {
  return Object.freeze<CarriedImputation>({
    ...overTime(type, options, fill, words),
    // Values are copied whatever they are, so copying ordinals in their place tells where each comes from.
    takenFrom: (data) =>
      fillOverTime(
        {
          ...data,
          periods: data.periods.map((period) => ({
            ...period,
            columns: period.columns.map((column) => mapKnown(column, () => period.ordinal)),
          })),
        },
        fill,
      ),
  });
}

/** How far back or forward values are carried, in words. */
export function within(maxGap: number | undefined): string {
  if (maxGap === undefined) return '';
  return maxGap === 1 ? ', at most 1 year away' : `, at most ${maxGap} years away`;
}
