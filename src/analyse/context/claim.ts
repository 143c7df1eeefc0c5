import type { Indicator } from '../../core/indicator.ts';

/** A published finding, and how to look whether figures bear it out. */
export type Claim = ClaimFacts & (TogetherClaim | AheadClaim | UntestedClaim);

/** What a study said. */
export interface ClaimFacts {
  readonly id: string;
  /** What it said, in a sentence that can stand after `said:`. */
  readonly said: string;
  /** Where it said so. */
  readonly source: { readonly title: string; readonly url?: string };
}

/** That something is higher, or lower, where something else is higher. */
export interface TogetherClaim {
  readonly kind: 'together';
  /** `score`, a group or an indicator (as published): the first of these that the index has. */
  readonly of: readonly string[];
  readonly with: Indicator;
  /** How `of` is where `with` is higher. */
  readonly expected: 'higher' | 'lower';
}

/** That some groups of units (regions) score higher than the others. */
export interface AheadClaim {
  readonly kind: 'ahead';
  /** `score`, or a group of indicators. */
  readonly of: string;
  readonly groups: readonly string[];
  /** Groups to compare with no more: those said to be ahead of these. */
  readonly leavingOut?: readonly string[];
}

/** A finding that the figures at hand say nothing of. */
export interface UntestedClaim {
  readonly kind: 'untested';
  /** Why, a sentence. */
  readonly because: string;
}
