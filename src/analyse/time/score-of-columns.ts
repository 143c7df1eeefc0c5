import type { Branch } from '../../aggregate/tree.ts';

/** The weights of a branch, in the order of its members. */
export type WeightsOf = (branch: Branch) => Float64Array;

/**
 * The score of units from their normalised columns, by the tree of an index: what `score` does last, for columns that are of
 * no one year. A unit without a score has `NaN`; `refuse` is told of one with a value that an aggregation cannot take.
 */
export function scoreOfColumns(
  branches: readonly Branch[],
  columns: ReadonlyMap<string, Float64Array>,
  weightsOf: WeightsOf,
  refuse: (unit: number) => void = () => {},
): Float64Array {
  const all = new Map(columns);
  let last: Float64Array = new Float64Array();
  for (const branch of branches) {
    const { aggregation, members, known = 0 } = branch;
    const own = members.map(({ id }) => all.get(id) ?? last);
    const weights = weightsOf(branch);
    if (aggregation.domain !== 'any') {
      const least = aggregation.domain === 'positive' ? Number.MIN_VALUE : 0;
      for (const [m, column] of own.entries())
        if (weights[m] !== 0) for (const [u, value] of column.entries()) if (value < least) refuse(u);
    }
    const values = aggregation.apply(own, weights, aggregation.fit(own, weights));
    const needed = known * own.length - 1e-9;
    last = needed > 0 ? values.map((value, u) => (knownIn(own, u) < needed ? Number.NaN : value)) : values;
    all.set(branch.id, last);
  }
  return last;
}

function knownIn(columns: readonly Float64Array[], u: number): number {
  return columns.reduce((count, column) => count + (Number.isNaN(column[u]) ? 0 : 1), 0);
}
