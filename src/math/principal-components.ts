import { EVD, Matrix } from 'ml-matrix';
import { deviations, unitOf } from './deviations.ts';
import { mean } from './moments.ts';
import { numberAt } from './number-at.ts';
import { pearson } from './pearson.ts';

/** The principal components of some columns, the one that carries most first. */
export interface PrincipalComponents {
  /** One a component, of length 1, one loading a column; 0 for a column without spread. Their sum is 0 or more. */
  readonly loadings: readonly Float64Array[];
  /** The variance of each component; they add up to the number of columns with spread. */
  readonly variances: Float64Array;
  /** The mean of each column over the complete rows. */
  readonly centres: Float64Array;
  /** The standard deviation (n - 1) of each column over the complete rows; 0 for a column without spread. */
  readonly scales: Float64Array;
  /** How many rows are complete: the others take no part. */
  readonly rows: number;
}

/**
 * The principal components of columns, each centred and divided by its standard deviation: the eigenvectors of their
 * correlations over the rows where every column is known. As many components as columns with spread; none where fewer
 * than two rows are complete. The sign of a component is free, so it is fixed: loadings add up to 0 or more, and where
 * they add up to 0 the first that is not 0 is positive.
 */
export function principalComponents(columns: readonly Float64Array[]): PrincipalComponents {
  const length = Math.min(...columns.map((column) => column.length));
  const complete: number[] = [];
  if (columns.length > 0)
    for (let row = 0; row < length; row++)
      if (columns.every((column) => !Number.isNaN(column[row]))) complete.push(row);
  const known = columns.map((column) => Float64Array.from(complete, (row) => numberAt(column, row)));
  const scales = known.map((column) => {
    const apart = deviations(column);
    const squares = apart.reduce((sum, value) => sum + value * value, 0);
    return squares === 0 ? 0 : Math.sqrt(squares / (complete.length - 1)) * unitOf(column);
  });
  const varied = [...scales.keys()].filter((c) => scales[c] !== 0);
  const none = new Float64Array();
  const { values, vectors } = eigen(
    varied.map((a) => varied.map((b) => (a === b ? 1 : pearson(known[a] ?? none, known[b] ?? none)))),
  );
  return {
    loadings: vectors.map((vector) => {
      const loadings = new Float64Array(columns.length);
      varied.forEach((c, i) => {
        loadings[c] = numberAt(vector, i);
      });
      return signed(loadings);
    }),
    variances: Float64Array.from(values),
    centres: Float64Array.from(known, (column) => centre(column)),
    scales: Float64Array.from(scales),
    rows: complete.length,
  };
}

/** Eigenvalues in descending order, never below 0, and their eigenvectors, of a symmetric matrix. */
function eigen(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  if (matrix.length === 0) return { values: [], vectors: [] };
  const found = new EVD(new Matrix(matrix.map((row) => [...row])), { assumeSymmetric: true });
  const order = found.realEigenvalues.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value || a.i - b.i);
  return {
    values: order.map(({ value }) => Math.max(0, value)),
    vectors: order.map(({ i }) => found.eigenvectorMatrix.getColumn(i)),
  };
}

function signed(loadings: Float64Array): Float64Array {
  const sum = loadings.reduce((total, loading) => total + loading, 0);
  const deciding = Math.abs(sum) > 1e-12 ? sum : (loadings.find((loading) => Math.abs(loading) > 1e-12) ?? 1);
  return deciding < 0 ? loadings.map((loading) => (loading === 0 ? 0 : -loading)) : loadings;
}

/** The mean, found in the unit of the column so that a sum does not overflow. */
function centre(column: Float64Array): number {
  const unit = unitOf(column);
  return mean(column.map((value) => value / unit)) * unit;
}
