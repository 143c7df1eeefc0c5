import type { Weighed, Weighting, WeightingParams } from '../core/step.ts';
import { extent } from '../math/extent.ts';

/** What a weighting learnt from columns: a weight a member, adding up to 1, and whose it is. */
export interface LearntWeights extends WeightingParams {
  /** The ids of the members, in the order of the weights. */
  readonly members: readonly string[];
  /** Whether nothing in the columns told the members apart, so that they count alike. */
  readonly alike: boolean;
}

/**
 * Weights in proportion to an amount each member has, adding up to 1. Where no member has any, those whose columns vary
 * count alike, and where none does, all.
 */
export function shares(
  amounts: ArrayLike<number>,
  columns: readonly Float64Array[],
  members: readonly Weighed[],
): LearntWeights {
  const given = Float64Array.from(amounts);
  const largest = given.reduce((most, amount) => Math.max(most, amount), 0);
  const alike = largest === 0;
  const somebodyVaries = columns.some(varies);
  // In units of the largest, so that the sum does not overflow.
  const scaled = given.map((amount, m) => {
    if (!alike) return amount / largest;
    return somebodyVaries && !varies(columns[m]) ? 0 : 1;
  });
  const sum = scaled.reduce((total, amount) => total + amount, 0);
  return { weights: scaled.map((amount) => amount / sum), members: members.map(({ id }) => id), alike };
}

/** Whether a column has two different values. */
export function varies(column: Float64Array | undefined): boolean {
  const ends = column ? extent(column) : null;
  return ends !== null && ends.minimum !== ends.maximum;
}

/** Weights in words, `x 40 %, y 60 % by entropy` for instance. */
export function describeShares({ weights, members, alike }: LearntWeights, method: string): string {
  if (alike) return `nothing tells the members apart by ${method}: alike`;
  const each = members.map((id, m) => `${id} ${Number((100 * (weights[m] ?? 0)).toFixed(1))} %`);
  return `${each.join(', ')} by ${method}`;
}

/** Whether a column has a value at all. */
export function hasValue(column: Float64Array | undefined): boolean {
  return column?.some((value) => !Number.isNaN(value)) ?? false;
}

/** A weighting that learns shares, frozen. */
export function shareWeighting<P extends LearntWeights>(
  type: string,
  options: Weighting['options'],
  method: (params: P) => string,
  fit: Weighting<P>['fit'],
): Weighting<P> {
  return Object.freeze<Weighting<P>>({
    kind: 'weigh',
    type,
    options,
    fit,
    describe: (params) => describeShares(params, method(params)),
  });
}
