import { insist } from '../core/options.ts';
import type { Imputation } from '../core/step.ts';
import { rangeOfBounds } from './bound-ranges.ts';
import { fillColumn } from './fill-column.ts';

/**
 * Fills a missing value that has bounds with a value between them, and makes scores and ranks carry the resulting range. A
 * value has bounds where the publication says why it is missing and its measure knows the rule: a suppressed count of 1 to 4
 * out of a known number of pupils, a rate that rounds to 0. Other gaps are left to the imputations after it.
 *
 * Formula: low + at * (high - low). The range of a score: the unit with its own bounded values at their best and all others
 * at their worst, and the other way round. It holds every case where a unit's score rises with its own values and falls with
 * those of others: ranks, min-max and fixed scales with a mean of any kind. For other methods it is the extremes of the
 * cases tried.
 *
 * @param options `at`: where between the bounds, from 0 the low to 1 the high end; 0.5 the middle unless given
 * @throws `InclusionIndexError` where `at` is not from 0 to 1.
 * @example
 * ```ts
 * import { imputeBounds } from 'inclusion-index/methods';
 * imputeBounds().type; // => 'imputeBounds'
 * ```
 */
export function imputeBounds({ at = 0.5 }: { readonly at?: number } = {}): Imputation<null> {
  insist(at >= 0 && at <= 1, 'imputeBounds', `at is ${at}`, 'Give a number from 0 to 1.');
  return Object.freeze<Imputation<null>>({
    kind: 'impute',
    type: 'imputeBounds',
    options: { at },
    fit: () => null,
    apply: ({ periods }) =>
      periods.map(({ columns, bounds = [] }) =>
        columns.map((column, i) => {
          const own = bounds[i];
          if (!own) return column;
          return fillColumn(column, (u) => {
            const [low = Number.NaN, high = Number.NaN] = [own.low[u], own.high[u]];
            return at === 1 ? high : low + at * (high - low);
          });
        }),
      ),
    range: rangeOfBounds,
    describe: () => `values within their bounds, at ${at} of the way`,
  });
}
