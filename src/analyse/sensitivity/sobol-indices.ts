import { InclusionIndexError } from '../../core/error.ts';
import { checkLevel } from '../../math/check-level.ts';
import { quantile } from '../../math/quantile.ts';
import { roundTo } from '../../math/round-to.ts';
import { momentsOf, resampled, type SobolMoments } from './sobol-moments.ts';

/** A share of variance, and how sure it is. */
export interface Share {
  readonly value: number;
  /** The interval by bootstrap, at the level asked for. A true share is never below 0; an estimate can be. */
  readonly low: number;
  readonly high: number;
}

/** What one factor does to a result. */
export interface SobolIndex {
  /** By itself: the share of variance that would go if it were known. `null` where nothing varies. */
  readonly first: Share | null;
  /** In all, with what it does together with others: the share that would be left if all else were known. */
  readonly total: Share | null;
}

/** What {@link sobolIndices} gives. */
export interface SobolIndices {
  /** The variance of the result, n − 1 underneath. */
  readonly variance: number;
  /** In the order of the factors. */
  readonly factors: readonly SobolIndex[];
}

/** How sure the shares are to be known. */
export interface SobolOptions {
  /** A whole number: the same gives the same intervals. */
  readonly seed: number;
  /** How many times the rows are drawn anew. Default 500. */
  readonly resamples?: number;
  /** The level of confidence, a share. Default 0.95. */
  readonly level?: number;
  /** What is taken from a result first, for first-order shares. Default their mean; 0 gives the formula as it is printed. */
  readonly centre?: number;
}

/**
 * Which factors the variance of a result is due to: first-order and total Sobol indices, with intervals by bootstrap over the rows.
 * First-order shares are of results less their mean, which changes nothing in the long run and much in the short: where the mean
 * is far from 0, shares of -0.4 come out otherwise.
 *
 * Formula: first = mean(b (ab − a)) / V, Saltelli and others (2010); total = mean((a − ab)²) / 2 V, Jansen (1999); V is the variance of
 * all a and b. The interval: the α / 2 and 1 − α / 2 quantiles (type 7) over resamples of the rows (Archer, Saltelli and Sobol 1997).
 *
 * @param results in the order of {@link sobolDesign}: of A, of B, then of each factor; a row with a `NaN` is left out
 * @param factors how many factors
 * @throws `InclusionIndexError` where the results are not `base × (factors + 2)`, a level that is no share, or a seed that is not whole
 * @see Saltelli and others (2010), Computer Physics Communications 181; Jansen (1999), Computer Physics Communications 117
 * @example
 * ```ts
 * import { sobolDesign, sobolIndices } from 'inclusion-index/analyse';
 * const design = sobolDesign([[0], [1]], { base: 1024, seed: 1 });
 * // 3 x + 4 y: of a variance of 25 / 12, 9 in 25 are due to x and 16 to y.
 * const results = Array.from({ length: design.runs }, (_, run) => {
 *   const [x = 0, y = 0] = design.point(run);
 *   return 3 * x + 4 * y;
 * });
 * const { factors } = sobolIndices(results, 2, { seed: 1 });
 * factors.map(({ first, total }) => [first?.value.toFixed(2), total?.value.toFixed(2)]); // => [['0.36', '0.36'], ['0.64', '0.64']]
 * ```
 */
export function sobolIndices(results: ArrayLike<number>, factors: number, options: SobolOptions): SobolIndices {
  const { seed, resamples = 500, level = 0.95, centre } = options;
  const base = results.length / (factors + 2);
  if (!(Number.isInteger(base) && base >= 2 && factors >= 1)) {
    throw new InclusionIndexError(
      'bad-results',
      `${results.length} results for ${factors} factors.`,
      'Give those of A, of B, then those of each factor, as many of each.',
    );
  }
  checkSobolOptions({ resamples, level });
  return indicesFrom(momentsOf(results, factors, resampled(base, resamples, seed), centre), level);
}

/** Throws where intervals cannot be made so. */
export function checkSobolOptions({ resamples, level }: { readonly resamples: number; readonly level: number }): void {
  checkLevel(level);
  if (!(Number.isInteger(resamples) && resamples >= 2)) {
    throw new InclusionIndexError(
      'bad-resamples',
      `There are ${resamples} resamples.`,
      'Give 2 or more; 500 is usual.',
    );
  }
}

/** The shares of their variance that moments make. */
export function indicesFrom({ variance, first, total }: SobolMoments, level: number): SobolIndices {
  return {
    variance: roundTo(variance[0] ?? Number.NaN, 12),
    factors: first.map((own, f) => ({
      first: shareOf(own, variance, level),
      total: shareOf(total[f] ?? own, variance, level),
    })),
  };
}

/** A part of a variance as a share of it; none where nothing varies. */
export function shareOf(part: Float64Array, variance: Float64Array, level: number): Share | null {
  if (!varies(variance)) return null;
  const shares = part.map((value, b) => value / (variance[b] ?? Number.NaN));
  const drawn = shares.subarray(1).filter(Number.isFinite).sort();
  return {
    value: steady(shares[0] ?? Number.NaN),
    low: steady(quantile(drawn, (1 - level) / 2)),
    high: steady(quantile(drawn, (1 + level) / 2)),
  };
}

/** A share to twelve decimals: more are what rounding errors leave of larger numbers. */
function steady(share: number): number {
  return Math.round(share * 1e12) / 1e12;
}

/** Whether there is more of it than rounding errors make. */
function varies(variance: Float64Array): boolean {
  return (variance[0] ?? 0) > 1e-20;
}
