import { quantile } from './quantile.ts';

/** How much more figures differ than chance accounts for. */
export interface Overdispersion {
  /** Multiplicative: the mean square of the z-scores. 1 is what chance gives; above, limits are √φ as wide. */
  readonly phi: number;
  /** Additive: the variance between units, on the scale of the figures, beside that of chance. 0 where chance suffices. */
  readonly tauSquared: number;
}

/**
 * Overdispersion of z-scores by both models of Spiegelhalter, the most extreme pulled in first so that those who stand out do
 * not widen their own limits.
 *
 * Formula: φ = Σ z² / I, of z winsorised to their quantiles `share` and 1 − `share`;
 * τ² = (I φ − (I − 1)) / (Σ w − Σ w² / Σ w), at least 0, with w = 1 / s² (DerSimonian and Laird).
 *
 * @param scores (figure − overall figure) / standard error, one a unit, none `NaN`
 * @param errors the standard errors by chance, each above 0
 * @param share the share pulled in at either end, 0 up to 0.5
 * @see Spiegelhalter (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14;
 *   Spiegelhalter et al. (2012), JRSS A 175
 */
export function overdispersion(scores: ArrayLike<number>, errors: ArrayLike<number>, share = 0.1): Overdispersion {
  const count = scores.length;
  const sorted = Float64Array.from(scores).sort();
  const [low, high] = [quantile(sorted, share), quantile(sorted, 1 - share)];
  const weights = Float64Array.from(errors, (error) => 1 / (error * error));
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const phi = sum(sorted.map((score) => Math.min(high, Math.max(low, score)) ** 2)) / count;
  const total = sum(weights);
  const between = (count * phi - (count - 1)) / (total - sum(weights.map((weight) => weight * weight)) / total);
  return { phi, tauSquared: count > 1 ? Math.max(0, between) : 0 };
}
