import { EVD, Matrix } from 'ml-matrix';
import { InclusionIndexError } from '../core/error.ts';
import { recordOf } from '../core/record.ts';
import { log } from '../math/log.ts';
import { power } from '../math/power.ts';
import { type Judgements, readJudgements } from './judgements.ts';

/** What {@link pairwiseWeights} gives. */
export interface PairwiseWeights {
  /** One weight an id; they add up to 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** The number of ids where no judgement contradicts another, else above it. */
  readonly lambda: number;
  /** (lambda - n) / (n - 1). */
  readonly consistencyIndex: number;
  /** The index over that of judgements made at random; above 0.1 one should judge again. `null` for more than 15 ids. */
  readonly consistencyRatio: number | null;
  /** The judgement furthest from what the weights say: where to look first; `null` where none contradicts another. */
  readonly furthest: {
    readonly id: string;
    readonly over: string;
    readonly times: number;
    /** What the weights say it would be. */
    readonly implied: number;
  } | null;
}

/** The consistency index of judgements made at random, for 1, 2, ... ids. Saaty (1980), The Analytic Hierarchy Process. */
const randomIndices = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/**
 * Weights from pairwise comparisons (the analytic hierarchy process): somebody says of each pair how many times as
 * important the one is as the other, on Saaty's scale from 1 (alike) to 9 (far more). How far judgements contradict
 * each other comes with the weights. Give the weights of each group to the index: `weights: {
 * ...pairwiseWeights(ofTheIndex).weights, ... }`.
 *
 * Formula: `eigenvector` (default) the eigenvector of the greatest eigenvalue, lambda, of the matrix of judgements;
 * `geometric-mean` the geometric mean of each row, lambda the mean of (matrix * weights) / weights. Saaty (1980), The
 * Analytic Hierarchy Process; Crawford and Williams (1985), Journal of Mathematical Psychology 29(4).
 *
 * @param judgements every pair once, `{ id, over, times }`, or the whole matrix by id, `matrix[id][over]`. A pair
 *   judged several times, by several people, counts as the geometric mean. What is 0.33 one way round and 3 the other
 *   counts as the geometric mean of the two.
 * @throws `InclusionIndexError` for a judgement that is not above 0, a pair that nobody judged, and a matrix that is not
 *   reciprocal (within 5 %, so that 0.33 or 0.13 can be written).
 * @example
 * ```ts
 * import { pairwiseWeights } from 'inclusion-index/methods';
 * const { weights, consistencyRatio } = pairwiseWeights([
 *   { id: 'attainment', over: 'placement', times: 2 },
 *   { id: 'attainment', over: 'exclusions', times: 4 },
 *   { id: 'placement', over: 'exclusions', times: 2 },
 * ]);
 * weights.attainment?.toFixed(3); // => '0.571'
 * consistencyRatio?.toFixed(3); // => '0.000'
 * ```
 */
export function pairwiseWeights(
  judgements: Judgements,
  { method = 'eigenvector' }: { readonly method?: 'eigenvector' | 'geometric-mean' } = {},
): PairwiseWeights {
  if (method !== 'eigenvector' && method !== 'geometric-mean') {
    const message = `pairwiseWeights: no method "${method}".`;
    throw new InclusionIndexError('bad-option', message, "Give 'eigenvector' or 'geometric-mean'.");
  }
  const { ids, matrix } = readJudgements(judgements);
  const n = ids.length;
  const weights = method === 'eigenvector' ? eigenvector(matrix) : geometricMeans(matrix);
  const ratios = matrix.map(
    (row, i) => row.reduce((sum, times, j) => sum + times * (weights[j] ?? 0), 0) / (weights[i] ?? 1),
  );
  // No matrix of judgements has less than n; rounding can.
  const lambda = Math.max(n, ratios.reduce((sum, ratio) => sum + ratio, 0) / n);
  const consistencyIndex = n < 3 ? 0 : (lambda - n) / (n - 1);
  const random = randomIndices[n - 1];
  return {
    weights: recordOf(ids.map((id, i) => [id, weights[i] ?? 0])),
    lambda,
    consistencyIndex,
    consistencyRatio: random === undefined ? null : random === 0 ? 0 : consistencyIndex / random,
    furthest: furthest(ids, matrix, weights),
  };
}

function eigenvector(matrix: readonly (readonly number[])[]): number[] {
  const { realEigenvalues, eigenvectorMatrix } = new EVD(new Matrix(matrix.map((row) => [...row])));
  // The greatest eigenvalue of a positive matrix is real, and greater in size than any other; so is the vector of one sign.
  const greatest = realEigenvalues.indexOf(Math.max(...realEigenvalues));
  return toUnity(eigenvectorMatrix.getColumn(greatest).map(Math.abs));
}

function geometricMeans(matrix: readonly (readonly number[])[]): number[] {
  return toUnity(
    matrix.map((row) =>
      power(
        row.reduce((product, times) => product * times, 1),
        1 / row.length,
      ),
    ),
  );
}

function toUnity(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

function furthest(
  ids: readonly string[],
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): PairwiseWeights['furthest'] {
  let found: PairwiseWeights['furthest'] = null;
  let most = 1e-9;
  ids.forEach((id, i) => {
    ids.forEach((over, j) => {
      const times = matrix[i]?.[j] ?? 1;
      const implied = (weights[i] ?? 1) / (weights[j] ?? 1);
      const apart = Math.abs(log(times / implied));
      // Told the way round in which it is 1 or more; the first of those equally far but for rounding.
      if (times < 1 || (times === 1 && i > j) || apart <= most * (1 + 1e-9)) return;
      most = apart;
      found = { id, over, times, implied };
    });
  });
  return found;
}
