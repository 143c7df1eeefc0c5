import { leastSquares } from './least-squares.ts';
import { pearson } from './pearson.ts';

/**
 * The partial correlation of two columns given others, none missing: Pearson's of what straight lines on the others leave of
 * each. `NaN` where the others leave nothing of one of them, or are mixtures of each other. Of ranks it is Spearman's.
 */
export function partial(x: Float64Array, y: Float64Array, given: readonly Float64Array[]): number {
  if (given.length === 0) return pearson(x, y);
  if (x.length < given.length + 2) return Number.NaN;
  const [own, other] = [leastSquares(x, given), leastSquares(y, given)];
  if ('dependent' in own || 'dependent' in other) return Number.NaN;
  // What rounding leaves of a column that the others make up is no column.
  if (1 - own.rSquared < 1e-12 || 1 - other.rSquared < 1e-12) return Number.NaN;
  return pearson(own.residuals, other.residuals);
}
