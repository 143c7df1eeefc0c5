import { recordOf } from '../../core/record.ts';
import { unitOf } from '../../math/deviations.ts';
import { kurtosis } from '../../math/kurtosis.ts';
import { mean, standardDeviation } from '../../math/moments.ts';
import { quantile } from '../../math/quantile.ts';
import { sortedKnown } from '../../math/rank.ts';
import { skewness } from '../../math/skewness.ts';
import { type Columns, columnsOf } from '../columns.ts';

/**
 * What calls for a look: `missing` too few values are known, `zeros` too few are not 0, `unique` too few are different, `outliers`
 * both skewness and kurtosis are beyond their thresholds.
 */
export type StatisticsFlag = 'missing' | 'zeros' | 'unique' | 'outliers';

/** Where the flags are raised. */
export interface StatisticsThresholds {
  /** The least share of the units that must be known. Default 0.65. */
  readonly availability?: number;
  /** The least share of the known values that must not be 0. Default 0.5. */
  readonly nonZero?: number;
  /** The least share of different values among the known. Default 0.5. */
  readonly unique?: number;
  /** The greatest skewness, either way. Default 2. */
  readonly skewness?: number;
  /** The greatest excess kurtosis. Default 3.5. */
  readonly kurtosis?: number;
}

/** What can be said of one column. `null` where there are too few values for it, or no spread. */
export interface ColumnStatistics {
  /** How many units there are. */
  readonly of: number;
  /** How many of them have a value. */
  readonly known: number;
  /** `known` as a share of `of`. */
  readonly availability: number | null;
  readonly minimum: number | null;
  /** The value that a quarter of the known lie below (type 7 of Hyndman and Fan). */
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly maximum: number | null;
  readonly mean: number | null;
  /** With n - 1 underneath; from 2 values. */
  readonly standardDeviation: number | null;
  /** Sample skewness (type 2); from 3 values that are not all the same. */
  readonly skewness: number | null;
  /** Sample excess kurtosis (type 2), 0 for a normal distribution; from 4 values that are not all the same. */
  readonly kurtosis: number | null;
  /** How many values are not 0, and their share of the known. */
  readonly nonZero: number;
  readonly nonZeroShare: number | null;
  /** How many different values there are, and their share of the known. */
  readonly unique: number;
  readonly uniqueShare: number | null;
  /** The value that most units have, the least of them where several are as frequent. */
  readonly commonest: number | null;
  readonly commonestCount: number;
  readonly commonestShare: number | null;
  /** The places of values beyond Tukey's fences: more than 1.5 times the distance of the quartiles outside them. */
  readonly outliers: readonly number[];
  readonly flags: readonly StatisticsFlag[];
}

/**
 * Statistics of each column, with flags where it cannot bear what an index does with it. Shares of zeros and of different
 * values are of the known values.
 *
 * @param columns values by id over the same units, `NaN` or `null` for none
 * @param thresholds where the flags are raised
 * @throws `InclusionIndexError` for columns of unequal length or with what is no finite number.
 * @example
 * ```ts
 * import { statistics } from 'inclusion-index/analyse';
 * const { x } = statistics({ x: Float64Array.of(0, 0, 1, 0, 0, 0, 0, 0, 40, Number.NaN) });
 * [x.known, x.median, x.commonestCount]; // => [9, 0, 7]
 * x.flags; // => ['zeros', 'unique', 'outliers']
 * ```
 */
export function statistics<Id extends string>(
  columns: Columns<Id>,
  thresholds: StatisticsThresholds = {},
): Readonly<Record<Id, ColumnStatistics>> {
  return recordOf(columnsOf(columns).map(({ id, values }) => [id, statisticsOf(values, thresholds)] as const));
}

function statisticsOf(column: Float64Array, thresholds: StatisticsThresholds): ColumnStatistics {
  // In a unit that keeps sums and squares finite, whatever the magnitude.
  const unit = unitOf(column);
  const values = column.map((value) => value / unit);
  const sorted = sortedKnown(values);
  const [of, known] = [values.length, sorted.length];
  const share = (count: number): number | null => (known === 0 ? null : count / known);
  const number = (value: number | undefined, scale = unit): number | null =>
    value === undefined || Number.isNaN(value) ? null : value * scale;
  const [lower, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = 1.5 * (upper - lower);
  const { unique, commonest, count } = frequencies(sorted);
  const nonZero = sorted.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0);
  const facts = {
    of,
    known,
    availability: of === 0 ? null : known / of,
    minimum: number(sorted[0]),
    lowerQuartile: number(lower),
    median: number(quantile(sorted, 0.5)),
    upperQuartile: number(upper),
    maximum: number(sorted.at(-1)),
    mean: number(mean(values)),
    // Equal values whose mean is off by rounding error have no spread.
    standardDeviation: number(unique === 1 && known > 1 ? 0 : standardDeviation(values)),
    skewness: number(skewness(values), 1),
    kurtosis: number(kurtosis(values), 1),
    nonZero,
    nonZeroShare: share(nonZero),
    unique,
    uniqueShare: share(unique),
    commonest: number(commonest),
    commonestCount: count,
    commonestShare: share(count),
    outliers: [...values.keys()].filter((i) => {
      const value = values[i] ?? Number.NaN;
      return value < lower - reach || value > upper + reach;
    }),
  };
  return { ...facts, flags: flagsOf(facts, thresholds) };
}

/** How many different values there are, and the most frequent: the least of them where several are. */
function frequencies(sorted: Float64Array): { unique: number; commonest: number | undefined; count: number } {
  let [unique, count, run] = [0, 0, 0];
  let commonest: number | undefined;
  sorted.forEach((value, i) => {
    run = value === sorted[i - 1] ? run + 1 : 1;
    if (run === 1) unique++;
    if (run > count) [commonest, count] = [value, run];
  });
  return { unique, commonest, count };
}

function flagsOf(
  facts: Omit<ColumnStatistics, 'flags'>,
  {
    availability = 0.65,
    nonZero = 0.5,
    unique = 0.5,
    skewness: skewed = 2,
    kurtosis: peaked = 3.5,
  }: StatisticsThresholds,
): StatisticsFlag[] {
  const flags: readonly (readonly [StatisticsFlag, boolean])[] = [
    ['missing', (facts.availability ?? 0) < availability],
    ['zeros', facts.nonZeroShare !== null && facts.nonZeroShare < nonZero],
    ['unique', facts.uniqueShare !== null && facts.uniqueShare < unique],
    ['outliers', Math.abs(facts.skewness ?? 0) > skewed && (facts.kurtosis ?? 0) > peaked],
  ];
  return flags.flatMap(([flag, raised]) => (raised ? [flag] : []));
}
