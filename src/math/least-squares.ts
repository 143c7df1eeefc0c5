import { Matrix, QrDecomposition } from 'ml-matrix';
import { deviations, unitOf } from './deviations.ts';
import { mean } from './moments.ts';
import { numberAt } from './number-at.ts';

/** A straight line, or plane, through units by ordinary least squares. */
export interface LeastSquares {
  /** The value where every column is 0. */
  readonly intercept: number;
  /** By how much the value goes up with one more of each column, the others held. */
  readonly slopes: readonly number[];
  readonly interceptError: number;
  /** The standard error of each slope. */
  readonly errors: readonly number[];
  /** What the line leaves of each unit: its value less what the line says. */
  readonly residuals: Float64Array;
  /** How much each unit draws the line to itself, 1/n to 1: the diagonal of the hat matrix. */
  readonly leverages: Float64Array;
  /** The standard deviation of the residuals, with the degrees of freedom underneath. */
  readonly deviation: number;
  /** Units less columns less 1. */
  readonly degrees: number;
  /** The share of the variance of the values that the line takes up, 0 to 1. */
  readonly rSquared: number;
  /** By how much each slope's variance is inflated, as its column goes with the others: 1 not at all, above 10 by much. */
  readonly inflations: readonly number[];
}

/**
 * Ordinary least squares of values on columns with an intercept, none missing. Columns are centred and brought to length
 * 1, and solved by QR (Householder), so that figures of any size and near-collinear ones keep their digits.
 *
 * @returns the fit, or the place of the first column that is constant or a mixture of those before it (what is left of its
 *   length is below 1e-7, as in R's `lm`)
 */
export function leastSquares(
  values: Float64Array,
  columns: readonly Float64Array[],
): LeastSquares | { readonly dependent: number } {
  const n = values.length;
  const prepared = columns.map((column) => {
    const centred = deviations(column);
    const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
    return { centred, length, scale: length * unitOf(column), centre: mean(column) };
  });
  const constant = prepared.findIndex(({ length }) => !(length > 0));
  if (constant >= 0) return { dependent: constant };
  const design = new Matrix(n, columns.length);
  prepared.forEach(({ centred, length }, j) => {
    for (let i = 0; i < n; i++) design.set(i, j, numberAt(centred, i) / length);
  });
  const unit = unitOf(values);
  const response = deviations(values);
  const decomposition = new QrDecomposition(design);
  const [q, r] = [decomposition.orthogonalMatrix, decomposition.upperTriangularMatrix];
  for (let j = 0; j < columns.length; j++) if (Math.abs(r.get(j, j)) < 1e-7) return { dependent: j };
  const projected = columns.map((_, j) => response.reduce((sum, value, i) => sum + value * q.get(i, j), 0));
  const standardised = backSubstitute(r, projected);
  const inverse = columns.map((_, j) =>
    backSubstitute(
      r,
      columns.map((_, k) => (k === j ? 1 : 0)),
    ),
  );
  const slopes = prepared.map(({ scale }, j) => (numberAt(standardised, j) * unit) / scale);
  const residuals = new Float64Array(n);
  const leverages = new Float64Array(n);
  let [left, all] = [0, 0];
  for (let i = 0; i < n; i++) {
    const fitted = standardised.reduce((sum, slope, j) => sum + slope * design.get(i, j), 0);
    const residual = numberAt(response, i) - fitted;
    residuals[i] = residual * unit;
    leverages[i] = columns.reduce((sum, _, j) => sum + q.get(i, j) ** 2, 1 / n);
    left += residual * residual;
    all += numberAt(response, i) ** 2;
  }
  const degrees = n - columns.length - 1;
  const deviation = Math.sqrt(left / degrees) * unit;
  // The rows of R's inverse: their squared lengths are the variances, in units of the standardised columns.
  const row = (j: number): number[] => inverse.map((column) => numberAt(column, j));
  const inflations = columns.map((_, j) => row(j).reduce((sum, value) => sum + value * value, 0));
  const means = prepared.map(({ centre, scale }) => centre / scale);
  const across = inverse.map((column) => column.reduce((sum, value, j) => sum + value * numberAt(means, j), 0));
  return {
    intercept: mean(values) - slopes.reduce((sum, slope, j) => sum + slope * (prepared[j]?.centre ?? 0), 0),
    slopes,
    interceptError: deviation * Math.sqrt(across.reduce((sum, value) => sum + value * value, 1 / n)),
    errors: prepared.map(({ scale }, j) => (deviation * Math.sqrt(numberAt(inflations, j))) / scale),
    residuals,
    leverages,
    deviation,
    degrees,
    rSquared: all === 0 ? 0 : 1 - left / all,
    inflations,
  };
}

/** Solves an upper triangle. */
function backSubstitute(upper: Matrix, right: readonly number[]): number[] {
  const solved = right.map(() => 0);
  for (let j = right.length - 1; j >= 0; j--) {
    let rest = numberAt(right, j);
    for (let k = j + 1; k < right.length; k++) rest -= upper.get(j, k) * numberAt(solved, k);
    solved[j] = rest / upper.get(j, j);
  }
  return solved;
}
