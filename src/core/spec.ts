import type { TieRule } from '../math/rank.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Aggregation, Imputation, Step, Weighting } from './step.ts';

/** A branch of the tree: a domain, or a group of groups, to any depth. */
export interface Group<I extends string = string, G extends string = string> {
  readonly id: G;
  readonly title: string;
  readonly children: readonly (Indicator<I> | Group<I, G>)[];
  /** What the group's score is made of; see {@link Spec.over}. Default `children`. */
  readonly over?: 'children' | 'indicators';
  /** How the children are combined, where not as in the rest of the index. */
  readonly aggregate?: Aggregation;
  /** How the children are weighed, where not as in the rest of the index. */
  readonly weigh?: Weighting;
  /** The least share of what it is made of, 0 to 1, that must be known for a unit to have a score here. Default any. */
  readonly known?: number;
}

/** When a unit has enough figures to be ranked. */
export interface Coverage {
  /** The least share of the indicators that must be known, 0 to 1. The JRC's rule of thumb is 0.65. */
  readonly share: number;
  /** The least number of indicators that must be known in each group at the top of the tree. */
  readonly perGroup: number;
}

/**
 * A figure borrowed where a unit has none: from another unit in the same period, or from another period (periods are the
 * figure's own, before any lag).
 */
export type Substitute =
  | { readonly unit: string; readonly from: string; readonly because: string }
  | { readonly indicator: string; readonly period: Period; readonly from: Period; readonly because: string };

/**
 * Which units take part at all, judged on their figures. A unit left out is listed, unranked, and nothing is learnt from it;
 * the {@link Coverage} rule only keeps a unit from being ranked.
 */
export interface Screening {
  /** The least share of the indicators that must be known, 0 to 1. */
  readonly known?: number;
  /** The least share of a unit's known values that must not be 0, 0 to 1. */
  readonly nonZero?: number;
  /** The ids of units that take part whatever their figures. */
  readonly keep?: readonly string[];
  /** The ids of units that take no part. */
  readonly leaveOut?: readonly string[];
  /** Whether figures are judged as published (default), or after gaps have been filled. */
  readonly when?: 'before imputation' | 'after imputation';
}

/** What fills the gaps of an indicator: one imputation, or several in turn, each filling what those before it left. */
export type Imputations = Imputation | readonly Imputation[];

/** What normalisation, treatment and weighting learn from: each period by itself, all periods pooled, or the named periods frozen for all. */
export type Baseline = 'each period' | 'all periods' | readonly Period[];

/** A baseline for each kind of learning; `each period` for one that is not named. Aggregations learn with the weights. */
export interface Baselines {
  readonly treat?: Baseline;
  readonly normalise?: Baseline;
  readonly weigh?: Baseline;
}

/**
 * The methodology of an index as one plain frozen object. A variant is `{ ...spec, normalise: zScore() }`.
 * `I` are the ids of its indicators and `G` of its groups, so that a mistyped id does not compile.
 */
export interface Spec<I extends string = string, G extends string = string> {
  readonly id: string;
  readonly title: string;
  /** The top of the tree. */
  readonly children: readonly (Indicator<I> | Group<I, G>)[];
  /**
   * What the score is made of: its `children`, so that each domain counts alike (default), or all the `indicators`
   * beneath it directly, domain scores standing beside the score without entering it.
   */
  readonly over?: 'children' | 'indicators';
  /** The first index year; default the first the data allow. */
  readonly first?: Period;
  /** The last index year; default the last the data allow. */
  readonly last?: Period;
  /** The ids of the units to score; default every unit in the data. */
  readonly units?: readonly string[];
  /** Lags that differ from the indicators' own, in years. */
  readonly lags?: { readonly [id in NoInfer<I>]?: number };
  /** Weights within the parent (or within the index, where `over` is `indicators`); 1 where none is given. 0 leaves out. */
  readonly weights?: { readonly [id in NoInfer<I | G>]?: number };
  readonly substitutes?: readonly Substitute[];
  /** Which units take part; default all. */
  readonly screen?: Screening;
  /** What fills gaps; default nothing. Filled cells are known from the raw ones, and do not count for the coverage rule. */
  readonly impute?: Imputations;
  /** Imputations that differ from `impute`, by indicator. */
  readonly imputations?: { readonly [id in NoInfer<I>]?: Imputations };
  /** What is done about outliers; default nothing. */
  readonly treat?: Step;
  /** Treatments that differ from `treat`, by indicator. */
  readonly treatments?: { readonly [id in NoInfer<I>]?: Step };
  readonly normalise: Step;
  /** Normalisations that differ from `normalise`, by indicator. */
  readonly normalisations?: { readonly [id in NoInfer<I>]?: Step };
  /** Default `each period`: scores are relative to the units of their own year. One for all learning, or one for each kind. */
  readonly baseline?: Baseline | Baselines;
  /** How weights are found from the normalised columns of a group; default equal. `weights` multiply what it finds. */
  readonly weigh?: Weighting;
  readonly aggregate: Aggregation;
  readonly coverage: Coverage;
  /** How ranks treat equal scores. Default `competition` (1, 2, 2, 4). */
  readonly ties?: TieRule;
}
