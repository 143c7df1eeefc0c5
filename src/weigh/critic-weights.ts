import type { Weighting } from '../core/step.ts';
import { extent } from '../math/extent.ts';
import { standardDeviation } from '../math/moments.ts';
import { completePairs } from '../math/pairs.ts';
import { pearson } from '../math/pearson.ts';
import { type LearntWeights, shares, shareWeighting, varies } from './shares.ts';

/**
 * CRITIC: a member counts by how much it varies and by how little the others say the same. Of two columns that say the
 * same, each counts for less.
 *
 * Formula: weight = C / sum of C, C = sd * sum over the other members of (1 - r), r Pearson's correlation over the
 * units known in both. A column without spread has weight 0 and is no other member; two columns that share no two
 * different units count as unrelated (r = 0). Where C is 0 throughout, all that vary count alike. Columns need one
 * scale: on z-scores every sd is 1, so that only correlations count. Diakoulaki, Mavrotas and Papayannakis (1995),
 * Computers and Operations Research 22(7).
 *
 * @example
 * ```ts
 * import { criticWeights } from 'inclusion-index/methods';
 * const columns = [Float64Array.of(0, 5, 10), Float64Array.of(0, 5, 10), Float64Array.of(10, 5, 0)];
 * const members = ['x', 'y', 'z'].map((id) => ({ id, size: 1 }));
 * criticWeights().fit(columns, members).weights; // => Float64Array [0.25, 0.25, 0.5]
 * ```
 */
export function criticWeights(): Weighting<LearntWeights> {
  return shareWeighting(
    'criticWeights',
    {},
    () => 'CRITIC',
    (columns, members) => {
      const varying = columns.filter(varies);
      const largest = Math.max(
        ...varying.map(extent).map((ends) => Math.max(ends?.maximum ?? 0, -(ends?.minimum ?? 0))),
      );
      const amounts = columns.map((column, c) => {
        if (!varies(column)) return 0;
        const others = columns.filter((other, o) => o !== c && varies(other));
        const conflict = others.reduce((sum, other) => sum + disagreement(column, other), 0);
        // A member by itself has nothing to disagree with.
        return (others.length === 0 ? 1 : conflict) * standardDeviation(column.map((value) => value / largest));
      });
      return shares(amounts, columns, members);
    },
  );
}

/** 1 less the correlation over the units known in both; 1 where there is none. */
function disagreement(a: Float64Array, b: Float64Array): number {
  const r = pearson(...completePairs(a, b));
  if (Number.isNaN(r)) return 1;
  // Columns that say the same but for rounding disagree in nothing.
  return 1 - r < 1e-12 ? 0 : 1 - r;
}
