import type { Weighting } from '../core/step.ts';

/**
 * Every member of a group counts alike, whether indicator or group: the weighting of an index that names none. An
 * indicator in a group of two then counts for more than one in a group of five.
 *
 * Formula: 1 for each member. OECD/JRC Handbook (2008), step 6.
 *
 * @example
 * ```ts
 * import { equalWeights } from 'inclusion-index/methods';
 * const columns = [Float64Array.of(1, 2), Float64Array.of(3, 1)];
 * const members = [{ id: 'exclusions', size: 4 }, { id: 'placement', size: 2 }];
 * equalWeights().fit(columns, members).weights; // => Float64Array [1, 1]
 * ```
 */
export function equalWeights(): Weighting {
  return Object.freeze<Weighting>({
    kind: 'weigh',
    type: 'equalWeights',
    options: {},
    fit: (_, members) => ({ weights: new Float64Array(members.length).fill(1) }),
    describe: () => 'every member counts alike',
  });
}
