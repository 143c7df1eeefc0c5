import type { Step } from '../core/step.ts';
import { mapKnown } from '../math/map-known.ts';
import { averageRank, sortedKnown } from '../math/rank.ts';

/** What a rank-based step learns: the known values in ascending order. */
export interface RankParams {
  readonly sorted: Float64Array;
}

/** A normalisation made from the average rank of a value among the `n` values learnt, 1 for the least. */
export function rankStep(type: string, formula: (rank: number, n: number) => number): Step<RankParams> {
  return Object.freeze<Step<RankParams>>({
    kind: 'normalise',
    type,
    options: {},
    fit(column) {
      const sorted = sortedKnown(column);
      return sorted.length > 1 ? { sorted } : null;
    },
    apply: (column, { sorted }, into) =>
      mapKnown(column, (value) => formula(averageRank(sorted, value), sorted.length), into),
    describe: ({ sorted }) => `ranks among ${sorted.length} values from ${sorted[0]} to ${sorted.at(-1)}`,
  });
}
