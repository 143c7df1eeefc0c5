import { checkPositive, insist } from '../core/options.ts';
import type { Step } from '../core/step.ts';
import { extent, isSpread } from '../math/extent.ts';
import { log } from '../math/log.ts';
import { log1p } from '../math/log1p.ts';
import { skewness } from '../math/skewness.ts';
import { columnTreatment } from './column-treatment.ts';

/**
 * From where, and how steeply, logarithms are taken: `shifted` from a hundredth of the range below the least value,
 * `plus-one` from 1 below it, `by-skew` as `shifted` but from above where the lower tail is the longer one, `gii` as in the
 * Global Innovation Index.
 */
export type LogarithmVariant = 'shifted' | 'plus-one' | 'by-skew' | 'gii';

/** The curve learnt: start + ln(1 + slope * (x - origin)). */
export interface LogarithmParams {
  /** The least value learnt; the greatest where `mirrored`. */
  readonly origin: number;
  readonly start: number;
  readonly slope: number;
  /** Whether it is -(start + ln(1 + slope * (origin - x))), which stretches the upper end instead of the lower. */
  readonly mirrored: boolean;
}

/**
 * Logarithms of a column, for a long tail that is more than a few outliers. Order stays, distances in the tail shrink.
 *
 * Formula, min and max those learnt, r = max - min: `shifted` ln(x - min + r / 100); `plus-one` ln(x - min + 1); `by-skew`
 * the same as `shifted` where the skewness is above 0, else -ln(max - x + r / 100); `gii`
 * ln((f max - 1) (x - min) / r + 1), f the `factor`. Values beyond `origin`, which a frozen baseline can meet, go on along the
 * curve turned about that point. `plus-one` and `gii` mind the unit of measurement.
 *
 * Nothing is learnt where all values are equal, by `by-skew` from fewer than three, and by `gii` where f max is not above 1:
 * the published formula turns the order round there.
 *
 * COIN Tool User's Guide (European Commission, 2019), as in COINr's `log_CT_orig`, `log_CT` and `log_CT_plus`; Global Innovation
 * Index (WIPO), Technical notes, treatment of series with outliers.
 *
 * @param options `variant`, `shifted` unless given; `factor` of `gii`, 1 unless given: a power of 10 that lifts small maxima
 * @throws `InclusionIndexError` for a variant there is none of, a factor not above 0, or one that the variant does not use.
 * @example
 * ```ts
 * import { logarithm } from 'inclusion-index/methods';
 * const step = logarithm({ variant: 'plus-one' });
 * const column = Float64Array.of(5, 6, 14, 104);
 * const learnt = step.fit(column);
 * learnt && step.apply(column, learnt).map((y) => Math.round(100 * y) / 100); // => Float64Array [0, 0.69, 2.3, 4.61]
 * ```
 */
export function logarithm({
  variant = 'shifted',
  factor,
}: {
  readonly variant?: LogarithmVariant;
  readonly factor?: number;
} = {}): Step<LogarithmParams> {
  const known = ['shifted', 'plus-one', 'by-skew', 'gii'];
  insist(known.includes(variant), 'logarithm', `no variant "${variant}"`, `Give ${known.join(', ')}.`);
  insist(factor === undefined || variant === 'gii', 'logarithm', `"${variant}" has no factor`, 'Leave it out.');
  if (factor !== undefined) checkPositive('logarithm', 'factor', factor);
  return columnTreatment<LogarithmParams>(
    'logarithm',
    { variant, ...(factor === undefined ? {} : { factor }) },
    (column) => {
      const ends = extent(column);
      if (!ends || !isSpread(ends.maximum - ends.minimum)) return null;
      // Plus 0, so that no -0 is learnt, which JSON would change.
      return curveOf(variant, ends.minimum + 0, ends.maximum + 0, factor ?? 1, column);
    },
    ({ origin, start, slope, mirrored }) => {
      const turn = mirrored ? -1 : 1;
      return (value) => {
        const distance = turn * (value - origin);
        const rise = log1p(slope * Math.abs(distance));
        return turn * (start + (distance < 0 ? -rise : rise));
      };
    },
    ({ origin, start, slope, mirrored }) =>
      mirrored ? `-(${start} + ln(1 + ${slope} * (${origin} - x)))` : `${start} + ln(1 + ${slope} * (x - ${origin}))`,
  );
}

function curveOf(
  variant: LogarithmVariant,
  least: number,
  greatest: number,
  factor: number,
  column: Float64Array,
): LogarithmParams | null {
  const range = greatest - least;
  if (variant === 'plus-one') return { origin: least, start: 0, slope: 1, mirrored: false };
  if (variant === 'gii') {
    const slope = (factor * greatest - 1) / range;
    return slope > 0 && slope < Infinity ? { origin: least, start: 0, slope, mirrored: false } : null;
  }
  const tail = variant === 'shifted' ? 1 : skewness(column);
  if (Number.isNaN(tail)) return null;
  // Tails alike but for rounding count as no upper one, whatever the order the column came in.
  const mirrored = tail <= 1e-12;
  const offset = 0.01 * range;
  return { origin: mirrored ? greatest : least, start: log(offset), slope: 1 / offset, mirrored };
}
