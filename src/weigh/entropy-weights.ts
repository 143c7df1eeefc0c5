import { InclusionIndexError } from '../core/error.ts';
import type { Weighting } from '../core/step.ts';
import { extent } from '../math/extent.ts';
import { log } from '../math/log.ts';
import { log1p } from '../math/log1p.ts';
import { type LearntWeights, shares, shareWeighting, varies } from './shares.ts';

/**
 * Shannon's entropy: a member counts by how unevenly its values are spread over the units. A column that is nearly the
 * same everywhere counts for nearly nothing, one that few units have much of counts for much. What is measured is
 * unevenness, not importance.
 *
 * Formula: weight = d / sum of d, d = 1 + sum(p * ln p) / ln n, p = x / sum of x, over the n units known in the column.
 * A zero adds nothing to the sum, as p * ln p goes to 0. A column without spread has weight 0; where every column is,
 * all count alike. The scale of a column does not matter, its zero does: `minMax()` and `minMax({ lower: 1, upper: 100
 * })` weigh differently. Shannon (1948), A mathematical theory of communication; Zeleny (1982), Multiple Criteria
 * Decision Making.
 *
 * @throws `InclusionIndexError` when it learns from a column with a value below 0: shares of a total need amounts.
 * @example
 * ```ts
 * import { entropyWeights } from 'inclusion-index/methods';
 * const columns = [Float64Array.of(0, 100), Float64Array.of(50, 50)];
 * const members = [{ id: 'x', size: 1 }, { id: 'y', size: 1 }];
 * entropyWeights().fit(columns, members).weights; // => Float64Array [1, 0]
 * ```
 */
export function entropyWeights(): Weighting<LearntWeights> {
  return shareWeighting(
    'entropyWeights',
    {},
    () => 'entropy',
    (columns, members) => {
      const amounts = columns.map((column, m) => {
        const ends = extent(column);
        if (ends === null || !varies(column)) return 0;
        if (ends.minimum >= 0) return unevenness(column, ends.maximum);
        throw new InclusionIndexError(
          'negative-values',
          `entropyWeights: "${members[m]?.id}" has a value of ${ends.minimum}, and a share of a total cannot be below 0.`,
          'Normalise to a range from 0, minMax() for instance, or use criticWeights().',
        );
      });
      return shares(amounts, columns, members);
    },
  );
}

/** 1 less the entropy of a column as a share of the greatest it could have. */
function unevenness(column: Float64Array, largest: number): number {
  const known = column.filter((value) => !Number.isNaN(value)).map((value) => value / largest);
  const middle = known.reduce((sum, value) => sum + value, 0) / known.length;
  let sum = 0;
  for (const value of known) {
    // p * n * ln(p * n), less what adds up to 0: no term is negative, so nothing cancels where all are nearly equal.
    const [times, above] = [value / middle, value / middle - 1];
    const logarithm = times < 0.5 ? log(times) : log1p(above);
    sum += (times === 0 ? 0 : times * logarithm) - above;
  }
  return Math.max(0, sum) / known.length / log(known.length);
}
