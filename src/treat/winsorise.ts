import { insist } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { sortedKnown } from '../math/rank.ts';
import { skewness as skewnessOf } from '../math/skewness.ts';
import { columnTreatment } from './column-treatment.ts';
import { type Cut, cutAt, describeCut } from './cut.ts';
import { checkShapeTest, passesShapeTest, type ShapeTest } from './shape-test.ts';

/** Where the column is cut, an end that nothing was winsorised at being open. */
export interface WinsoriseParams extends Cut {
  /** How many of the values learnt are changed. */
  readonly points: number;
}

/** How far to winsorise. */
export interface WinsoriseOptions extends ShapeTest {
  /** The most points to change, 5 unless given. Equal values are changed together, which can make it a few more. */
  readonly most?: number;
  /** Whether to go on to the most points even if the column passes before; not unless `true`. */
  readonly always?: boolean;
}

/**
 * Winsorisation: the most extreme value becomes the next one, on the side that the skewness says, again and again until the
 * column passes (|skewness| below its limit or kurtosis below its) or `most` points are changed. All other values stay. A
 * column is never made constant, and one without a shape (fewer than three values, or all equal) is left as it is.
 *
 * Formula: x cut at the ends learnt, so that they can be frozen. OECD/JRC Handbook (2008), step 4 on outliers; the rule for
 * stopping is the Joint Research Centre's, as in COINr's `winsorise`.
 *
 * @throws `InclusionIndexError` for a number of points or a limit that is none.
 * @example
 * ```ts
 * import { winsorise } from 'inclusion-index/methods';
 * const step = winsorise();
 * const column = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100);
 * const learnt = step.fit(column);
 * learnt; // => { lower: null, upper: 30, points: 1 }
 * learnt && step.apply(Float64Array.of(-50, 5, 31, 99), learnt); // => Float64Array [-50, 5, 30, 30]
 * ```
 */
export function winsorise({
  most = 5,
  skewness = 2,
  kurtosis = 3.5,
  always = false,
}: WinsoriseOptions = {}): Step<WinsoriseParams> {
  insist(
    Number.isInteger(most) && most > 0,
    'winsorise',
    `most is ${most}`,
    'Give a whole number of points, 1 or more.',
  );
  checkShapeTest('winsorise', skewness, kurtosis);
  return columnTreatment<WinsoriseParams>(
    'winsorise',
    { most, skewness, kurtosis, always },
    (column) => {
      if (!always && passesShapeTest(column, skewness, kurtosis)) return { lower: null, upper: null, points: 0 };
      return cutFrom(sortedKnown(column), most, (sorted, lower, upper, lean) => {
        return !always && passesShapeTest(sorted, skewness, kurtosis, lower, upper, lean);
      });
    },
    cutAt,
    (params) => (params.points === 0 ? 'left as it is' : `${describeCut(params)} (${params.points} when learnt)`),
    (column) => passesShapeTest(column, skewness, kurtosis),
  );
}

/** Moves the ends of sorted values inwards until enough points are beyond them, or it is time to stop. */
function cutFrom(
  sorted: Float64Array,
  most: number,
  stop: (sorted: Float64Array, lower: number, upper: number, lean: number) => boolean,
): WinsoriseParams {
  const last = sorted.length - 1;
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  let low = 0;
  let high = last;
  while (at(low) < at(high) && low + last - high < most) {
    const lean = skewnessOf(sorted, at(low), at(high));
    if (stop(sorted, at(low), at(high), lean)) break;
    // Tails alike but for rounding are cut at the upper end first, whatever the order the column came in.
    const upper = lean > -1e-12;
    let next = upper ? high : low;
    while (at(next) === at(upper ? high : low)) next += upper ? -1 : 1;
    if (at(next) === at(upper ? low : high)) break;
    if (upper) high = next;
    else low = next;
  }
  // Plus 0, so that no -0 is learnt, which JSON would change.
  return {
    lower: low > 0 ? at(low) + 0 : null,
    upper: high < last ? at(high) + 0 : null,
    points: low + last - high,
  };
}
