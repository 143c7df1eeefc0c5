import { type Columns, checkLengths, columnsOf } from '../columns.ts';
import { type Correlated, type CorrelationOptions, correlator } from './correlate.ts';

/** An indicator that goes with the size of a unit. */
export interface DenominatorCorrelation<I extends string = string, D extends string = string> extends Correlated {
  readonly indicator: I;
  readonly denominator: D;
  readonly r: number;
}

/** Which denominators call for a look. */
export interface DenominatorOptions extends CorrelationOptions {
  /** How far from 0, either way, a correlation must be. Default 0.6. */
  readonly above?: number;
}

/**
 * The indicators that go with a measure of size (people, area, money): such a one ranks large units, whatever it is meant to say,
 * and may need dividing by it. A constant column goes with nothing.
 *
 * @param columns indicators by id, as published and not yet divided
 * @param denominators measures of size by id, over the same units
 * @throws `InclusionIndexError` for columns of unequal length or with what is no finite number.
 * @example
 * ```ts
 * import { denominatorCorrelations } from 'inclusion-index/analyse';
 * const [found] = denominatorCorrelations(
 *   { suspensions: Float64Array.of(12, 31, 48, 90) },
 *   { pupils: Float64Array.of(100, 300, 500, 900) },
 * );
 * [found?.indicator, found?.denominator, found?.r.toFixed(2)]; // => ['suspensions', 'pupils', '1.00']
 * ```
 */
export function denominatorCorrelations<I extends string, D extends string>(
  columns: Columns<I>,
  denominators: Columns<D>,
  { above = 0.6, method }: DenominatorOptions = {},
): DenominatorCorrelation<I, D>[] {
  const [own, sizes] = [columnsOf(columns), columnsOf(denominators)];
  checkLengths(own, sizes);
  const correlate = correlator(method);
  return own.flatMap((column) =>
    sizes.flatMap((size) => {
      const found = correlate(column, size);
      const { r } = found;
      if (r === null || Math.abs(r) <= above) return [];
      return [{ indicator: column.id, denominator: size.id, ...found, r }];
    }),
  );
}
