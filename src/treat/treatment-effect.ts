import type { Step } from '../core/step.ts';
import { kurtosis } from '../math/kurtosis.ts';
import { skewness } from '../math/skewness.ts';

/** The shape of a column. */
export interface ColumnShape {
  /** Sample skewness; `null` for fewer than three values, or where all are equal. */
  readonly skewness: number | null;
  /** Sample excess kurtosis; `null` for fewer than four values, or where all are equal. */
  readonly kurtosis: number | null;
  /** Whether it passes the test of the treatment; `null` where the treatment has none, or the column no shape to test. */
  readonly passes: boolean | null;
}

/** What a treatment did to a column. */
export interface TreatmentEffect {
  readonly before: ColumnShape;
  readonly after: ColumnShape;
  /** How many values are others than before. */
  readonly changed: number;
}

/**
 * What a treatment did to a column: its shape before and after, whether it passes the treatment's own test, and how many
 * values were changed.
 *
 * @param step the treatment: only its test is asked
 * @param before the column as it was, `NaN` where there is no number
 * @param after the same units' values after it
 * @example
 * ```ts
 * import { treatmentEffect, winsorise } from 'inclusion-index/methods';
 * const step = winsorise();
 * const column = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100);
 * const learnt = step.fit(column);
 * const effect = treatmentEffect(step, column, learnt ? step.apply(column, learnt) : column);
 * effect.before.passes; // => false
 * effect.after.passes; // => true
 * effect.changed; // => 1
 * ```
 */
export function treatmentEffect(step: Step, before: Float64Array, after: Float64Array): TreatmentEffect {
  let changed = 0;
  // Object.is would tell 0 from -0, which is no change; `===` alone would count what is missing in both.
  for (let i = 0; i < before.length; i++) {
    const [was = Number.NaN, is = Number.NaN] = [before[i], after[i]];
    if (was !== is && !(Number.isNaN(was) && Number.isNaN(is))) changed++;
  }
  return { before: shapeOf(step, before), after: shapeOf(step, after), changed };
}

function shapeOf(step: Step, column: Float64Array): ColumnShape {
  const [skew, kurt] = [skewness(column), kurtosis(column)];
  return {
    skewness: Number.isNaN(skew) ? null : skew,
    kurtosis: Number.isNaN(kurt) ? null : kurt,
    passes: Number.isNaN(skew) ? null : (step.passes?.(column) ?? null),
  };
}
