import type { Baseline, Baselines, Coverage, Imputations, Screening } from '../../core/spec.ts';
import type { Aggregation, Step, Weighting } from '../../core/step.ts';

/**
 * How weights vary, within each group that the score is made of (or within the whole, where it is made of the indicators straight).
 * Weights of 0 stay 0.
 *
 * - `{ concentration }`: drawn on the simplex, from a Dirichlet distribution around the weights of the index. 1: of equal weights,
 *   every set of weights is as likely as any other; higher: nearer to those of the index. A share w of k weights varies with the
 *   standard deviation sqrt(w (1 - w) / (concentration * k + 1)).
 * - `{ ranges }`: each that is named is drawn evenly between its two ends; the others stay.
 * - `'random order'`: members are put in a random order of importance, and weighted by their place: the j-th of k counts
 *   (1 / j + ... + 1 / k) / k, the mean of all weights in that order (rank order centroid, Barron and Barrett 1996).
 */
export type WeightVariation<Id extends string = string> =
  | { readonly concentration: number }
  | { readonly ranges: { readonly [id in Id]?: readonly [least: number, most: number] } }
  | 'random order';

/** What `weights: true` stands for: twelve equal weights then vary by 29 % of themselves. */
export const defaultConcentration = 10;

/**
 * What varies from replicate to replicate. All else is as the index says. Of a list, each entry is as likely as any other; put the
 * index's own among them where it shall be one.
 */
export interface Vary<I extends string = string, G extends string = string> {
  /** Whether figures are drawn anew, each as it varies by chance: see `sampler`. */
  readonly data?: boolean;
  /** How weights vary; `true` for `{ concentration: 10 }`. */
  readonly weights?: boolean | WeightVariation<I | G>;
  readonly normalise?: readonly Step[];
  /** How the index is combined, and those of its groups that do not say for themselves. */
  readonly aggregate?: readonly Aggregation[];
  readonly weigh?: readonly Weighting[];
  /** `imputeNothing()` for none. */
  readonly impute?: readonly Imputations[];
  /** `untreated()` for none. */
  readonly treat?: readonly Step[];
  readonly baseline?: readonly (Baseline | Baselines)[];
  readonly screen?: readonly Screening[];
  readonly coverage?: readonly Coverage[];
  /** The lags to choose from, in years, by indicator. */
  readonly lags?: { readonly [id in I]?: readonly number[] };
  /** Nothing or one of these is left out, each as likely; `true` for each indicator in turn. */
  readonly leaveOut?: boolean | readonly (I | G)[];
  /** Indicators whose direction is turned half of the time; `true` for those that are contested. */
  readonly directions?: boolean | readonly I[];
}

/** What varies where nothing is said: the figures by chance, and the weights around those of the index. */
export const defaultVary: Vary = Object.freeze({ data: true, weights: true });

/** The parts of a spec that a list of choices can be given for, as they are named in both. */
export const choiceKeys = [
  'normalise',
  'aggregate',
  'weigh',
  'impute',
  'treat',
  'baseline',
  'screen',
  'coverage',
] as const;
